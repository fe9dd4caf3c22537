"""Days on which somebody is late, against the due dates that their own page says."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lms.metrics.lateness import late
from lms.records.due_dates import Cut, Kind, Presence, Rule, status

DAY = timedelta(days=1)
START = date(2026, 1, 1)
MONTH = Rule(days_to_finish=30, launch_due_on=START + 60 * DAY, valid_days=100)

days = st.integers(0, 200).map(lambda n: START + n * DAY)
rules = st.builds(
    Rule,
    days_to_finish=st.integers(0, 60),
    launch_due_on=days,
    valid_days=st.none() | st.integers(1, 60),
    grace_days=st.integers(0, 20),
)


def is_late(day, rule, done=(), cuts=(), begun_on=(START,), again_on=()):
    found = late(rule, done, cuts, begun_on=begun_on, again_on=again_on)
    return any(start <= day < end for start, end in found)


@settings(deadline=None, max_examples=300)
@given(rules, days, st.none() | days, st.none() | days, days)
def test_until_the_first_completion_it_is_what_the_own_page_says(rule, joined, back, done, day):
    assume(joined <= day)
    completions = [done] if done and done > day else []
    presence = Presence(joined, back if back and back <= day else None)
    said = status(completions, rule, presence, day)

    again = [back] if back else []
    assert is_late(day, rule, completions, (), [joined], again) == (said.kind is Kind.OVERDUE)


LAST_VALID = START + 110 * DAY


@pytest.mark.parametrize(("after", "expected"), [(0, False), (30, False), (31, True)])
def test_after_a_completion_ran_out_there_is_the_same_time_again(after, expected):
    assert is_late(LAST_VALID + after * DAY, MONTH, [START + 10 * DAY]) is expected


@pytest.mark.parametrize(("after", "expected"), [(40, False), (70, False), (71, True)])
def test_coming_back_gives_time_for_a_renewal(after, expected):
    back = LAST_VALID + 40 * DAY

    assert is_late(LAST_VALID + after * DAY, MONTH, [START + 10 * DAY], (), [START], [back]) is (
        expected
    )


def test_a_change_of_the_course_gives_time_from_the_day_it_was_made():
    changed_on = START + 20 * DAY
    cut = Cut(changed_on, changed_on)

    assert not is_late(changed_on + 30 * DAY, MONTH, [START], [cut])
    assert is_late(changed_on + 31 * DAY, MONTH, [START], [cut])


def test_who_completed_again_in_time_is_not_late():
    done = [START, START + 90 * DAY]

    assert not is_late(START + 180 * DAY, MONTH, done)


def test_what_counts_for_good_is_never_late_again():
    rule = Rule(days_to_finish=30, launch_due_on=START)

    assert not is_late(START + 900 * DAY, rule, [START + 40 * DAY])
    assert is_late(START + 39 * DAY, rule, [START + 40 * DAY])
