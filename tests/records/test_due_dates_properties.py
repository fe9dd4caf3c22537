from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lms.records.due_dates import Kind, Presence, Rule, is_valid, status, valid_until

DAYS = st.dates(date(2019, 1, 1), date(2032, 12, 31))
RULES = st.builds(Rule, st.integers(0, 400), st.none() | DAYS, st.none() | st.integers(1, 1200))
PRESENCES = st.builds(Presence, DAYS, st.none() | DAYS, st.booleans())
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
def test_overdue_is_only_after_the_due_date(rule, presence, day):
    found = status([], rule, presence, day)

    assert (found.kind == Kind.OVERDUE) == (found.due_on is not None and day > found.due_on)


@given(RULES, DAYS, DAYS)
def test_nobody_is_due_before_they_had_the_days_to_finish(rule, joined, day):
    found = status([], rule, Presence(joined), day)

    assert found.due_on >= joined + timedelta(days=rule.days_to_finish)
