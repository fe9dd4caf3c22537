"""A right and a wrong answer to every kind of question, as marking sees them."""

import pytest

from courses import sample_answers
from courses.marking import mark
from courses.versions import KEYS
from tests.factories.courses import items, option, question

KINDS = list(KEYS)


def key_of(kind, **fields):
    (key,) = sample_answers.keys_of([question(kind, **fields)])
    return key


@pytest.mark.parametrize("kind", KINDS)
def test_the_right_answer_is_right(kind):
    key = key_of(kind)

    assert mark(key, sample_answers.right(key))


@pytest.mark.parametrize("kind", KINDS)
def test_the_wrong_answer_is_wrong(kind):
    key = key_of(kind)

    assert not mark(key, sample_answers.wrong(key))


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("one", {"options": []}),
        ("one", {"options": items([option("Only", True)])}),
        ("many", {"options": items([option("Only", True)])}),
        ("order", {"items": items(["Only"])}),
        ("match", {"pairs": items([{"left": "Only", "right": "One"}])}),
    ],
)
def test_a_question_that_nobody_can_get_wrong_has_no_wrong_answer(kind, fields):
    assert sample_answers.wrong(key_of(kind, **fields)) is None


def test_a_choice_without_a_right_answer_has_none():
    key = key_of("one", options=items([option("A"), option("B")]))

    assert sample_answers.right(key) is None


def test_where_all_options_are_right_some_of_them_are_not_enough():
    key = key_of("many", options=items([option("A", True), option("B", True)]))

    assert not mark(key, sample_answers.wrong(key))


def test_a_number_that_is_not_written_yet_is_not_asked():
    assert sample_answers.keys_of([question("number", answer=None, tolerance="0")]) == []
