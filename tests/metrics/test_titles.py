"""Sentences over figures, for every shape the figures can take."""

from datetime import date
from fractions import Fraction

import pytest

from lms.metrics.bar_titles import SERVICES, bars_title
from lms.metrics.beside import beside_title
from lms.metrics.cells import Cause
from lms.metrics.titles import (
    LONGEST,
    Bar,
    Change,
    Trend,
    ahead_title,
    causes_title,
    courses_title,
    lede,
    trend_title,
)

LONG = "Sustainable Communities, Regeneration, Culture and Everything Else We Could Think Of"


def bars(**shares):
    return [Bar(n, None if s is None else Fraction(s)) for n, s in shares.items()]


OF_BARS = [
    (bars(Resources=80, Place=70), 60, "Every directorate is on plan"),
    (bars(Resources=50, Place=40), 60, "No directorate is on plan yet"),
    (bars(Resources=80, Place=40), 60, "Resources is on plan"),
    (bars(Resources=80, Housing=60, Place=40), 60, "Resources and Housing are on plan"),
    (bars(Resources=80, Place=None), 60, "Resources is on plan"),
    (bars(Resources=40, Place=None), 60, "Resources is behind plan"),
    (bars(Resources=None, Place=None), 60, "These groups are too small to show"),
    ([], 60, "Nobody is counted on this day yet"),
    (bars(Resources=80, Place=40), None, "Resources is furthest on, at 80%"),
    (
        bars(Resources=80, Housing=80, Place=40),
        None,
        "Resources and Housing are level and furthest on, at 80%",
    ),
    (bars(Resources=80, Place=80), None, "Every directorate is at 80%"),
    (bars(Place=80), None, "Place is at 80%"),
    (bars(Resources=80, Place=70, Housing=None), 60, "Every directorate we can show is on plan"),
    (bars(Resources=50, Place=40, Housing=None), 60, "No directorate we can show is on plan yet"),
    (bars(Resources=80, Place=80, Housing=None), None, "Every directorate we can show is at 80%"),
    (
        bars(Resources=80, Place=40, Housing=None),
        None,
        "Of those we can show, Resources is furthest on, at 80%",
    ),
]


@pytest.mark.parametrize(("given", "planned", "title"), OF_BARS)
def test_the_title_of_bars_says_what_they_show(given, planned, title):
    assert bars_title(given, None if planned is None else Fraction(planned)) == title


def test_names_that_hold_a_comma_are_counted_instead():
    given = bars(**{"Housing": 80, "Children, Young People": 80, "Place": 10})

    assert bars_title(given, Fraction(60)) == "2 of 3 directorates are on plan"


def test_a_title_with_long_names_counts_instead():
    given = [Bar(LONG, Fraction(80)), Bar(LONG, Fraction(90)), Bar("Place", Fraction(10))]

    assert bars_title(given, Fraction(60)) == "2 of 3 directorates are on plan"


UP, DOWN = (
    Trend("Resources", Fraction(10), Fraction(80)),
    Trend("Place", Fraction(40), Fraction(30)),
)


OF_LINES = [
    ([UP, UP], 60, "Every directorate has grown since June 2026"),
    ([UP, UP], 90, "Every directorate has grown since June 2026, but 2 are behind plan"),
    (
        [UP, DOWN],
        60,
        "1 of 2 directorates has grown since June 2026, but 1 is behind plan",
    ),
    ([DOWN, DOWN], None, "No directorate has grown since June 2026"),
    ([UP], 60, "Resources has grown since June 2026"),
    ([UP], 90, "Resources has grown since June 2026, but is behind plan"),
    ([DOWN], None, "Place has not grown since June 2026"),
    ([DOWN], 60, "Place has not grown since June 2026, and is behind plan"),
    ([DOWN, DOWN], 60, "No directorate has grown since June 2026, and 2 are behind plan"),
    ([], 60, "The trend begins when a first month has ended"),
]


@pytest.mark.parametrize(("lines", "planned", "title"), OF_LINES)
def test_the_title_of_lines_says_how_they_went(lines, planned, title):
    assert trend_title(lines, None if planned is None else Fraction(planned), "June 2026") == title


