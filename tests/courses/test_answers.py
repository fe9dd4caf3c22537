import pytest
from django.http import QueryDict

from courses.answers import Problem, choices, examine, field_name, read

AMINA, TOM = 7, 8
ONE = {"id": "q1", "type": "one", "options": ["a", "b", "c"], "right": ["b"]}
MANY = ONE | {"type": "many"}
NUMBER = {"id": "q1", "type": "number", "answer": "72", "tolerance": "0"}
ORDER = {"id": "q1", "type": "order", "items": ["a", "b", "c"]}
MATCH = {"id": "q1", "type": "match", "pairs": ["a", "b"]}


def form(fields):
    post = QueryDict(mutable=True)
    for name, values in fields.items():
        post.setlist(name, values if isinstance(values, list) else [values])
    return post


def tokens_of(ids, side="", person=AMINA):
    return {each: token for token, each in choices("q1", ids, person, side)}


def options_form(*chosen, person=AMINA):
    tokens = tokens_of(["a", "b", "c"], person=person)
    return form({"q-q1": [tokens[each] for each in chosen]})


def places_form(**places):
    tokens = tokens_of(["a", "b", "c"])
    return form({field_name("q1", tokens[each]): place for each, place in places.items()})


def pairs_form(**pairs):
    lefts, rights = tokens_of(["a", "b"], "left"), tokens_of(["a", "b"], "right")
    return form({field_name("q1", lefts[left]): rights[right] for left, right in pairs.items()})


@pytest.mark.parametrize(
    ("key", "post", "given"),
    [
        (ONE, options_form("b"), ["b"]),
        (MANY, options_form("c", "a"), ["c", "a"]),
        (NUMBER, form({"q-q1": " 72 "}), "72"),
        (ORDER, places_form(a="3", b="1", c="2"), ["b", "c", "a"]),
        (MATCH, pairs_form(a="b", b="a"), {"a": "b", "b": "a"}),
    ],
    ids=lambda value: value.get("type") if isinstance(value, dict) else None,
)
def test_an_answer_is_read_as_it_was_given(key, post, given):
    assert read(key, post, AMINA) == given


@pytest.mark.parametrize(
    ("key", "post", "problem"),
    [
        (ONE, form({}), Problem.MISSING),
        (ONE, form({"q-q1": "b"}), Problem.MISSING),
        (MANY, form({}), Problem.MISSING_SOME),
        (NUMBER, form({"q-q1": "  "}), Problem.MISSING_NUMBER),
        (NUMBER, form({"q-q1": "three days"}), Problem.NOT_A_NUMBER),
        (ORDER, form({}), Problem.NO_PLACE),
        (ORDER, places_form(a="1", b="2"), Problem.NO_PLACE),
        (ORDER, places_form(a="1", b="2", c="4"), Problem.NO_PLACE),
        (ORDER, places_form(a="1", b="2", c="2"), Problem.SAME_PLACE),
        (MATCH, pairs_form(a="b"), Problem.UNMATCHED),
    ],
)
def test_half_an_answer_is_no_answer_and_says_why(key, post, problem):
    answer = examine(key, post, AMINA)

    assert (answer.given, answer.problem) == (None, problem)


def test_what_was_typed_is_kept_to_be_shown_again():
    assert examine(ORDER, places_form(a="1", b="1"), AMINA).typed == {"a": "1", "b": "1"}


def test_several_things_may_belong_to_the_same_match():
    assert read(MATCH, pairs_form(a="b", b="b"), AMINA) == {"a": "b", "b": "b"}


def test_another_persons_form_is_no_answer():
    assert read(ONE, options_form("b", person=TOM), AMINA) is None


def test_the_two_sides_of_a_match_share_no_token():
    lefts, rights = tokens_of(["a", "b"], "left"), tokens_of(["a", "b"], "right")

    assert not set(lefts.values()) & set(rights.values())


def test_a_very_long_number_is_cut_before_it_is_read():
    assert examine(NUMBER, form({"q-q1": "9" * 100_000}), AMINA).given is None
