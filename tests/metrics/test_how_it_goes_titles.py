"""The sentences over how learning goes: all, none, tie, hidden, empty."""

from fractions import Fraction

import pytest

from lms.metrics.how_it_goes import titles
from lms.metrics.how_it_goes.titles import Group, Month
from lms.metrics.titles import LONGEST

HALF, ALL, NONE = Fraction(50), Fraction(100), Fraction(0)


@pytest.mark.parametrize(
    ("people", "of", "said"),
    [
        (None, 4, "These groups are too small to show"),
        (0, 0, "Nobody is counted on this day yet"),
        (0, 40, "Nobody is late with required learning"),
        (40, 40, "Everybody is late with a course or more"),
        (1, 40, "1 person is late with a course or more"),
        (12, 40, "12 people are late with a course or more"),
    ],
)
def test_who_is_late(people, of, said):
    assert titles.late_title(people, of) == said


def test_reach_says_the_month():
    said = titles.reach_title("65%", "October 2026")

    assert said == "65% of staff learnt something in October 2026"


def test_reach_of_too_few_says_so():
    said = titles.reach_title(None, "October 2026")

    assert said == "Too few people learnt in October 2026 to say more"


@pytest.mark.parametrize(
    ("share", "said"),
    [
        ("under 1%", "Under 1% of staff chose a course within twelve months"),
        (None, "Too few people have chosen a course to say more"),
    ],
)
def test_learning_by_choice(share, said):
    assert titles.chosen_title(share) == said


@pytest.mark.parametrize(
    ("share", "staff", "said"),
    [
        (HALF, HALF, "People without a log-in are as far on as all staff"),
        (Fraction(51), HALF, "People without a log-in are 1 point ahead of all staff"),
        (ALL, NONE, "People without a log-in are 100 points ahead of all staff"),
        (Fraction(49), HALF, "People without a log-in are 1 point behind all staff"),
        (NONE, HALF, "People without a log-in are 50 points behind all staff"),
        (None, HALF, "Everybody has a log-in"),
    ],
)
def test_people_without_a_log_in(share, staff, said):
    assert titles.offline_title(share, staff) == said


def test_too_few_people_without_a_log_in():
    said = titles.offline_title(None, HALF, is_hidden=True)

    assert said == "These groups are too small to show"


JULY, AUGUST, SEPTEMBER = "July 2026", "August 2026", "September 2026"


MOST = [
    ({}, "The first month has not ended yet"),
    ({JULY: 0, AUGUST: 0}, "No required course has been completed yet"),
    ({JULY: 5}, "More required courses were completed in July 2026 than in other months"),
    (
        {JULY: 5, AUGUST: 5, SEPTEMBER: 1},
        "More required courses were completed in July 2026 and August 2026 than in other months",
    ),
    ({JULY: 5, AUGUST: 5}, "Every month had as many completions as the others"),
    (
        {**{f"Month {n}": 5 for n in range(6)}, "Month 7": 1},
        "6 months had as many completions as one another",
    ),
]


@pytest.mark.parametrize(("numbers", "said"), MOST)
def test_the_month_of_most_completions(numbers, said):
    assert titles.completions_title([Month(*each) for each in numbers.items()]) == said


@pytest.mark.parametrize(
    ("shares", "said"),
    [
        ({}, "Too few leaders to show by tier"),
        ({"Tier 1": NONE, "Tier 2": NONE}, "No leader has completed the course yet"),
        ({"Tier 1": ALL, "Tier 2": ALL}, "All tiers are at 100%"),
        ({"Tiers 1 to 3": ALL, "Tier 4": HALF}, "Tiers 1 to 3: furthest on, at 100%"),
        (
            {"Tier 1": ALL, "Tier 2": ALL, "Tier 3": HALF},
            "Tier 1 and Tier 2: furthest on, at 100%",
        ),
    ],
)
def test_leaders_by_tier(shares, said):
    assert titles.tiers_title([Group(*each) for each in shares.items()]) == said


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "Nothing in the register is in the way of publishing"),
        (1, "1 thing is in the way of publishing"),
        (2, "2 things are in the way of publishing"),
    ],
)
def test_the_register(n, said):
    assert titles.register_title(n) == said


@pytest.mark.parametrize(
    ("in_time", "people", "said"),
    [
        (HALF, 12, "50% of required learning was done within 30 days. 12 people are late with a"),
        (HALF, 1, "50% of required learning was done within 30 days. 1 person is late with a"),
        (ALL, 0, "100% of required learning was done within 30 days. Nobody is late."),
        (HALF, None, "50% of required learning was done within 30 days."),
        (None, 0, "There are no requests of thirty days ago to count yet. Nobody is late."),
    ],
)
def test_the_message_of_the_page(in_time, people, said):
    assert titles.lede(in_time, people).startswith(said)


def test_the_message_begins_with_what_can_be_shown():
    assert titles.lede(None, 12, is_hidden=True) == (
        "12 people are late with a course or more. "
        "We hide how much was done within 30 days: beside other numbers, it would show a group of "
        "fewer than 5."
    )


def test_a_title_has_fifteen_words_at_most():
    months = [Month(f"Month {n} of the year", 5) for n in range(11)] + [Month("Last", 1)]

    assert len(titles.completions_title(months).split()) <= LONGEST
