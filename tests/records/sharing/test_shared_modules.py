"""One module in two courses counts once in both.

DC02 at home ─ Module DC02: 1 · 2 ┐
DC01         ─ Module DC01: 1     └ borrowed by DC01
"""

import pytest
import time_machine

from lms.records import actions, tasks
from lms.records.models import Certificate, LearningEvent
from lms.records.refusals import CheckNotPassed
from tests.factories.courses import borrow
from tests.factories.records import (
    answer_check,
    finish,
    make_checked_course,
    make_requirement,
    make_short_course,
)

from .deeds import done_in, progress_of, start, state, void

Kind = LearningEvent.Kind


def test_a_lesson_finished_at_home_is_done_in_a_course_that_was_begun(amina, home, borrower):
    start(amina, borrower[0])
    finish(amina, *home, 1)

    assert done_in(amina, borrower[0], home[1]) == 1


def test_a_lesson_finished_where_it_is_borrowed_is_done_at_home(amina, home, borrower):
    start(amina, home[0])
    finish(amina, borrower[0], home[1], 1)

    assert done_in(amina, *home) == 1


def test_nobody_is_started_by_force(amina, home, borrower):
    finish(amina, *home, 1)

    assert state(amina, borrower[0]) is None


def test_what_was_finished_before_is_done_when_the_course_begins(amina, home, borrower):
    finish(amina, *home, 1)
    start(amina, borrower[0])

    assert done_in(amina, borrower[0], home[1]) == 1


def test_the_first_lesson_of_a_course_brings_the_others_with_it(amina, home, borrower):
    finish(amina, *home, 1)
    finish(amina, *borrower, 1)

    assert done_in(amina, borrower[0], home[1]) == 1


def test_finishing_again_elsewhere_adds_nothing(amina, home, borrower):
    finish(amina, *home, 1)
    finish(amina, borrower[0], home[1], 1)

    assert LearningEvent.objects.filter(kind=Kind.LESSON_DONE).count() == 1


def test_the_last_missing_lesson_completes_both_courses(amina, home, borrower):
    finish(amina, *borrower, 1)
    finish(amina, *home, 1)
    finish(amina, *home, 2)

    assert state(amina, home[0]).is_complete
    assert state(amina, borrower[0]).is_complete


def test_each_completed_course_has_its_certificate(amina, home, borrower):
    start(amina, home[0])
    finish(amina, *borrower, 1)
    finish(amina, borrower[0], home[1], 1)
    finish(amina, borrower[0], home[1], 2)

    assert Certificate.objects.filter(person=amina).count() == 2


def test_who_sent_the_last_lesson_sees_the_certificate_of_that_course(amina, home, borrower):
    start(amina, home[0])
    finish(amina, *borrower, 1)
    finish(amina, borrower[0], home[1], 1)

    certificate = finish(amina, borrower[0], home[1], 2).certificate
    assert certificate.course_key == borrower[0].translation_key


def test_a_course_all_of_whose_lessons_are_done_is_complete_when_it_begins(amina, home):
    course, module = make_short_course("DC01", lessons=1)
    borrow(course, home[1])
    module.unpublish()
    finish(amina, *home, 1)
    finish(amina, *home, 2)

    assert start(amina, course).state.is_complete


def test_a_course_waits_for_what_it_has_borrowed(amina, home, borrower):
    finish(amina, *borrower, 1)

    assert not state(amina, borrower[0]).is_complete


def test_what_is_carried_does_not_move_the_place_where_somebody_left_off(amina, home, borrower):
    finish(amina, *borrower, 1)
    finish(amina, *home, 1)

    assert state(amina, borrower[0]).last_module == str(borrower[1].translation_key)


def test_a_completion_elsewhere_queues_its_own_email(amina, home, borrower):
    finish(amina, *borrower, 1)
    finish(amina, *home, 1)
    finish(amina, *home, 2)

    assert set(Certificate.objects.values_list("course_title", flat=True)) == {
        "Course DC02",
        "Course DC01",
    }


# Checks ------------------------------------------------------------------------------------------


@pytest.fixture
def checked_home(amina):
    return make_checked_course("DC02")


