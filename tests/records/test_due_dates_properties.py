from dataclasses import replace
from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from lms.records.due_dates import (
    Because,
    Kind,
    Presence,
    Rule,
    Waiver,
    is_valid,
    status,
    valid_until,
)

DAY = timedelta(days=1)
# The ends of years and of Februaries, and the nights when the clocks change.
AWKWARD = [
    date(2023, 12, 31),
    date(2024, 1, 1),
    date(2024, 2, 28),
    date(2024, 2, 29),
    date(2024, 3, 1),
    date(2026, 3, 29),
    date(2026, 10, 25),
    date(2028, 2, 29),
]
DAYS = st.dates(date(2019, 1, 1), date(2032, 12, 31)) | st.sampled_from(AWKWARD)
RULES = st.builds(
    Rule,
    st.integers(0, 400),
    st.none() | DAYS,
    st.none() | st.integers(1, 1200),
    st.integers(0, 60),
)
PRESENCES = st.builds(
    Presence, DAYS, st.none() | DAYS, st.booleans(), st.none() | DAYS, st.none() | DAYS
)
LENGTHS = st.integers(0, 800).map(lambda n: timedelta(days=n))
WAIVERS = st.builds(
    lambda first, length: Waiver(first, None if length is None else first + length),
    DAYS,
    st.none() | LENGTHS,
)
VALIDITIES = st.integers(1, 1200)


@given(DAYS, VALIDITIES)
def test_nothing_runs_out_before_it_was_completed(done, valid_days):
    assert valid_until(done, valid_days) >= done


@given(st.lists(DAYS, min_size=1), DAYS, VALIDITIES, DAYS)
def test_renewing_early_never_shortens(completions, renewal, valid_days, day):
    before = is_valid(completions, valid_days, day)

    assert is_valid([*completions, renewal], valid_days, day) >= before


@given(st.lists(DAYS), RULES, PRESENCES, DAYS)
def test_satisfied_is_exactly_valid(completions, rule, presence, day):
    found = status(completions, rule, presence, day)

    assert found.is_satisfied == is_valid(completions, rule.valid_days, day)


@given(RULES, PRESENCES, DAYS)
def test_overdue_is_exactly_late(rule, presence, day):
    found = status([], rule, presence, day)

    assert (found.kind == Kind.OVERDUE) == found.is_late_on(day)


@given(RULES, DAYS, DAYS)
def test_nobody_is_due_before_they_had_the_days_to_finish(rule, joined, day):
    found = status([], rule, Presence(joined), day)

    assert found.due_on >= joined + timedelta(days=rule.days_to_finish)


@given(st.lists(DAYS), RULES, PRESENCES, DAYS)
def test_nobody_is_late_before_the_due_date_and_the_days_of_grace(done, rule, presence, day):
    found = status(done, rule, presence, day)

    if found.is_late_on(day):
        assert day > found.due_on + timedelta(days=rule.grace_days)


@given(RULES, PRESENCES, DAYS)
def test_in_grace_is_after_the_due_date_and_not_late(rule, presence, day):
    found = status([], rule, presence, day)

    if found.is_in_grace:
        assert day > found.due_on
        assert not found.is_late_on(day)


@given(st.lists(DAYS), RULES, PRESENCES, DAYS, st.integers(1, 60))
def test_more_grace_changes_no_date_and_no_completion(done, rule, presence, day, more):
    kinder = replace(rule, grace_days=rule.grace_days + more)
    before, after = (status(done, each, presence, day) for each in (rule, kinder))

    assert (after.due_on, after.valid_until) == (before.due_on, before.valid_until)
    assert after.is_late_on(day) <= before.is_late_on(day)


@given(st.lists(DAYS), RULES, PRESENCES, DAYS, st.lists(WAIVERS, max_size=4))
def test_exempt_is_exactly_within_an_exemption(done, rule, presence, day, waivers):
    found = status(done, rule, presence, day, waivers=waivers)

    assert (found.kind == Kind.EXEMPT) == any(waiver.holds_on(day) for waiver in waivers)


@given(RULES, PRESENCES, WAIVERS.filter(lambda waiver: waiver.last_day))
def test_on_the_day_after_an_exemption_nobody_is_late(rule, presence, waiver):
    found = status([], rule, presence, waiver.ends_on, waivers=[waiver])

    assert not found.is_late_on(waiver.ends_on)


@example(
    Rule(days_to_finish=0),
    Presence(date(2019, 1, 1), resumed_on=date(2023, 12, 31)),
    date(2023, 12, 31),
    [Waiver(date(2019, 1, 1), last_day=date(2019, 1, 1))],
)
@given(RULES, PRESENCES, DAYS, st.lists(WAIVERS, max_size=4))
def test_an_exemption_never_brings_a_due_date_forward(rule, presence, day, waivers):
    without = status([], rule, presence, day)
    found = status([], rule, presence, day, waivers=waivers)

    if found.due_on and without.due_on:
        assert found.due_on >= without.due_on


@given(RULES, DAYS, DAYS)
def test_on_the_day_somebody_comes_back_nobody_is_late(rule, joined, returned):
    found = status([], rule, Presence(joined, returned_on=returned), returned)

    assert not found.is_late_on(returned)


@given(st.lists(DAYS), RULES, PRESENCES, DAYS)
def test_nobody_who_is_away_has_a_date_or_is_late(done, rule, presence, day):
    found = status(done, rule, replace(presence, is_away=True), day)

    assert found.due_on is None
    assert not found.is_late_on(day)


@given(RULES.filter(lambda rule: rule.launch_due_on), DAYS)
def test_a_joiner_after_the_fixed_day_has_all_the_days(rule, joined):
    found = status([], rule, Presence(joined), joined)

    if joined > rule.launch_due_on:
        assert found.because == Because.JOINED or rule.days_to_finish == 0
        assert found.due_on == joined + timedelta(days=rule.days_to_finish)


@given(DAYS, VALIDITIES, st.integers(0, 1200))
def test_an_early_renewal_counts_from_its_own_day(done, valid_days, later):
    rule, again = Rule(30, None, valid_days), done + timedelta(days=later)
    found = status([done, again], rule, Presence(date(2019, 1, 1)), again)

    assert found.valid_until == again + timedelta(days=valid_days)


@given(st.lists(DAYS, min_size=1), RULES, PRESENCES, DAYS)
def test_a_day_later_a_person_who_does_nothing_is_never_better_off(done, rule, presence, day):
    today = status(done, rule, presence, day)
    tomorrow = status([each for each in done if each <= day], rule, presence, day + DAY)

    assert tomorrow.is_satisfied <= today.is_satisfied


@given(st.lists(DAYS), st.none() | RULES, PRESENCES, DAYS, st.lists(WAIVERS, max_size=2))
def test_the_order_of_events_is_of_no_consequence(done, rule, presence, day, waivers):
    forwards = status(done, rule, presence, day, waivers=waivers)

    assert status(done[::-1], rule, presence, day, waivers=waivers[::-1]) == forwards
