"""Everybody in the headcount is in one state a day, with exemptions too; nobody is invisible."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lms.metrics.cells import NO_COURSE, Cell
from lms.metrics.person import Facts, Post, Rule

from .states import state_on
from .steps import steps
from .test_timeline import DC01, DC02, LD01, START, days, is_met, people, post_on, rules, spans

DAY = timedelta(days=1)
STATES = (
    Cell.HEADLINE_DONE,
    Cell.EXEMPT,
    Cell.LAPSED,
    Cell.UNDER_WAY,
    Cell.NOT_BEGUN,
    Cell.NOT_REACHED,
)
waivers = st.dictionaries(
    st.sampled_from([DC01, DC02, LD01]),
    st.lists(spans().map(lambda s: (s[0], s[1] or START + 900 * DAY)), max_size=2),
)


def on(day, found, cell):
    return sum(s.n for s in found if s.cell == cell and s.course == NO_COURSE and s.day <= day)


@settings(deadline=None, max_examples=300)
@given(people, waivers, st.lists(rules(), max_size=4))
def test_the_states_add_up_to_the_headcount_on_every_day(facts, exempt, all_rules):
    facts.waivers = exempt
    found = steps(facts, all_rules)

    for day in {step.day for step in found}:
        counted = [on(day, found, cell) for cell in STATES]
        assert sum(counted) == on(day, found, Cell.HEADLINE)
        assert set(counted) <= {0, 1}


@settings(deadline=None, max_examples=300)
@given(people, waivers, st.lists(rules(), max_size=4), days)
def test_a_state_is_what_the_definition_says(facts, exempt, all_rules, day):
    facts.waivers = exempt
    found = steps(facts, all_rules)
    post = post_on(facts, day)
    expected = state_on(day, facts, all_rules, is_met)

    counted = [cell for cell in STATES if on(day, found, cell)]

    assert counted == ([expected] if post and not post.is_contingent else [])


LAUNCH = [Rule(DC01, START), Rule(DC02, START, valid_days=30)]


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, Cell.NOT_REACHED),
        ({"welcomed_on": START}, Cell.NOT_BEGUN),
        # Learning that nobody asked for: in a session, say, without ever signing in.
        ({"begun": {LD01: START}}, Cell.NOT_BEGUN),
        ({"begun": {DC01: START}}, Cell.UNDER_WAY),
        ({"completions": {DC01: [START]}, "begun": {DC01: START}}, Cell.UNDER_WAY),
        ({"completions": {DC02: [START - 31 * DAY]}}, Cell.LAPSED),
        ({"completions": {DC01: [START], DC02: [START]}}, Cell.HEADLINE_DONE),
        # Exempt from one course, and the other is not done yet.
        ({"waivers": {DC01: [(START, START + DAY)]}}, Cell.NOT_REACHED),
        (
            {"waivers": {DC01: [(START, START + DAY)]}, "completions": {DC02: [START]}},
            Cell.EXEMPT,
        ),
    ],
)
def test_where_somebody_stands(known, expected):
    found = steps(Facts([Post(1, START - 400 * DAY)], **known), LAUNCH)

    assert [cell for cell in STATES if on(START, found, cell)] == [expected]


def test_a_newcomer_is_one_for_a_year():
    found = steps(Facts([Post(1, START)]), [])

    assert on(START + 364 * DAY, found, Cell.NEWCOMER) == 1
    assert on(START + 365 * DAY, found, Cell.NEWCOMER) == 0