OF_LEVEL = [
    ([UP, UP], 60, "Every directorate has grown since June 2026, but none since September 2026"),
    ([UP, UP], 90, "Every directorate has grown since June 2026, but none since September 2026"),
    ([UP], 90, "Resources has grown since June 2026, but not since September 2026"),
    ([DOWN, DOWN], 60, "No directorate has grown since June 2026, and 2 are behind plan"),
]


@pytest.mark.parametrize(("lines", "planned", "title"), OF_LEVEL)
def test_growth_that_has_stopped_is_said_before_the_plan(lines, planned, title):
    found = trend_title(lines, Fraction(planned), "June 2026", level_since="September 2026")

    assert found == title


OF_SHOWN = [
    ([UP, UP], 60, "Every directorate we can show has grown since June 2026"),
    (
        [UP, UP],
        90,
        "Every directorate we can show has grown since June 2026, but 2 are behind plan",
    ),
    ([UP, DOWN], 60, "1 of 2 directorates shown has grown since June 2026, but 1 is behind plan"),
    (
        [UP, UP, DOWN],
        90,
        "2 of 3 directorates shown have grown since June 2026, but 3 are behind plan",
    ),
    (
        [DOWN, DOWN],
        60,
        "No directorate we can show has grown since June 2026, and 2 are behind plan",
    ),
    ([UP], 60, "Resources has grown since June 2026"),
]


@pytest.mark.parametrize(("lines", "planned", "title"), OF_SHOWN)
def test_where_some_are_hidden_the_others_are_not_all(lines, planned, title):
    assert trend_title(lines, Fraction(planned), "June 2026", hides=True) == title


OF_COURSES = [
    (bars(Data=40, Safe=80), "“Safe” is furthest on, “Data” has most left to do"),
    (bars(Data=40, Safe=40), "Every course has been completed by 40%"),
    (bars(Data=None), "No course can be shown yet"),
    ([], "No course can be shown yet"),
    ([Bar(LONG, Fraction(9)), Bar("B", Fraction(8))], "The courses lie between 8% and 9%"),
]


@pytest.mark.parametrize(("given", "title"), OF_COURSES)
def test_the_title_of_courses_names_the_ends(given, title):
    assert courses_title(given) == title


@pytest.mark.parametrize("planned", [None, Fraction(60)])
def test_titles_are_short(planned):
    given = [Bar(LONG, Fraction(80)), Bar(LONG, Fraction(80)), Bar("Place", Fraction(10))]

    assert len(bars_title(given, planned).split()) <= LONGEST


@pytest.mark.parametrize(
    ("planned", "rest"),
    [
        (None, ""),
        (57, " That is 1 percentage point above our plan."),
        (58, " That is what we planned."),
        (
            65,
            " That is 7 percentage points below our plan. The gap is widest in Place.",
        ),
    ],
)
def test_the_lede_says_where_we_are_against_the_plan(planned, rest):
    given = bars(Resources=60, Place=40)
    planned = None if planned is None else Fraction(planned)

    sentence = "58% of staff have completed all the learning that everyone needs."
    assert lede(given, Fraction(58), planned) == sentence + rest


@pytest.mark.parametrize(
    ("then", "said"),
    [
        (56, "It has not grown since 30 September 2026."),
        (57, "It has fallen by 1 point since 30 September 2026."),
        (58, "It has fallen by 2 points since 30 September 2026."),
    ],
)
def test_the_lede_says_when_growth_has_stopped(then, said):
    text = lede([], Fraction(56), Fraction(54), (date(2026, 9, 30), Fraction(then)))

    assert text.endswith(f"That is 2 percentage points above our plan. {said}")


def test_the_lede_begins_with_a_capital_letter():
    assert lede([], Fraction(1, 10), None).startswith("Under 1% of staff")


def test_the_lede_without_anybody_says_so():
    assert lede([], None, None) == "There is nobody to count on this day yet."


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ([], "As many people have completed everything as before"),
        (
            [Change(Cause.COMPLETED, 4), Change(Cause.LEFT, -4)],
            "As many people have completed everything as before",
        ),
        (
            [Change(Cause.COMPLETED, 9), Change(Cause.JOINED, 3), Change(Cause.LEFT, -4)],
            "8 more people have completed everything, mostly by learning",
        ),
        (
            [Change(Cause.COMPLETED, 3), Change(Cause.EXPIRED, -5), Change(Cause.LEFT, -8)],
            "10 fewer people have completed everything, mostly because people left",
        ),
        ([Change(Cause.OTHER, -1)], "1 fewer person has completed everything, for several reasons"),
    ],
)
def test_what_changed_the_number(changes, title):
    assert causes_title(changes) == title


