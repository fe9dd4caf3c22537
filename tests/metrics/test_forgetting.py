"""Totals of the past do not change when those who were counted are forgotten."""

from datetime import UTC, date, datetime

import pytest

from lms.metrics.check import differences
from lms.metrics.dictionary import REGISTRY, find
from lms.metrics.figures import Reading
from lms.metrics.periods import month_ends
from lms.metrics.recount import recount
from lms.metrics.required import required_courses
from lms.people.forgetting.actions import forget
from lms.people.models import Posting

DAYS = [*month_ends(date(2026, 1, 1), date(2027, 11, 30)), date(2026, 8, 31), date(2026, 9, 1)]


@pytest.fixture
def leavers(adoption, time_machine):
    """Two who had done it, one who had not, one who led: gone since September 2026."""
    people = [*adoption.finance[:2], adoption.library[0], adoption.chief]
    Posting.objects.filter(person__in=people).update(ends_on=date(2026, 9, 1))
    recount(person_ids={person.pk for person in people})
    time_machine.move_to(datetime(2027, 12, 1, 12, tzinfo=UTC))
    return people


def published():
    courses = required_courses()
    measures = [each for code in REGISTRY for each in find(code, courses) if each.keys]
    found = Reading.of(measures, DAYS).as_was()
    return {
        key: [(row.code, row.numerator, row.denominator) for row in figure.all_rows]
        for key, figure in found.items()
    }


def test_every_figure_of_every_day_is_as_before(leavers):
    before = published()
    forget(people=leavers)

    assert published() == before


def test_the_totals_can_still_be_made_anew(leavers):
    forget(people=leavers)
    recount(person_ids={person.pk for person in leavers})

    assert differences() == []


def test_the_test_would_notice(leavers):
    before = published()
    Posting.objects.filter(person=leavers[0]).update(ends_on=date(2026, 7, 1))
    recount(person_ids={leavers[0].pk})

    assert published() != before
