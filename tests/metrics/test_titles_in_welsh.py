"""A title in Welsh leaves out no name and no bad news that it has in English."""

import re
from collections import Counter
from fractions import Fraction
from functools import partial

import pytest
from django.utils.translation import override

from lms.metrics.bar_titles import SERVICES, bars_title
from lms.metrics.beside import beside_title
from lms.metrics.course_pages.titles import OptionalCourse, optional_title
from lms.metrics.everybody.titles import compared_title
from lms.metrics.how_it_goes.titles import Month, completions_title
from lms.metrics.leading.titles import Ahead, leaders_title
from lms.metrics.titles import Bar, Trend, courses_title, trend_title

from .test_course_titles import CHOSEN
from .test_how_it_goes_titles import MOST
from .test_titles import BESIDE, OF_BARS, OF_COURSES, OF_LINES, OF_SHOWN

BAD_NEWS = "behind plan", "y tu ôl i’r cynllun"
NAMES = re.compile(r"Name|Resources|Housing|Place|Libraries|Data|Safe|Maps|Charts|July|August")


def number(share):
    return None if share is None else Fraction(share)


PRESENT = [
    *(partial(bars_title, given, number(planned)) for given, planned, _title in OF_BARS),
    *(partial(trend_title, lines, number(n), "June 2026") for lines, n, _title in OF_LINES),
    *(partial(trend_title, lines, number(n), "June 2026", hides=True) for lines, n, _ in OF_SHOWN),
    *(partial(courses_title, given) for given, _title in OF_COURSES),
    *(partial(beside_title, "Libraries", *map(number, each[:3])) for each in BESIDE),
    *(partial(optional_title, [OptionalCourse(*n) for n in each.items()]) for each, _ in CHOSEN),
    *(partial(completions_title, [Month(*n) for n in each.items()]) for each, _ in MOST),
]


def of_a_long_name(name):
    """Every title that is made shorter where a name is long."""
    high, low = Bar(name, Fraction(80)), Bar("Place", Fraction(10))
    for first, last in ((10, 80), (80, 10)):
        lines = [Trend(name, Fraction(first), Fraction(last))]
        yield partial(trend_title, lines, Fraction(90), "June 2026")
    yield partial(courses_title, [high, low])
    yield partial(bars_title, [high, low], Fraction(60))
    yield partial(bars_title, [high, low], None, SERVICES)
    for own, directorate, council in ((6, 5, 7), (6, 7, 5), (6, 6, 5), (6, 7, 7), (6, 5, 5)):
        yield partial(beside_title, name, *map(Fraction, (own, directorate, council)))
    yield partial(optional_title, [OptionalCourse(name, 20), OptionalCourse("Maps", 10)])
    yield partial(completions_title, [Month(name, 20), Month("July", 10)])
    yield partial(leaders_title, [Ahead(name, Fraction(-1)), Ahead("Place", Fraction(1))])
    yield partial(compared_title, [high])


LONG = [title for n in range(1, 15) for title in of_a_long_name(" ".join(["Name"] * n))]


def told(title, language):
    with override(language):
        said = title()
    bad_news = ["bad news" for text in BAD_NEWS if text in said]
    return Counter([*NAMES.findall(said), *bad_news])


@pytest.mark.parametrize("title", [*PRESENT, *LONG])
def test_welsh_tells_all_that_english_tells(title):
    assert told(title, "en") - told(title, "cy") == Counter()


def test_the_headline_of_a_course_says_in_welsh_who_is_behind():
    lines = [Trend("Resources", Fraction(10), Fraction(40))] * 2

    with override("cy"):
        title = trend_title(lines, Fraction(90), "Mehefin 2026")

    assert title.endswith("ers mis Mehefin 2026, ond mae 2 y tu ôl i’r cynllun")
