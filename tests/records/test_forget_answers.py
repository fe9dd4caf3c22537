"""After a year nobody needs to know what was answered; what it came to stays."""

from datetime import UTC, datetime

import pytest

from lms.records.models import AnswerSheet, EventWords, LearningEvent, Standing
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
