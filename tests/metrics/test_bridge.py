"""Why the number changed: each cause by itself, and that the causes add up to the change."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lms.metrics.bridge import Effect, effects, guarded
from lms.metrics.cells import NO_COURSE, Cause, Cell
from lms.metrics.person import Facts, Post, Rule

from .steps import steps
from .test_timeline import AMINA, DAY, DC01, LAUNCH, START, days, people, rules


def between(facts, all_rules, first, last):
    """{(unit, cell): change} of one person."""
    change = {}
    for step in steps(facts, all_rules):
        if first < step.day <= last and step.course == NO_COURSE:
            key = step.unit, str(step.cell)
            change[key] = change.get(key, 0) + step.n
    return change


@settings(deadline=None, max_examples=300)
@given(people, st.lists(rules(), max_size=4), days, days)
def test_the_causes_add_up_for_every_unit_and_between_any_two_days(facts, all_rules, one, other):
    change = between(facts, all_rules, *sorted([one, other]))

    for unit in (1, 2, 3):
        told = effects({cell: n for (u, cell), n in change.items() if u == unit})
        assert sum(line.people for line in told) == change.get((unit, Cell.HEADLINE), 0)
        assert sum(line.done for line in told) == change.get((unit, Cell.HEADLINE_DONE), 0)


def causes(facts, all_rules=(LAUNCH,), since=START + DAY):
    """{(unit, cause): (done, people)} from a day on."""
    change = between(facts, all_rules, since, START + timedelta(days=900))
    found = {}
    for unit in (1, 2):
        for line in effects({cell: n for (u, cell), n in change.items() if u == unit}):
            found[unit, line.cause] = line.done, line.people
    return found


LATER = START + timedelta(days=50)


def test_a_completion():
    facts = Facts([AMINA], completions={DC01: [LATER]})

    assert causes(facts) == {(1, Cause.COMPLETED): (1, 0)}


def test_a_completion_that_runs_out():
    facts = Facts([AMINA], completions={DC01: [START]})

    assert causes(facts, [Rule(DC01, START, valid_days=30)]) == {(1, Cause.EXPIRED): (-1, 0)}


def test_a_course_that_is_asked_for_from_then_on():
    facts = Facts([AMINA], completions={DC01: [START]})

    assert causes(facts, [LAUNCH, Rule(NO_COURSE, LATER)]) == {(1, Cause.ASKED): (-1, 0)}


def test_somebody_joins_who_has_done_it_before():
    facts = Facts([Post(1, LATER)], completions={DC01: [START]})

    assert causes(facts) == {(1, Cause.JOINED): (1, 1)}


def test_somebody_leaves_who_had_not_done_it():
    assert causes(Facts([Post(1, START, LATER)])) == {(1, Cause.LEFT): (0, -1)}


@pytest.mark.parametrize(
    ("old", "new", "out", "into"),
    [
        ((10, None), (11, None), Cause.MOVED_OUT, Cause.MOVED_IN),
        ((10, None), (10, None), Cause.WITHIN, Cause.WITHIN),
        ((10, 2), (11, None), Cause.REORGANISED, Cause.REORGANISED),
    ],
)
def test_a_move(old, new, out, into):
    """Each unit is (its directorate, what it becomes)."""
    first = Post(1, START, LATER, directorate=old[0], becomes=old[1])
    second = Post(2, LATER, directorate=new[0], becomes=new[1])
    facts = Facts([first, second], completions={DC01: [START]})

    assert causes(facts) == {(1, out): (-1, -1), (2, into): (1, 1)}


def test_agency_staff_who_become_permanent_join():
    facts = Facts([Post(1, START, LATER, is_contingent=True), Post(1, LATER)])

    assert causes(facts) == {(1, Cause.JOINED): (0, 1)}


def test_a_renewal_in_time_changes_nothing():
    facts = Facts([AMINA], completions={DC01: [START, START + 20 * DAY]})
    rule = Rule(DC01, START, START + 40 * DAY, valid_days=30)

    assert causes(facts, [rule]) == {(1, Cause.ASKED): (-1, 0)}


def test_a_cause_of_nothing_is_left_out():
    assert effects({Cause.LEFT.people: 0, Cause.JOINED.people: 2}) == [Effect(Cause.JOINED, 0, 2)]


@pytest.mark.parametrize(
    "told",
    [
        [Effect(Cause.COMPLETED, 12, 0), Effect(Cause.LEFT, -1, -1)],
        [Effect(Cause.COMPLETED, 12, 0), Effect(Cause.JOINED, 0, 9), Effect(Cause.LEFT, -1, -1)],
        [Effect(Cause.JOINED, 0, 2), Effect(Cause.LEFT, -1, -2)],
        [Effect(Cause.COMPLETED, 12, 0), Effect(Cause.CORRECTED, -1, 0)],
        [Effect(Cause.COMPLETED, 12, 0), Effect(Cause.CORRECTED, 4, 0)],
    ],
)
def test_a_cause_of_fewer_than_five_people_is_told_with_all_others(told):
    [line] = guarded(told)

    assert line.cause == Cause.OTHER
    assert line.done == sum(each.done for each in told)
    assert line.people == sum(each.people for each in told)


def test_causes_of_enough_people_are_told_one_by_one():
    told = [
        Effect(Cause.COMPLETED, 1, 0),
        Effect(Cause.JOINED, 2, 16),
        Effect(Cause.LEFT, -8, -14),
        Effect(Cause.CORRECTED, -5, 0),
    ]

    assert guarded(told) == told


moves = st.sampled_from([Cause.JOINED, Cause.LEFT, Cause.MOVED_IN, Cause.MOVED_OUT])
told_lines = st.lists(
    st.builds(Effect, moves, st.integers(-9, 9), st.integers(-9, 9)),
    unique_by=lambda line: line.cause,
)


@given(told_lines)
def test_what_is_told_together_is_the_same_change(told):
    shown = guarded(told)

    assert sum(line.people for line in shown) == sum(line.people for line in told)
    assert sum(line.done for line in shown) == sum(line.done for line in told)
    assert len(shown) == 1 or not [line for line in shown if line.tells_of_few]
