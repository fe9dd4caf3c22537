"""In all our courses together, how long an answer is does not say whether it is right."""

import pytest

from . import visit
from .luck import at_least

DOUBT = 0.01


def single_choices():
    return [
        sorted(question["options"], key=lambda option: len(option["text"]), reverse=True)
        for _code, _slug, questions in visit.lessons_that_ask()
        for question in questions
        if question["type"] == "one"
    ]


@pytest.mark.parametrize("rank", [0, 1, 2, 3, -1, -2])
def test_no_rank_of_length_is_right_more_often_than_by_luck(rank):
    """0 is the longest answer, -1 the shortest."""
    asked = [each for each in single_choices() if len(each) > max(rank, -rank - 1)]
    hits = sum(bool(each[rank].get("right")) for each in asked)

    assert at_least(hits, [1 / len(each) for each in asked]) > DOUBT


def test_luck_is_counted_exactly():
    assert at_least(2, [0.5, 0.5]) == 0.25
    assert at_least(1, [0.5, 0.25]) == 0.625
    assert at_least(0, [0.1]) == 1
