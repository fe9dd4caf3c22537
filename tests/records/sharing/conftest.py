import pytest

from tests.factories.courses import borrow
from tests.factories.records import (
    make_short_course,
)


@pytest.fixture
def home(amina):
    return make_short_course("DC02")


@pytest.fixture
def borrower(home):
    course, module = make_short_course("DC01", lessons=1)
    borrow(course, home[1])
    return course, module
