"""What somebody was given to do, and what ran out, from their days."""

from datetime import date, timedelta

import pytest

from lms.metrics.assignments import assignments, run_outs
from lms.metrics.timeline import Facts, Post, Rule
from tests.metrics.test_timeline import AMINA, DC01, LEADERS, START

DAY = timedelta(days=1)
LAUNCH = Rule(DC01, START)
YEARLY = Rule(DC01, START, valid_days=365)


def given(facts, *rules):
    return [(each.given_on, each.completed_on) for each in assignments(facts, rules)]


def test_it_is_given_on_the_first_day_of_the_rule():
    assert given(Facts([AMINA]), LAUNCH) == [(START, None)]


def test_a_joiner_is_given_it_on_the_first_day():
    joined = START + 40 * DAY

    assert given(Facts([Post(1, joined)]), LAUNCH) == [(joined, None)]


def test_whoever_comes_to_lead_is_given_it_that_day():
    promoted = START + 40 * DAY
    posts = [Post(1, START - DAY, promoted), Post(1, promoted, tier=3)]

    assert given(Facts(posts), Rule(DC01, START, audience=LEADERS)) == [(promoted, None)]


def test_what_still_counted_was_no_request():
    facts = Facts([AMINA], completions={DC01: [START - 10 * DAY]})

    assert given(facts, YEARLY) == []


def test_what_had_run_out_was():
    facts = Facts([AMINA], completions={DC01: [START - 400 * DAY, START + 5 * DAY]})

    assert given(facts, YEARLY) == [(START, START + 5 * DAY)]


@pytest.mark.parametrize(("days", "in_time"), [(30, True), (31, False)])
def test_the_thirtieth_day_is_in_time(days, in_time):
    facts = Facts([AMINA], completions={DC01: [START + days * DAY]})
    [each] = assignments(facts, [LAUNCH])

    assert each.is_in_time is in_time


@pytest.mark.parametrize(("days", "old_enough"), [(29, False), (30, True), (100, False)])
def test_it_counts_from_the_thirtieth_day_while_it_is_asked(days, old_enough):
    facts = Facts([AMINA])
    [each] = assignments(facts, [Rule(DC01, START, START + 100 * DAY)])

    assert each.is_old_enough(START + days * DAY) is old_enough


LAST = date(2026, 12, 31)


@pytest.mark.parametrize(("again", "renewed"), [([], False), ([LAST], True), ([LAST + DAY], False)])
def test_the_last_day_is_in_time_to_renew(again, renewed):
    facts = Facts([AMINA], completions={DC01: [LAST - 365 * DAY, *again]})
    found = [each for each in run_outs(facts, [YEARLY]) if each.last_day == LAST]

    assert [each.is_renewed for each in found] == [renewed]


def test_what_counts_for_good_does_not_run_out():
    facts = Facts([AMINA], completions={DC01: [START]})

    assert list(run_outs(facts, [LAUNCH])) == []
