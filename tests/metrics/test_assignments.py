"""What somebody was given to do, and what ran out, from their days."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given as examples
from hypothesis import settings
from hypothesis import strategies as st

from lms.metrics.assignments import assignments, run_outs
from lms.metrics.cells import NO_COURSE, Cell
from lms.metrics.person import Facts, Post, Rule, own_rules
from lms.metrics.spans import holds
from tests.metrics.test_timeline import (
    AMINA,
    DC01,
    LEADERS,
    REQUESTS,
    START,
    days,
    is_away,
    is_new,
    people,
    post_on,
    rules,
)

from .steps import steps

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

    assert holds(each.counts, START + days * DAY) is old_enough


LAST = date(2026, 12, 31)


@pytest.mark.parametrize(("again", "renewed"), [([], False), ([LAST], True), ([LAST + DAY], False)])
def test_the_last_day_is_in_time_to_renew(again, renewed):
    facts = Facts([AMINA], completions={DC01: [LAST - 365 * DAY, *again]})
    found = [each for each in run_outs(facts, [YEARLY]) if each.last_day == LAST]

    assert [each.is_renewed for each in found] == [renewed]


def test_what_counts_for_good_does_not_run_out():
    facts = Facts([AMINA], completions={DC01: [START]})

    assert list(run_outs(facts, [LAUNCH])) == []


def own(facts, all_rules):
    return list(own_rules(all_rules, facts))


def requests_on(day, facts, all_rules):
    """{(unit, cell, course): n} by the definition of A5, one day at a time."""
    post = post_on(facts, day)
    if post is None or post.is_contingent or is_away(facts, day):
        return Counter()
    old_enough = [a for a in assignments(facts, own(facts, all_rules)) if holds(a.counts, day)]
    in_time = [a for a in old_enough if a.is_in_time]
    return Counter(
        (post.unit, cell, course)
        for cell, found in ((Cell.GIVEN, old_enough), (Cell.IN_30_DAYS, in_time))
        for each in found
        for course in (each.course, NO_COURSE)
    )


def stepped(found, cells, last):
    sums = Counter()
    for step in found:
        if step.cell in cells and step.day <= last:
            sums[step.unit, step.cell, step.course] += step.n
    return Counter({key: n for key, n in sums.items() if n})


@settings(deadline=None)
@examples(people, st.lists(rules(), max_size=4), days | st.just(START + 500 * DAY))
def test_the_steps_of_requests_add_up_on_any_day(facts, all_rules, day):
    found = steps(facts, all_rules)

    assert stepped(found, REQUESTS, day) == requests_on(day, facts, all_rules)


def ran_out_by(day, facts, all_rules):
    """{(unit, cell, course): n} by the definition of A11."""
    found = Counter()
    for each in run_outs(facts, own(facts, all_rules)):
        last, post = each.last_day, post_on(facts, each.last_day)
        if last > day or post is None or post.is_contingent:
            continue
        if is_away(facts, last) or is_new(facts, last):
            continue
        cells = (Cell.RAN_OUT, Cell.RENEWED) if each.is_renewed else (Cell.RAN_OUT,)
        found.update((post.unit, cell, c) for cell in cells for c in (each.course, NO_COURSE))
    return found


@settings(deadline=None)
@examples(people, st.lists(rules(), max_size=4), days)
def test_the_steps_of_what_ran_out_add_up_by_any_day(facts, all_rules, day):
    found = stepped(steps(facts, all_rules), {Cell.RAN_OUT, Cell.RENEWED}, day)

    assert found == ran_out_by(day, facts, all_rules)


def test_a_request_while_away_is_not_counted():
    facts = Facts([AMINA], absences=[(START + 35 * DAY, START + 60 * DAY)])
    found = steps(facts, [LAUNCH])
    counted = {n: stepped(found, {Cell.GIVEN}, START + n * DAY) for n in (29, 30, 35, 60)}

    of_both = Counter({(1, Cell.GIVEN, DC01): 1, (1, Cell.GIVEN, NO_COURSE): 1})
    assert counted == {29: Counter(), 30: of_both, 35: Counter(), 60: of_both}
