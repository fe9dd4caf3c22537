from datetime import date, timedelta

import pytest
import time_machine

from lms.common.dates import today
from lms.records import actions
from lms.records.models import Certificate, Standing
from tests.factories.records import finish, make_requirement


@pytest.fixture
def yearly(reading):
    """A course that counts for a year, completed by Amina on 1 October 2025."""
    make_requirement(reading[0], valid_days=365)
    return reading


@pytest.fixture
def completed(amina, yearly):
    with time_machine.travel("2025-10-01 12:00+01:00", tick=False):
        finish(amina, *yearly, 1)
        finish(amina, *yearly, 2)
    return yearly


def start_on(day, person, course):
    with time_machine.travel(f"{day} 12:00+00:00", tick=False):
        return actions.start_course(person=person, course_key=course.translation_key).state


def test_a_completion_that_still_counts_is_not_started_again(amina, completed):
    assert start_on("2026-08-31", amina, completed[0]).cycle == 1


def test_thirty_days_before_it_runs_out_it_can_be_started_again(amina, completed):
    assert start_on("2026-09-01", amina, completed[0]).cycle == 2


def test_the_lessons_are_open_again(amina, completed):
    assert start_on("2026-10-02", amina, completed[0]).lessons_done == {}


def test_the_first_completion_stays(amina, completed):
    assert start_on("2026-10-02", amina, completed[0]).completed_on == (date(2025, 10, 1),)


def test_starting_again_twice_is_one_renewal(amina, completed):
    start_on("2026-10-02", amina, completed[0])

    assert start_on("2026-10-02", amina, completed[0]).cycle == 2


def test_a_renewal_brings_its_own_certificate(amina, completed):
    start_on("2026-10-02", amina, completed[0])
    with time_machine.travel("2026-10-03 12:00+01:00", tick=False):
        finish(amina, *completed, 1)
        finish(amina, *completed, 2)

    assert Certificate.objects.count() == 2


def test_a_double_click_on_the_last_lesson_does_not_begin_a_renewal(amina, reading):
    make_requirement(reading[0], valid_days=10)
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)
    finish(amina, *reading, 2)

    assert Standing.objects.get().cycle == 1


def test_what_counts_for_good_is_not_started_again(amina, reading):
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)

    assert start_on(today() + timedelta(days=3650), amina, reading[0]).cycle == 1