@pytest.fixture
def with_check(checked_home):
    course, module = make_short_course("DC01", lessons=1)
    borrow(course, checked_home[1])
    return course, module


def test_a_final_check_does_not_complete_the_course_that_borrows_it(
    amina, checked_home, with_check
):
    answer_check(amina, with_check[0], checked_home[1], 2)

    assert not state(amina, with_check[0]).is_complete


def test_a_final_check_passed_elsewhere_completes_its_own_course(amina, checked_home, with_check):
    start(amina, checked_home[0])
    answer_check(amina, with_check[0], checked_home[1], 2)

    assert state(amina, checked_home[0]).completed_by == Kind.TESTED_OUT


def test_a_final_check_passed_elsewhere_counts_when_its_own_course_begins(
    amina, checked_home, with_check
):
    answer_check(amina, with_check[0], checked_home[1], 2)

    assert start(amina, checked_home[0]).state.completed_by == Kind.TESTED_OUT


def test_a_check_passed_at_home_is_passed_in_the_other_course(amina, checked_home, with_check):
    start(amina, with_check[0])
    answer_check(amina, *checked_home, 2)

    assert done_in(amina, with_check[0], checked_home[1]) == 1


def test_a_check_is_not_finished_by_reading_in_another_course(amina, checked_home, with_check):
    with pytest.raises(CheckNotPassed):
        finish(amina, with_check[0], checked_home[1], 2)


def test_the_course_that_borrows_a_final_check_offers_no_way_round(amina, with_check):
    assert progress_of(amina, with_check[0]).final_check is None


# Putting right -----------------------------------------------------------------------------------


def test_a_void_counts_in_every_course(amina, home, borrower):
    start(amina, borrower[0])
    finish(amina, *home, 1)
    void(LearningEvent.objects.get(kind=Kind.LESSON_DONE))

    assert (done_in(amina, *home), done_in(amina, borrower[0], home[1])) == (0, 0)


def test_a_void_of_a_void_counts_in_every_course(amina, home, borrower):
    start(amina, borrower[0])
    finish(amina, *home, 1)
    event = LearningEvent.objects.get(kind=Kind.LESSON_DONE)
    void(event)
    void(LearningEvent.objects.get(idempotency_key=f"void:{event.uuid}"))

    assert (done_in(amina, *home), done_in(amina, borrower[0], home[1])) == (1, 1)


def test_what_was_put_right_in_one_course_stays_done_where_it_was_finished(amina, home, borrower):
    start(amina, borrower[0])
    finish(amina, *home, 1)
    void(LearningEvent.objects.get(kind=Kind.CARRIED))

    assert (done_in(amina, *home), done_in(amina, borrower[0], home[1])) == (1, 0)


def test_what_was_put_right_is_not_carried_again(amina, home, borrower):
    start(amina, borrower[0])
    finish(amina, *home, 1)
    void(LearningEvent.objects.get(kind=Kind.CARRIED))
    actions.carry_lessons(person=amina, course_key=borrower[0].translation_key)

    assert done_in(amina, borrower[0], home[1]) == 0


def test_what_was_put_right_can_be_finished_again_for_both(amina, home, borrower):
    start(amina, borrower[0])
    finish(amina, *home, 1)
    void(LearningEvent.objects.get(kind=Kind.LESSON_DONE))
    finish(amina, borrower[0], home[1], 1)

    assert (done_in(amina, *home), done_in(amina, borrower[0], home[1])) == (1, 1)


# Renewal -----------------------------------------------------------------------------------------


@pytest.fixture
def both_completed(amina, home, borrower):
    """Both courses count for a year and were completed on 1 October 2025."""
    make_requirement(home[0], valid_days=365)
    make_requirement(borrower[0], valid_days=365)
    with time_machine.travel("2025-10-01 12:00+01:00", tick=False):
        finish(amina, *borrower, 1)
        finish(amina, *home, 1)
        finish(amina, *home, 2)


