from datetime import date
from fractions import Fraction

import pytest

from lms.metrics.plan import Plan, Status

PLAN = Plan(date(2026, 6, 1), Fraction(0), date(2026, 9, 9), Fraction(100))


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2026, 5, 1), 0),
        (date(2026, 6, 1), 0),
        (date(2026, 7, 21), 50),
        (date(2026, 9, 9), 100),
        (date(2027, 1, 1), 100),
    ],
)
def test_the_plan_is_a_straight_line_and_then_flat(day, value):
    assert PLAN.on(day) == value


@pytest.mark.parametrize(
    ("value", "day", "status"),
    [
        (50, date(2026, 7, 21), Status.ON_PLAN),
        (49, date(2026, 7, 21), Status.AT_RISK),
        (45, date(2026, 7, 21), Status.AT_RISK),
        (44, date(2026, 7, 21), Status.BEHIND),
        (100, date(2026, 7, 21), Status.REACHED),
        (99, date(2026, 9, 9), Status.AT_RISK),
        (99, date(2026, 9, 10), Status.MISSED),
    ],
)
def test_the_word_follows_from_value_and_day(value, day, status):
    assert PLAN.status(Fraction(value), day) == status
