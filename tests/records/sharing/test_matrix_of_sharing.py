"""Whichever course came first, however far somebody was, whatever they do next."""

from datetime import date
from itertools import product

import pytest
import time_machine

from lms.records.models import LearningEvent
from tests.factories.records import (
    finish,
    make_requirement,
)

from .deeds import done_in, nothing_differs, progress_of, start, void

Kind = LearningEvent.Kind


BEFORE = {"not begun": 0, "part-way": 1, "finished": 2}
RENEWED = date(2026, 10, 2)


@pytest.fixture
def history(amina, home, borrower):
    """Amina has done so many lessons of the module in one course, and nothing or one lesson of
    the other; then finishes the rest there, has the first put right, or renews."""

    def live(first, before, then):
        make_requirement(home[0], valid_days=365)
        make_requirement(borrower[0], valid_days=365)
        here, there = (home[0], borrower[0]) if first == "home" else (borrower[0], home[0])
        with time_machine.travel("2025-10-01 12:00+01:00", tick=False):
            for number in range(1, BEFORE[before] + 1):
                finish(amina, here, home[1], number)
            start(amina, there)
            DEEDS[then](amina, there, home[1])
        return here, there

    return live


def finish_the_rest(person, course, module):
    finish(person, course, module, 1)
    finish(person, course, module, 2)


def put_the_first_right(person, course, module):
    finish(person, course, module, 1)
    void(LearningEvent.objects.filter(kind=Kind.LESSON_DONE).earliest("pk"))


def renew(person, course, module):
    finish_the_rest(person, course, module)
    own = [page for page in type(course).objects.get(pk=course.pk).modules() if page != module]
    for page in own:
        finish(person, course, page, 1)
    with time_machine.travel(f"{RENEWED} 12:00+01:00", tick=False):
        start(person, course)


DEEDS = {"finish": finish_the_rest, "void": put_the_first_right, "renew": renew}
# What is done of the module in the course that was second, of two lessons.
SECOND = {"finish": 2, "renew": 0}
MATRIX = list(product(("home", "borrower"), BEFORE, DEEDS))


@pytest.mark.parametrize(("first", "before", "then"), MATRIX)
def test_the_second_course_has_what_is_right(amina, home, history, first, before, then):
    _here, there = history(first, before, then)
    expected = SECOND.get(then, 1 if before == "finished" else 0)

    assert done_in(amina, there, home[1]) == expected


@pytest.mark.parametrize(("first", "before", "then"), MATRIX)
def test_the_first_course_has_what_is_right(amina, home, history, first, before, then):
    here, _there = history(first, before, then)
    put_right = {"not begun": 0, "part-way": 0, "finished": 1}[before]
    all_done = 0 if before == "not begun" else 2

    assert done_in(amina, here, home[1]) == (put_right if then == "void" else all_done)


@pytest.mark.parametrize(("first", "before", "then"), MATRIX)
def test_every_standing_is_what_its_events_say(history, first, before, then):
    history(first, before, then)

    assert nothing_differs()


@pytest.mark.parametrize(("first", "before", "then"), MATRIX)
def test_no_course_is_more_than_done(amina, history, first, before, then):
    walked = [progress_of(amina, course) for course in history(first, before, then)]

    assert all(each.done <= each.total for each in walked)


@pytest.mark.parametrize(("first", "before", "then"), MATRIX)
def test_all_lessons_are_done_only_where_the_course_is_complete(
    amina, history, first, before, then
):
    walked = [progress_of(amina, course) for course in history(first, before, then)]

    assert all(each.is_complete for each in walked if each.done == each.total)


# A course that borrows later ---------------------------------------------------------------------
