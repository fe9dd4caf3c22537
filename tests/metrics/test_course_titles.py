"""The sentences of a course's page and of the list of courses: all, none, tie, hidden, empty."""

import pytest

from lms.metrics.course_pages import titles
from lms.metrics.course_pages.titles import OptionalCourse
from lms.metrics.figures import Row


def row(numerator, denominator):
    return Row("ORG", "All staff", numerator, denominator, is_total=True)


HIDDEN = row(None, None)
SOME = "25% of the 40 people who need it have completed it."


@pytest.mark.parametrize(
    ("done", "of", "late", "said"),
    [
        (None, None, None, "Too few people need this course to show how many have completed it."),
        (0, 0, 0, "Nobody needs this course on this day."),
        (40, 40, 0, "Everybody who needs it has completed it."),
        (0, 40, 3, "Nobody who needs it has completed it yet."),
        (10, 40, 0, "25% of the 40 people who need it have completed it. Nobody is late with it."),
        (
            10,
            40,
            1,
            "25% of the 40 people who need it have completed it. 1 person is late with it.",
        ),
        (
            10,
            40,
            7,
            "25% of the 40 people who need it have completed it. 7 people are late with it.",
        ),
        (10, 40, None, "25% of the 40 people who need it have completed it."),
    ],
)
def test_the_message_of_the_page(done, of, late, said):
    assert titles.lede(row(done, of), late) == said


@pytest.mark.parametrize(
    ("required", "optional", "said"),
    [
        (0, 3, "No course is required of anybody yet."),
        (1, 0, "1 course is required of all or some of us."),
        (4, 1, "4 courses are required of all or some of us. 1 more is a choice."),
        (4, 2, "4 courses are required of all or some of us. 2 more are a choice."),
    ],
)
def test_how_many_courses_there_are(required, optional, said):
    assert titles.all_lede(required, optional) == said


@pytest.mark.parametrize(
    ("begun", "done", "said"),
    [
        (HIDDEN, HIDDEN, "Too few people need it to show numbers"),
        (row(0, 0), row(0, 0), "Nobody needs it on this day"),
        (row(40, 40), row(40, 40), "Everybody has completed it"),
        (row(40, 40), row(30, 40), "Everybody has started it"),
        (row(0, 40), row(0, 40), "Nobody has started it yet"),
        (row(39, 40), row(30, 40), "1 person has not started it yet"),
        (row(30, 40), row(10, 40), "10 people have not started it yet"),
    ],
)
def test_how_many_have_not_begun(begun, done, said):
    assert titles.numbers_title(begun, done) == said


@pytest.mark.parametrize(
    ("used", "useful", "said"),
    [
        ("70%", "90%", "70% say that they used it at work"),
        (None, "90%", "90% find it useful for their job"),
        (None, None, "Too few people have answered to say more"),
    ],
)
def test_what_people_say(used, useful, said):
    assert titles.said_title(used, useful) == said


CHOSEN = [
    ({}, "There is no course to choose yet"),
    ({"Maps": None}, "No course has been chosen by enough people to show"),
    ({"Maps": 20, "Charts": 10}, "“Maps” is chosen most"),
    ({"Maps": 20, "Charts": 20}, "“Maps” and “Charts” are chosen most"),
    (
        {f"A course of four words {n}": 20 for n in range(4)},
        "4 courses are chosen as often as one another",
    ),
]


@pytest.mark.parametrize(("courses", "said"), CHOSEN)
def test_what_is_chosen_most(courses, said):
    assert titles.optional_title([OptionalCourse(*each) for each in courses.items()]) == said
