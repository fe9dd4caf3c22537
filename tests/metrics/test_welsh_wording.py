"""Numbers and dates in Welsh, where a number changes the first letter of the noun after it."""

from datetime import date
from fractions import Fraction

import pytest
from django.utils.translation import override

from lms.metrics.wording import change_text, date_text, month_text, points_text

JUNE = date(2026, 6, 30)


@pytest.fixture(autouse=True)
def in_welsh(in_english):
    with override("cy"):
        yield


@pytest.mark.parametrize(
    ("points", "text"),
    [
        (0, "0 pwynt"),
        (1, "+1 pwynt"),
        (2, "+2 bwynt"),
        (3, "+3 phwynt"),
        (4, "+4 pwynt"),
        (6, "+6 phwynt"),
    ],
)
def test_each_number_of_points_has_its_form(points, text):
    assert points_text(Fraction(50 + points), Fraction(50)) == text


def test_a_month_has_its_welsh_name():
    assert month_text(JUNE) == "Mehefin 2026"


def test_a_date_has_its_welsh_month():
    assert date_text(JUNE) == "30 Mehefin 2026"


def test_a_change_is_said_in_welsh():
    assert change_text(Fraction(62), Fraction(60), JUNE) == "I fyny 2 bwynt ers 30 Mehefin 2026."
