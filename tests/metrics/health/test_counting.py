"""The rows of a course, against a world counted by hand."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone
from django_q.models import OrmQ

from lms.metrics import tasks
from lms.metrics.health.actions import ask_for_all, count_course
from lms.metrics.models import ContentHealth, QuestionHealth
from lms.people.models import Merger
from lms.records.actions import void_event
from lms.records.actions.telling import tell
from lms.records.models import EventWords, LearningEvent
from tests.factories.courses import block_id, borrow, make_course, publish
from tests.factories.people import make_person
from tests.factories.records import finish

from .conftest import count
from .worlds import learners

NUMBERS = ("reached", "finished", "stopped", "answers", "useful")


def rows():
    return {
        row.title: tuple(getattr(row, n) for n in NUMBERS) for row in ContentHealth.objects.all()
    }


def question():
    return QuestionHealth.objects.values_list("tries", "right", "wrong_option").get()


def test_twenty_learners(twenty):
    assert rows() == {
        "Safe online": (20, 10, 10, 16, 12),
        "Why us": (20, 12, 10, 16, 12),
        "Read": (20, 20, 4, 16, 12),
        "Check": (16, 12, 6, 0, 0),
        "Habits": (10, 10, 0, 0, 0),
        "Do": (10, 10, 0, 0, 0),
    }


def test_the_first_try_of_each(twenty):
    assert question() == (16, 12, "A laptop")


def test_rows_stand_in_the_order_of_the_course(twenty):
    levels = ContentHealth.objects.order_by("place").values_list("level", flat=True)

    assert list(levels) == ["course", "module", "lesson", "lesson", "module", "lesson"]


def test_counting_twice_is_the_same(twenty):
    before = rows()
    tasks.count_course_health(str(twenty.course.translation_key))
    count(twenty)

    assert rows() == before
    assert QuestionHealth.objects.count() == 1


def test_a_later_try_changes_nothing(nine):
    assert question() == (9, 0, "A laptop")


def test_answers_that_are_forgotten_are_no_first_try(twenty):
    EventWords.objects.update(answers=None)
    count(twenty)

    assert question() == (0, 0, "")


def test_what_was_put_right_does_not_count(twenty):
    event = LearningEvent.objects.filter(kind="lesson_done").first()
    void_event(event=event, reason="It was somebody else.", actor=make_person("Susan"))
    count(twenty)

    assert rows()["Read"][1] == 19


def test_two_records_of_one_person_are_one_learner(twenty):
    one, other = LearningEvent.objects.values_list("person", flat=True).distinct()[:2]
    Merger.objects.create(kept_id=one, duplicate_id=other)
    count(twenty)

    assert rows()["Safe online"][0] == 19


def test_what_came_from_a_file_was_not_done_here(world):
    for number, person in enumerate(learners(2)):
        LearningEvent.objects.create(
            person=person,
            course_key=world.course.translation_key,
            kind=("started", "completed")[number],
            source="file",
            occurred_at=timezone.now(),
            idempotency_key=str(number),
        )
    count(world)

    assert rows()["Safe online"][:3] == (0, 0, 0)


def test_a_lesson_that_is_gone_has_no_row(twenty):
    twenty.why.lessons = [each for each in twenty.why.lessons.raw_data if each["value"]["check"]]
    publish(twenty.why)
    count(twenty)

    assert "Read" not in rows()


def test_a_question_that_asks_something_else_now_begins_anew(twenty):
    raw = list(twenty.why.lessons.raw_data)
    options = raw[1]["value"]["check"][0]["value"]["options"]
    options[0]["value"]["is_right"], options[1]["value"]["is_right"] = False, True
    twenty.why.lessons = raw
    publish(twenty.why)
    count(twenty)

    assert question()[0] == 0


def test_mistakes_are_counted_by_lesson(world):
    keys = {"module_key": world.habits.translation_key, "lesson_id": world.habits.outline[0].id}
    given = {"kind": "mistake", "lesson": "Do", "language": "en", "text": "Dead link."}
    tell(token=block_id("token"), course_key=world.course.translation_key, **keys, **given)
    count(world)

    found = dict(ContentHealth.objects.values_list("title", "mistakes"))
    assert found == {"Safe online": 1, "Why us": 0, "Read": 0, "Check": 0, "Habits": 1, "Do": 1}


def test_few_answers_of_several_lessons_are_not_added_up(world):
    """Five answers to each of two lessons may be of five people."""
    people = learners(5)
    world.say(*people, answer="yes")
    count(world)

    assert rows()["Read"][3] == 5
    assert rows()["Why us"][3] == 0


def test_a_course_that_nobody_began_has_its_rows(world):
    count(world)

    assert rows()["Safe online"] == (0, 0, 0, 0, 0)


def test_counting_asks_the_same_of_many_and_few(world, counted):
    world.read(*learners(2))
    with counted() as few:
        count_course(course=world.course)
    people = learners(10)
    world.read(*people), world.try_check(*people, right=True), world.say(*people, answer="yes")
    with counted() as many:
        count_course(course=world.course)

    assert len(many) == len(few)


def test_every_course_is_a_task_of_its_own(world):
    ask_for_all()

    assert OrmQ.objects.count() == 1


def test_a_course_that_is_gone_is_no_failure(db):
    tasks.count_course_health(block_id("gone"))

    assert not ContentHealth.objects.exists()


@pytest.mark.usefixtures("twenty")
def test_it_says_when():
    [moment] = set(ContentHealth.objects.values_list("counted_at", flat=True))

    assert moment == datetime(2026, 10, 31, 12, tzinfo=UTC)


def test_a_row_holds_nobody(twenty):
    fields = {*ContentHealth._meta.fields, *QuestionHealth._meta.fields}

    assert not [field.name for field in fields if field.is_relation]


def test_a_borrowed_module_counts_where_people_met_it(world):
    meetings = make_course("DC09", "Meetings", owner=world.priya)
    borrow(meetings, world.why)
    for person in learners(10):
        finish(person, meetings, world.why, 1)

    count_course(course=meetings)

    assert rows()["Read"][:2] == (10, 10)
    assert QuestionHealth.objects.filter(course_key=meetings.translation_key).exists()
