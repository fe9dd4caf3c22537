"""Two tabs, a double click: nothing that was answered is lost, and a check is finished once."""

import pytest

from lms.records.models import SkillsProfile
from lms.records.skills_check.actions import Unanswered, answer_statement, finish_check
from tests.at_once import AT_ONCE, at_once
from tests.factories.courses import make_skill, make_statement
from tests.factories.records import make_amina

POSTS = 12

pytestmark = AT_ONCE


@pytest.fixture
def amina():
    return make_amina()


@pytest.fixture
def statements():
    skill = make_skill()
    return [make_statement(skill, f"I can {number}") for number in range(POSTS)]


def answer(person):
    return lambda statement: answer_statement(
        person=person, statement_key=statement.translation_key, answer="new"
    )


def test_no_answer_is_lost(amina, statements):
    at_once(answer(amina), statements)

    assert len(SkillsProfile.objects.get().answers) == POSTS


def test_a_check_is_finished_once(amina, statements):
    for statement in statements:
        answer(amina)(statement)
    at_once(lambda _: finish_check(person=amina, statements=statements), range(POSTS))

    assert SkillsProfile.objects.get().levels == {"spotting-a-scam": "new"}
    assert SkillsProfile.objects.get().levels_before == {}


def test_a_check_is_not_finished_by_who_answered_nothing(amina, statements):
    with pytest.raises(Unanswered):
        finish_check(person=amina, statements=statements)
