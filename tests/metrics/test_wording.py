from datetime import date
from fractions import Fraction

import pytest

from lms.metrics.wording import change_text, in_words, points_text, share_text

JUNE = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (Fraction(100), "100%"),
        (Fraction(9999, 100), "over 99%"),
        (Fraction(1, 10), "under 1%"),
        (Fraction(0), "0%"),
        (Fraction(115, 2), "58%"),
    ],
)
def test_shares_are_whole_and_never_flatter(share, text):
    assert share_text(share) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(73, "+13 points"), (61, "+1 point"), (60, "0 points"), (42, "−18 points")],
)
def test_differences_are_in_points_with_a_true_minus(value, text):
    assert points_text(Fraction(value), Fraction(60)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (61, "Up 1 point since 30 June 2026."),
        (50, "Down 10 points since 30 June 2026."),
        (60, "No change since 30 June 2026."),
    ],
)
def test_a_change_is_said_in_words(value, text):
    assert change_text(Fraction(value), Fraction(60), JUNE) == text


def test_names_are_joined_as_in_speech():
    assert in_words(["Place"]) == "Place"
    assert in_words(["Place", "Housing", "Resources"]) == "Place, Housing and Resources"
    assert in_words(["Place", "Adults"]) == "Place and Adults"
