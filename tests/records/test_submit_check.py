from datetime import timedelta

from django.utils import timezone

from courses.models import ModuleVersion
from lms.records.models import AnswerSheet, Certificate, LearningEvent
from tests.factories.records import answer_check, finish, make_checked_course

Kind = LearningEvent.Kind


def kinds():
    return [event.kind for event in LearningEvent.objects.order_by("pk")]


def test_a_passed_check_finishes_its_lesson(amina):
    course, module = make_checked_course(is_final_check=False)
    result = answer_check(amina, course, module, 2)

    assert result.outcome.standing.state.has_done(module.translation_key, module.outline[1].id)


def test_a_check_that_is_not_passed_finishes_nothing(amina, checked):
    result = answer_check(amina, *checked, 2, right=False)

    assert (result.right, result.total, result.passed) == (0, 1, False)
    assert kinds() == [Kind.STARTED, Kind.ATTEMPT]


def test_nobody_can_send_a_mark(amina, checked):
    result = answer_check(amina, *checked, 2, answers={"right": 1, "passed": True})

    assert not result.passed


def test_a_final_check_passed_first_completes_by_test(amina, checked):
    answer_check(amina, *checked, 2)

    assert kinds() == [Kind.STARTED, Kind.ATTEMPT, Kind.LESSON_DONE, Kind.TESTED_OUT]


def test_a_final_check_passed_last_completes_as_usual(amina, checked):
    finish(amina, *checked, 1)
    answer_check(amina, *checked, 2)

    assert kinds()[-1] == Kind.COMPLETED


def test_a_check_that_is_not_final_does_not_complete_the_course(amina):
    course, module = make_checked_course(is_final_check=False)

    assert not answer_check(amina, course, module, 2).outcome.certificate


def test_the_same_attempt_twice_is_one_event(amina, checked):
    answer_check(amina, *checked, 2, right=False)
    answer_check(amina, *checked, 2, right=False)

    assert kinds().count(Kind.ATTEMPT) == 1


def test_the_same_attempt_twice_has_the_same_answer(amina, checked):
    first = answer_check(amina, *checked, 2)

    assert answer_check(amina, *checked, 2).figures == first.figures


def test_other_answers_from_the_same_form_are_another_try(amina, checked):
    answer_check(amina, *checked, 2, right=False)

    assert answer_check(amina, *checked, 2).passed


def test_there_is_no_limit_of_attempts(amina, checked):
    answer_check(amina, *checked, 2, right=False, attempt="first")
    answer_check(amina, *checked, 2, right=False, attempt="second")

    assert answer_check(amina, *checked, 2, attempt="third").passed


def test_a_pass_stays_when_a_later_attempt_does_not(amina, checked):
    answer_check(amina, *checked, 2)
    result = answer_check(amina, *checked, 2, right=False, attempt="second")

    assert result.outcome.standing.state.is_complete


def test_after_completion_the_other_lessons_bring_no_second_certificate(amina, checked):
    answer_check(amina, *checked, 2)
    finish(amina, *checked, 1)

    assert Certificate.objects.count() == 1


def test_the_attempt_keeps_what_was_answered(amina, checked):
    answer_check(amina, *checked, 2, right=False)
    event = LearningEvent.objects.get(kind=Kind.ATTEMPT)

    assert event.payload == {"result": {"right": 0, "total": 1, "passed": False}}
    assert len(event.words.answers) == 1


def test_the_person_sees_the_answers_again(amina, checked):
    answer_check(amina, *checked, 2, right=False)
    [(_, answer), _] = sorted(AnswerSheet.objects.get().answers.items(), key=str)

    assert answer["is_right"] is False


def test_a_form_is_marked_against_the_version_it_was_opened_on(amina, checked):
    course, module = checked
    opened = new_version_with_the_other_answer(module)

    assert answer_check(amina, course, module, 2, answers=opened, version=1).passed


def test_a_version_replaced_days_ago_does_not_count_any_more(amina, checked):
    course, module = checked
    opened = new_version_with_the_other_answer(module)
    ModuleVersion.objects.update(published_at=timezone.now() - timedelta(days=2))

    assert not answer_check(amina, course, module, 2, answers=opened, version=1).passed


def test_an_unknown_version_is_marked_against_the_latest(amina, checked):
    course, module = checked
    opened = new_version_with_the_other_answer(module)

    assert not answer_check(amina, course, module, 2, answers=opened, version=99).passed


def new_version_with_the_other_answer(module):
    """Publishes version 2, in which the other option is right; the right answers of version 1."""
    first = ModuleVersion.objects.latest_of(module.translation_key)
    [key] = first.manifest["lessons"][1]["questions"]
    answers = {key["id"]: key["right"]}
    key["right"] = [option for option in key["options"] if option not in key["right"]]
    first.pk, first.number, first.change = None, 2, "correction"
    first.save()
    return answers
