import pytest

from tests.factories.records import make_amina, make_checked_course, make_short_course


@pytest.fixture
def amina(db):
    return make_amina()


@pytest.fixture
def reading(amina):
    """A course of two reading lessons and its module."""
    return make_short_course()


@pytest.fixture
def checked(amina):
    """A course of a reading lesson and a final check, and its module."""
    return make_checked_course()
