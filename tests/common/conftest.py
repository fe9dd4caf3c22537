import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def empty_cache():
    """A test rolls its brand back; what the cache kept of it would go on to the next test."""
    cache.clear()
    yield
    cache.clear()
