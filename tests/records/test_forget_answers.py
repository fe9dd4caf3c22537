"""After a year nobody needs to know what was answered; what it came to stays."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from lms.records.models import (
    AnswerSheet,
    Confidence,
    EventWords,
    FollowUp,
    LearningEvent,
    Standing,
)
from lms.records.tasks import forget_old_answers
from tests.factories.records import answer_check

A_YEAR_LATER = datetime(2027, 9, 2, 2, tzinfo=UTC)


@pytest.fixture
def answered(amina, checked, time_machine):
    time_machine.move_to(datetime(2026, 9, 1, 12, tzinfo=UTC))
    answer_check(amina, *checked, 2)
    return amina


def test_what_was_answered_goes(answered, time_machine):
    time_machine.move_to(A_YEAR_LATER)
    forget_old_answers()

    assert not AnswerSheet.objects.exists()
    assert not EventWords.objects.exclude(answers=None).exists()


def test_what_was_said_of_a_course_goes(answered, time_machine):
    keys = {"person": answered, "course_key": uuid4(), "cycle": 1}
    Confidence.objects.create(**keys, before={"one": 3})
    FollowUp.objects.create(**keys, asked_on=date(2026, 9, 1))
    time_machine.move_to(A_YEAR_LATER)
    forget_old_answers()

    assert not Confidence.objects.exists()
    assert not FollowUp.objects.exists()


def test_the_result_stays(answered, time_machine):
    time_machine.move_to(A_YEAR_LATER)
    forget_old_answers()

    assert LearningEvent.objects.get(kind="attempt").payload["result"]["passed"]
    assert Standing.objects.get(person=answered).state.is_complete


def test_not_before_the_year_is_over(answered, time_machine):
    time_machine.move_to(datetime(2027, 8, 31, 2, tzinfo=UTC))

    assert forget_old_answers() == 0


def test_the_second_night_finds_nothing(answered, time_machine):
    time_machine.move_to(A_YEAR_LATER)
    forget_old_answers()

    assert forget_old_answers() == 0
