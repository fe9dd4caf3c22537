import pytest

from .things import make_world


@pytest.fixture(scope="module")
def world(kept):
    """One world for a whole module: building it costs more than a hundred requests."""
    return make_world()
