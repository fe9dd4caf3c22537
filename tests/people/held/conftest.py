import pytest

from .furnishing import make_known


@pytest.fixture
def amina(db):
    return make_known("Amina", "qa")


@pytest.fixture
def sam(db):
    return make_known("Sam", "zb")