@pytest.mark.usefixtures("both_completed")
def test_a_renewal_is_not_satisfied_by_old_lessons_of_another_course(amina, home, borrower):
    with time_machine.travel("2026-10-02 12:00+01:00", tick=False):
        start(amina, borrower[0])

    assert done_in(amina, borrower[0], home[1]) == 0


@pytest.mark.usefixtures("both_completed")
def test_a_renewal_of_one_course_leaves_the_other_as_it_is(amina, home, borrower):
    with time_machine.travel("2026-10-02 12:00+01:00", tick=False):
        start(amina, borrower[0])
        finish(amina, borrower[0], home[1], 1)

    assert (state(amina, home[0]).cycle, done_in(amina, *home)) == (1, 2)


@pytest.mark.usefixtures("both_completed")
def test_two_renewals_under_way_share_what_is_finished(amina, home, borrower):
    with time_machine.travel("2026-10-02 12:00+01:00", tick=False):
        start(amina, borrower[0])
        start(amina, home[0])
        finish(amina, *home, 1)

    assert done_in(amina, borrower[0], home[1]) == 1


@pytest.mark.usefixtures("both_completed")
def test_a_renewal_asks_again_for_what_was_renewed_before_it_began(amina, home, borrower):
    with time_machine.travel("2026-10-02 12:00+01:00", tick=False):
        start(amina, home[0])
        finish(amina, *home, 1)
    with time_machine.travel("2026-10-05 12:00+01:00", tick=False):
        start(amina, borrower[0])
        actions.carry_lessons(person=amina, course_key=borrower[0].translation_key)

    assert done_in(amina, borrower[0], home[1]) == 0


# The matrix --------------------------------------------------------------------------------------
def run_what_is_queued(module, course):
    """As the worker does."""
    people = tasks.begun_with_work_elsewhere(str(course.translation_key), module.translation_key)
    tasks.carry_for(str(course.translation_key), people)


def test_a_module_borrowed_later_counts_for_those_in_the_middle(amina, home):
    course, module = make_short_course("DC01", lessons=2)
    finish(amina, course, module, 1)
    finish(amina, *home, 1)
    borrow(course, home[1])
    run_what_is_queued(home[1], course)

    assert done_in(amina, course, home[1]) == 1


def test_carrying_twice_is_carrying_once(amina, home):
    course, module = make_short_course("DC01", lessons=2)
    finish(amina, course, module, 1)
    finish(amina, *home, 1)
    borrow(course, home[1])
    run_what_is_queued(home[1], course)
    run_what_is_queued(home[1], course)

    assert LearningEvent.objects.filter(kind=Kind.CARRIED).count() == 1


def test_publishing_what_is_borrowed_queues_the_carrying(amina, home, borrower):
    from django_q.models import OrmQ

    queued = [job.task["func"] for job in OrmQ.objects.all()]

    assert queued == ["lms.records.tasks.carry_to_course"]


def test_the_worker_takes_people_in_groups(amina, home):
    from django_q.models import OrmQ

    course, module = make_short_course("DC01", lessons=2)
    finish(amina, course, module, 1)
    finish(amina, *home, 1)
    tasks.carry_to_course(str(course.translation_key), str(home[1].translation_key))

    assert OrmQ.objects.get().task["args"] == (str(course.translation_key), [amina.pk])


def test_a_module_given_back_leaves_what_people_did(amina, home, borrower):
    start(amina, borrower[0])
    finish(amina, *home, 1)
    type(borrower[0]).objects.get(pk=borrower[0].pk).get_children().last().specific.unpublish()

    assert done_in(amina, borrower[0], home[1]) == 1


def test_a_module_that_is_not_published_where_it_is_borrowed_counts_for_nobody(amina, home):
    course, module = make_short_course("DC01", lessons=1)
    page = borrow(course, home[1])
    page.unpublish()
    finish(amina, *home, 1)

    assert finish(amina, course, module, 1).standing.state.is_complete


def test_a_lesson_of_two_courses_costs_ten_queries(amina, home, borrower, counted):
    start(amina, borrower[0])
    start(amina, home[0])
    someone = type(amina).objects.get()
    with counted() as queries:
        finish(someone, *home, 1)

    assert len(queries) <= 10
