"""Numbers and dates in Welsh, where a number changes the first letter of the noun after it."""

from datetime import date
from fractions import Fraction

import pytest
from django.utils.translation import override

from lms.common.dates import date_text, month_text
from lms.metrics.wording import change_text, in_words, points_text

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


@pytest.mark.parametrize(
    ("last", "joined"),
    [
        ("Lle", "Tai a Lle"),
        ("Adnoddau", "Tai ac Adnoddau"),
        ("Iechyd", "Tai ac Iechyd"),
        ("Ŵyl yr haf", "Tai ac Ŵyl yr haf"),
        ("Ysgolion", "Tai ac Ysgolion"),
        ("Waste", "Tai a Waste"),
        ("Youth work", "Tai a Youth work"),
        ("Housing", "Tai a Housing"),
        ("“Diogel ar-lein”", "Tai a “Diogel ar-lein”"),
        ("“Arwain”", "Tai ac “Arwain”"),
    ],
)
def test_and_is_said_as_the_next_sound_wants_it(last, joined):
    assert in_words(["Tai", last]) == joined


def test_what_stands_before_the_last_is_parted_by_commas():
    assert in_words(["Tai", "Lle", "Adnoddau"]) == "Tai, Lle ac Adnoddau"
