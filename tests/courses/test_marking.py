import pytest

from courses.marking import mark, parse_number, passes, score

ONE = {"id": "q1", "type": "one", "options": ["a", "b", "c"], "right": ["b"]}
MANY = {"id": "q2", "type": "many", "options": ["a", "b", "c"], "right": ["a", "c"]}
NUMBER = {"id": "q3", "type": "number", "answer": "72", "tolerance": "0.5"}
THOUSANDS = {"id": "q4", "type": "number", "answer": "440000", "tolerance": "0"}
ORDER = {"id": "q5", "type": "order", "items": ["a", "b", "c"]}
MATCH = {"id": "q6", "type": "match", "pairs": ["a", "b"]}
KEYS = [ONE, MANY, NUMBER, ORDER, MATCH]


@pytest.mark.parametrize(
    ("key", "given"),
    [
        (ONE, ["b"]),
        (MANY, ["a", "c"]),
        (MANY, ["c", "a"]),
        (NUMBER, "72"),
        (NUMBER, " 72 "),
        (NUMBER, "72.0"),
        (NUMBER, "71.5"),
        (NUMBER, "72.5"),
        (NUMBER, "+72"),
        (NUMBER, "72%"),
        (THOUSANDS, "440000"),
        (THOUSANDS, "440,000"),
        (THOUSANDS, "440 000"),
        (THOUSANDS, "£440,000.00"),
        (ORDER, ["a", "b", "c"]),
        (MATCH, {"a": "a", "b": "b"}),
    ],
)
def test_right_answers_are_right(key, given):
    assert mark(key, given) is True


@pytest.mark.parametrize(
    ("key", "given"),
    [
        (ONE, ["a"]),
        (ONE, ["a", "b"]),
        (ONE, []),
        (MANY, ["a"]),
        (MANY, ["a", "b", "c"]),
        (NUMBER, "72.51"),
        (NUMBER, "-72"),
        (NUMBER, "7,2"),
        (NUMBER, "seventy-two"),
        (THOUSANDS, "44,0000"),
        (ORDER, ["a", "c", "b"]),
        (ORDER, ["a", "b"]),
        (ORDER, ["a", "b", "c", "c"]),
        (MATCH, {"a": "b", "b": "a"}),
        (MATCH, {"a": "a"}),
    ],
)
def test_anything_short_of_right_is_not_right(key, given):
    assert mark(key, given) is False


HOSTILE = [
    None,
    True,
    72,
    float("nan"),
    "",
    "NaN",
    "Infinity",
    "1e999999",
    "9" * 10_000,
    "٧٢",
    b"72",
    "b",
    [],
    {},
    [["b"]],
    [{}],
    [None],
    {"a": []},
    {"a": {"b": "c"}},
    object(),
]


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key["type"])
@pytest.mark.parametrize("given", HOSTILE, ids=lambda given: repr(given)[:20])
def test_nothing_a_browser_sends_raises_or_counts(key, given):
    assert mark(key, given) is False


def test_an_unanswered_question_counts_as_not_right():
    assert score([ONE, MANY, NUMBER], {"q1": ["b"], "q2": None}) == (1, 3)


def test_answers_to_unknown_questions_change_nothing():
    assert score([ONE], {"q1": ["b"], "other": ["b"]}) == (1, 1)


@pytest.mark.parametrize(
    ("right", "total", "pass_mark", "enough"),
    [
        (8, 10, 80, True),
        (7, 10, 80, False),
        (2, 3, 66, True),
        (2, 3, 67, False),
        (1, 1, 100, True),
        (0, 1, 0, True),
        (0, 0, 0, False),
    ],
)
def test_the_pass_mark_is_reached_exactly(right, total, pass_mark, enough):
    assert passes(right, total, pass_mark) is enough


@pytest.mark.parametrize("typed", ["12,34", "1,0000", "1.2.3", "--1", "3,5", "1 2", "£", "1/2"])
def test_a_number_nobody_would_write_is_no_number(typed):
    assert parse_number(typed) is None
