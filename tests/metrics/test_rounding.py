from datetime import date
from decimal import Decimal

import pytest

from lms.metrics.rounding import (
    exact,
    is_over_99,
    is_under_1,
    level_since,
    points,
    tenths,
    whole,
)


@pytest.mark.parametrize(
    ("numerator", "denominator", "value"),
    [
        (255, 442, "57.7"),
        (1, 16, "6.3"),
        (7, 7, "100.0"),
        (4999, 5000, "99.9"),
        (0, 7, "0.0"),
        (1, 5000, "0.1"),
    ],
)
def test_tenths_are_rounded_half_up_once(numerator, denominator, value):
    assert tenths(exact(numerator, denominator)) == Decimal(value)


def test_a_share_of_nobody_is_nothing():
    assert exact(0, 0) is None


def test_half_a_per_cent_is_rounded_up():
    assert whole(exact(1, 200)) == 1


def test_nearly_everybody_is_not_everybody():
    assert is_over_99(exact(999, 1000))
    assert not is_over_99(exact(1000, 1000))


def test_hardly_anybody_is_not_nobody():
    assert is_under_1(exact(1, 1000))
    assert not is_under_1(exact(0, 1000))


@pytest.mark.parametrize(
    ("value", "other", "difference"),
    [((604, 1000), (596, 1000), 1), ((596, 1000), (604, 1000), -1), ((1, 2), (1, 2), 0)],
)
def test_differences_come_from_unrounded_values(value, other, difference):
    assert points(exact(*value), exact(*other)) == difference


@pytest.mark.parametrize(
    ("shares", "month"),
    [
        ([14, 41, 58, 56, 56], 9),
        ([14, 41, 56, 56], None),
        ([14, 41, 56, 57, 56], 9),
        ([14, 41, 58, 56, 57], None),
        ([14, 41, 56, 56, 57], None),
        ([56, None, 56, 56, 56], 9),
        ([58, 57, None], None),
        ([100, 100, 100], None),
        ([0], None),
    ],
)
def test_since_when_a_share_has_not_grown(shares, month):
    """From July on, a month each."""
    of_month = {
        date(2026, 7 + n, 28): None if share is None else exact(share, 100)
        for n, share in enumerate(shares)
    }

    assert level_since(of_month) == (date(2026, month, 28) if month else None)
