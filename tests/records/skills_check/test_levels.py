from datetime import date

import pytest

from lms.records.skills_check.levels import (
    ANSWERS,
    LEVELS,
    height,
    level_of,
    levels_of,
    may_check_again,
)


@pytest.mark.parametrize("answer", ANSWERS)
def test_one_answer_is_the_level(answer):
    assert level_of([answer]) == answer


@pytest.mark.parametrize(
    ("answers", "level"),
    [
        (["new", "confident"], "building"),
        (["new", "building"], "new"),
        (["confident", "helping"], "confident"),
        (["new", "helping"], "building"),
        (["new", "confident", "helping"], "building"),
    ],
)
def test_several_answers_meet_in_the_middle_and_below(answers, level):
    assert level_of(answers) == level


def test_what_is_not_part_of_the_job_does_not_count():
    assert level_of(["not_my_job", "helping"]) == "helping"


def test_nothing_of_a_skill_may_be_part_of_the_job():
    assert level_of(["not_my_job", "not_my_job"]) == "not_my_job"


def test_each_skill_has_the_level_of_its_own_statements():
    answers = {"a": "new", "b": "helping", "c": "helping"}

    found = levels_of(answers, {"a": "scams", "b": "data", "c": "data"})

    assert found == {"scams": "new", "data": "helping"}


def test_an_answer_to_a_statement_that_is_gone_counts_for_nothing():
    assert levels_of({"gone": "new"}, {"a": "scams"}) == {}


def test_the_steps_of_the_meter_go_from_one_to_four():
    assert [height(level) for level in LEVELS] == [1, 2, 3, 4]
    assert height("not_my_job") == 0


@pytest.mark.parametrize(
    ("checked_on", "may"),
    [(None, True), (date(2026, 9, 2), True), (date(2026, 9, 3), False)],
)
def test_a_check_can_be_taken_again_after_90_days(checked_on, may):
    assert may_check_again(checked_on, date(2026, 12, 1)) is may
