from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lms.records.standing import COMPLETING, Fact, fold

KINDS = ["started", "lesson_done", "carried", "attempt", "waived", *sorted(COMPLETING)]


@st.composite
def histories(draw):
    days = sorted(draw(st.lists(st.integers(0, 900), max_size=12)))
    return [
        Fact(
            uuid=str(number),
            kind=draw(st.sampled_from(KINDS)),
            day=date(2024, 1, 1) + timedelta(days=day),
            module=draw(st.sampled_from("mn")),
            lesson=draw(st.sampled_from("abc")),
        )
        for number, day in enumerate(days)
    ]


@given(histories(), st.integers(0, 12))
def test_folding_in_two_parts_is_folding_once(facts, cut):
    assert fold(facts[cut:], fold(facts[:cut])) == fold(facts)


@given(histories())
def test_the_same_event_twice_changes_no_completion(facts):
    twice = [each for fact in facts for each in (fact, fact)]

    assert fold(twice).completed_on == fold(facts).completed_on


@given(histories(), st.integers(0, 12))
def test_one_more_event_never_takes_a_completion_away(facts, cut):
    assert set(fold(facts[:cut]).completed_on) <= set(fold(facts).completed_on)


@given(histories())
def test_a_completion_is_never_without_its_kind(facts):
    state = fold(facts)

    assert bool(state.completed_on) == bool(state.completed_by)
