import pytest
from django_q.models import OrmQ

from lms.records import actions
from lms.records.models import Certificate, LearningEvent, Standing
from lms.records.refusals import CheckNotPassed, OutOfOrder, UnknownLesson
from tests.factories.courses import make_module
from tests.factories.records import finish, make_short_course

Kind = LearningEvent.Kind


def kinds():
    return [event.kind for event in LearningEvent.objects.order_by("pk")]


def test_the_first_finished_lesson_also_starts_the_course(amina, reading):
    finish(amina, *reading, 1)

    assert kinds() == [Kind.STARTED, Kind.LESSON_DONE]


def test_the_same_lesson_twice_is_one_event(amina, reading):
    finish(amina, *reading, 1)
    finish(amina, *reading, 1)

    assert kinds().count(Kind.LESSON_DONE) == 1


def test_one_of_two_lessons_does_not_complete(amina, reading):
    assert not finish(amina, *reading, 1).standing.state.is_complete


def test_lessons_may_be_taken_in_any_order(amina, reading):
    finish(amina, *reading, 2)

    assert finish(amina, *reading, 1).standing.state.is_complete


def test_the_last_lesson_completes_the_course(amina, reading):
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)

    assert kinds()[-1] == Kind.COMPLETED


def test_the_course_waits_for_its_other_modules(amina, reading):
    course, module = reading
    make_module(course, title="Another module")
    finish(amina, course, module, 1)

    assert finish(amina, course, module, 2).certificate is None


def test_a_completion_brings_one_certificate(amina, reading):
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)
    finish(amina, *reading, 2)

    assert Certificate.objects.count() == 1


def test_a_repeated_last_lesson_answers_with_the_same_certificate(amina, reading):
    finish(amina, *reading, 1)
    first = finish(amina, *reading, 2).certificate

    assert finish(amina, *reading, 2).certificate == first


def test_a_completion_queues_one_email(amina, reading):
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)
    finish(amina, *reading, 2)

    assert OrmQ.objects.count() == 1


def test_who_has_no_email_gets_a_certificate_without_one(amina, reading):
    amina.email = None
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)

    assert (Certificate.objects.count(), OrmQ.objects.count()) == (1, 0)


def test_the_certificate_bears_the_words_of_that_day(amina, reading):
    course, module = reading
    finish(amina, course, module, 1)
    certificate = finish(amina, course, module, 2).certificate
    course.title = "Another title"
    course.save()

    assert Certificate.objects.get().course_title == certificate.course_title == "Course DC02"


def test_an_event_keeps_the_unit_of_the_day(amina, reading):
    finish(amina, *reading, 1)

    assert LearningEvent.objects.first().unit == amina.posting.unit


def test_an_event_keeps_the_language(amina, reading):
    finish(amina, *reading, 1)

    assert LearningEvent.objects.first().language == "en"


def test_a_lesson_with_a_check_is_not_finished_by_reading(amina, checked):
    with pytest.raises(CheckNotPassed):
        finish(amina, *checked, 2)


def test_a_refusal_writes_nothing(amina, checked):
    with pytest.raises(CheckNotPassed):
        finish(amina, *checked, 2)

    assert not LearningEvent.objects.exists()


def test_a_lesson_that_is_not_of_the_module_is_refused(amina, reading):
    course, module = reading

    with pytest.raises(UnknownLesson):
        actions.finish_lesson(
            person=amina,
            course_key=course.translation_key,
            module_key=module.translation_key,
            lesson_id=course.translation_key,
        )


def test_order_is_held_where_the_editor_asks_for_it(amina):
    course, module = make_short_course(in_order=True)

    with pytest.raises(OutOfOrder):
        finish(amina, course, module, 2)


def test_in_order_the_next_lesson_is_open(amina):
    course, module = make_short_course(in_order=True)
    finish(amina, course, module, 1)

    assert finish(amina, course, module, 2).standing.state.is_complete


def test_a_module_taken_away_leaves_the_rest_to_complete_on_the_next_post(amina, reading):
    course, module = reading
    other = make_module(course, title="Another module")
    finish(amina, course, module, 1)
    finish(amina, course, module, 2)
    other.unpublish()

    assert finish(amina, course, module, 2).standing.state.is_complete


def test_finishing_a_lesson_costs_five_queries(amina, counted):
    course, module = make_short_course(lessons=3)
    finish(amina, course, module, 1)
    someone = type(amina).objects.get()

    with counted() as queries:
        finish(someone, course, module, 2)

    assert len(queries) == 5


def test_other_people_and_courses_are_untouched(amina, reading):
    make_short_course("DC01")
    finish(amina, *reading, 1)

    assert Standing.objects.count() == 1