@pytest.mark.parametrize("cause", Cause)
def test_every_cause_has_its_words(cause):
    assert len(causes_title([Change(cause, -250)]).split()) <= LONGEST


@pytest.mark.parametrize(
    ("given", "planned", "title"),
    [
        (bars(Finance=80, Legal=70), 60, "Every service is on plan"),
        (bars(Finance=50, Legal=40), 60, "No service is on plan yet"),
        (bars(Finance=50, Legal=50), None, "Every service is at 50%"),
        (
            {"First " + LONG: 80, "Second " + LONG: 70, "Third": 10},
            60,
            "2 of 3 services are on plan",
        ),
    ],
)
def test_services_are_called_services(given, planned, title):
    rows = [Bar(n, Fraction(s)) for n, s in given.items()] if isinstance(given, dict) else given

    assert bars_title(rows, planned, SERVICES) == title


BESIDE = [
    (80, 60, 60, "Libraries is ahead of its directorate and of all staff"),
    (80, 60, 70, "Libraries is ahead of its directorate and of all staff"),
    (40, 60, 70, "Libraries is behind its directorate and behind all staff"),
    (60, 60, 60, "Libraries is level with its directorate and with all staff"),
    (65, 60, 70, "Libraries is ahead of its directorate but behind all staff"),
    (65, 70, 60, "Libraries is behind its directorate but ahead of all staff"),
    (65, 65, 60, "Libraries is level with its directorate and ahead of all staff"),
    (65, 65, 70, "Libraries is level with its directorate and behind all staff"),
    (65, 60, 65, "Libraries is ahead of its directorate and level with all staff"),
    (65, 70, 65, "Libraries is behind its directorate and level with all staff"),
    (65, None, 70, "Libraries is behind all staff"),
    (65, None, 65, "Libraries is level with all staff"),
    (65, 60, None, "Libraries is ahead of its directorate"),
    (65, None, None, "Libraries is at 65%"),
    (None, 60, 60, "This service is too small to show"),
    ("65.4", 65, 70, "Libraries is level with its directorate and behind all staff"),
]


@pytest.mark.parametrize(("own", "directorate", "council", "title"), BESIDE)
def test_a_service_is_said_to_stand_beside_what_it_is_part_of(own, directorate, council, title):
    shares = (None if each is None else Fraction(each) for each in (own, directorate, council))

    assert beside_title("Libraries", *shares) == title


def test_a_service_with_a_long_name_is_this_service():
    title = beside_title(LONG, Fraction(80), Fraction(60), Fraction(60))

    assert title == "This service is ahead of its directorate and of all staff"


@pytest.mark.parametrize(
    ("share", "today", "planned", "title"),
    [
        (48, 48, None, "If nobody acts, it will be 48% on 31 March 2027"),
        (48, None, None, "If nobody acts, it will be 48% on 31 March 2027"),
        (48, 49, None, "If nobody acts, it will fall by 1 point to 48% on 31 March 2027"),
        (48, 58, None, "If nobody acts, it will fall by 10 points to 48% on 31 March 2027"),
        (48, 46, None, "By itself it will rise by 2 points to 48% on 31 March 2027"),
        (48, 48, 48, "If nobody acts, it will be 48% on 31 March 2027, as planned"),
        (48, 48, 70, "If nobody acts: 48% on 31 March 2027, 22 points below plan"),
        (48, 48, 47, "If nobody acts: 48% on 31 March 2027, 1 point above plan"),
        (0, 48, 100, "If nobody acts: 0% on 31 March 2027, 100 points below plan"),
    ],
)
def test_what_will_be_by_itself(share, today, planned, title):
    shares = (None if each is None else Fraction(each) for each in (share, today, planned))

    found = ahead_title(*shares, "31 March 2027")

    assert found == title
    assert len(found.split()) <= LONGEST
