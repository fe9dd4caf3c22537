from datetime import date

import pytest

from courses.readiness import Draft


@pytest.fixture
def draft():
    """A draft of these lessons, read on 1 November 2026."""

    def make(*lessons, pass_mark=80, language="en", **others):
        return Draft(list(lessons), pass_mark, language, date(2026, 11, 1), **others)

    return make
