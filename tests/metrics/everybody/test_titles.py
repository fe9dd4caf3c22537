"""Sentences over the figures of everybody, at most fifteen words."""

from fractions import Fraction

import pytest

from lms.metrics.everybody.titles import compared_title, everybody_title
from lms.metrics.titles import LONGEST, Bar


@pytest.mark.parametrize(
    ("people", "done", "not_reached", "title"),
    [
        (444, 444, 0, "Everybody has completed all the learning that everyone needs"),
        (444, 0, 444, "444 of 444 staff have not been reached yet"),
        (444, 247, 1, "1 of 444 staff has not been reached yet"),
        (
            444,
            247,
            0,
            "Everybody has been reached, and 197 of 444 staff have something left to do",
        ),
        # Told together with others.
        (444, 247, None, "197 of 444 staff have something left to do"),
        (None, None, None, "These groups are too small to show"),
        (0, 0, 0, "Nobody is counted on this day yet"),
    ],
)
def test_what_is_said_of_everybody(people, done, not_reached, title):
    assert everybody_title(people, done, not_reached) == title
    assert len(title.split()) <= LONGEST


def bars(*shares):
    names = ("Resources", "Place", "Care")
    return [
        Bar(name, None if share is None else Fraction(share))
        for name, share in zip(names, shares, strict=False)
    ]


@pytest.mark.parametrize(
    ("shares", "title"),
    [
        ((0, 8, 17), "Between 0% and 17% of a directorate work without a log-in"),
        ((None, 8, 17), "Between 8% and 17% of a directorate work without a log-in"),
        ((8, 8), "8% work without a log-in in every directorate"),
        ((17,), "17% of Resources work without a log-in"),
        ((None, None), "These groups are too small to show"),
        ((), "Nobody is counted on this day yet"),
    ],
)
def test_what_is_said_of_what_to_compare_by(shares, title):
    assert compared_title(bars(*shares)) == title
    assert len(title.split()) <= LONGEST


def test_a_long_name_is_left_out():
    assert compared_title([Bar("A very " * 10, Fraction(1, 4))]) == "Under 1% work without a log-in"
