from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from lms.metrics.plan import Path, Plan, Point, Status

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


STEPS = (Point(date(2026, 7, 1), Fraction(20)), Point(date(2026, 8, 1), Fraction(60)))
STEPPED = replace(PLAN, path=Path.STEPPED, steps=STEPS)


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2026, 5, 1), 0),
        (date(2026, 6, 30), 0),
        (date(2026, 7, 1), 20),
        (date(2026, 7, 31), 20),
        (date(2026, 8, 1), 60),
        (date(2026, 9, 8), 60),
        (date(2026, 9, 9), 100),
        (date(2027, 1, 1), 100),
    ],
)
def test_steps_hold_until_the_next(day, value):
    assert STEPPED.on(day) == value


@pytest.mark.parametrize("day", [date(2026, 6, 1), date(2026, 9, 9)])
def test_a_flat_plan_is_the_target_all_along(day):
    assert replace(PLAN, path=Path.FLAT).on(day) == 100


@pytest.mark.parametrize(
    ("steps", "expected"),
    [((), True), (STEPS, True), (STEPS[::-1], False), ((Point(date(2026, 9, 9), 1),), False)],
)
def test_steps_lie_between_and_in_order(steps, expected):
    assert replace(PLAN, path=Path.STEPPED, steps=steps).is_in_order is expected


def test_how_far_behind_is_just_behind_is_set_beforehand():
    strict = replace(PLAN, tolerance=0)

    assert strict.status(Fraction(49), date(2026, 7, 21)) is Status.BEHIND
