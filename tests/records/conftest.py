from contextlib import contextmanager

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

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


@pytest.fixture
def counted():
    """`with counted() as queries:` lists what was asked, without the brackets of transactions."""

    @contextmanager
    def count():
        asked = []
        with CaptureQueriesContext(connection) as captured:
            yield asked
        brackets = ("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT")
        asked += [q["sql"] for q in captured if not q["sql"].startswith(brackets)]

    return count
