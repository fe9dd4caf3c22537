"""The sentence over the leaders' figure, at most fifteen words."""

from fractions import Fraction

import pytest

from lms.metrics.leading.titles import Ahead, leaders_title
from lms.metrics.titles import LONGEST

NAMES = ("Resources", "Place", "Care")


def directorates(*points, names=NAMES):
    return [
        Ahead(name, None if n is None else Fraction(n))
        for name, n in zip(names, points, strict=False)
    ]


@pytest.mark.parametrize(
    ("points", "title"),
    [
        ((5, 1, 20), "Leaders are ahead of all staff everywhere"),
        ((5, -1, 20), "Leaders are ahead of all staff, except in Place"),
        ((5, 0, -2), "Leaders are ahead of all staff, except in Place and Care"),
        ((-5, -1, 0), "Leaders are not ahead of all staff in any directorate"),
        ((0, 0, 0), "Leaders are level with all staff everywhere"),
        # What is hidden is not spoken of.
        ((5, None, 20), "Leaders are ahead of all staff everywhere"),
        ((None, None), "These groups are too small to show"),
        ((), "There are no leaders to compare yet"),
        ((5,), "Resources: leaders are ahead of all staff"),
        ((0,), "Resources: leaders are level with all staff"),
        ((-5,), "Resources: leaders are behind all staff"),
    ],
)
def test_what_is_said_of_leaders(points, title):
    assert leaders_title(directorates(*points)) == title
    assert len(title.split()) <= LONGEST


def test_long_names_are_counted_instead():
    names = [f"{name} and several other large services" for name in NAMES]

    title = leaders_title(directorates(5, -1, -1, names=names))

    assert title == "Leaders are ahead of all staff in 1 of 3 directorates"
