"""The steps of a person against the definitions, read day by day."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from lms.metrics.cells import NO_COURSE, Cell
from lms.metrics.person import Facts, Post, Rule
from lms.records.audience import Audience
from lms.records.due_dates import Cut

from .states import is_newcomer, state_on
from .steps import steps

DAY = timedelta(days=1)
START = date(2026, 1, 1)
LEADERS = Audience(max_tier=4)
DC01, DC02, LD01 = COURSES = [UUID(int=n) for n in (1, 2, 3)]

days = st.integers(0, 200).map(lambda n: START + n * DAY)


@st.composite
def spans(draw):
    first = draw(days)
    return first, draw(st.none() | st.integers(1, 120).map(lambda n: first + n * DAY))


@st.composite
def posts(draw):
    starts_on, ends_on = draw(spans())
    tier = draw(st.none() | st.integers(1, 5))
    return Post(draw(st.integers(1, 3)), starts_on, ends_on, draw(st.booleans()), tier)


@st.composite
def cut(draw):
    changed_on = draw(days)
    return Cut(changed_on, changed_on + draw(st.integers(-1, 90)) * DAY)


cuts = st.lists(cut(), max_size=2).map(tuple)


@st.composite
def rules(draw):
    starts_on, ends_on = draw(spans())
    max_tier = draw(st.none() | st.integers(1, 5))
    course = draw(st.sampled_from(COURSES))
    valid_days = draw(st.none() | st.integers(1, 60))
    return Rule(course, starts_on, ends_on, Audience(max_tier=max_tier), valid_days, draw(cuts))


people = st.builds(
    Facts,
    begun=st.dictionaries(st.sampled_from(COURSES), days),
    is_online=st.booleans(),
    welcomed_on=st.none() | days,
    posts=st.lists(posts(), max_size=4, unique_by=lambda p: p.starts_on),
    absences=st.lists(spans().map(lambda s: (s[0], s[1] or date.max)), max_size=3),
    completions=st.dictionaries(st.sampled_from(COURSES), st.lists(days, min_size=1, max_size=3)),
)


def holds(day, starts_on, ends_on):
    return starts_on <= day and (ends_on is None or day < ends_on)


def post_on(facts, day):
    held = [p for p in facts.posts if holds(day, p.starts_on, p.ends_on)]
    return max(held, key=lambda p: p.starts_on, default=None)


def is_away(facts, day):
    return any(holds(day, *absence) for absence in facts.absences)


def is_new(facts, day):
    """Whether a first day in post or a first day back lies less than thirty days back."""
    recent = [day - n * DAY for n in range(30)]
    began = [d for d in recent if post_on(facts, d) and not post_on(facts, d - DAY)]
    back = [d for d in recent if not is_away(facts, d) and is_away(facts, d - DAY)]
    return bool(began or back)


def is_met(facts, rule, day):
    done = [d for d in facts.completions.get(rule.course, ()) if d <= day]
    done = [
        d for d in done if not any(d < c.changed_on and day > c.counts_until for c in rule.cuts)
    ]
    return any(rule.valid_days is None or (day - d).days <= rule.valid_days for d in done)


def counted_on(day, facts, all_rules):
    """{(unit, cell, course)} by the definitions of the measures, one day at a time."""
    post = post_on(facts, day)
    if post is None:
        return set()
    if post.is_contingent:
        return {(post.unit, cell, NO_COURSE) for cell in (Cell.IN_POST, Cell.CONTINGENT)}
    asked = [r for r in all_rules if r.asks(post)]
    of_all = [r for r in all_rules if r.audience.is_everyone]
    is_done = is_done_on(day, facts, of_all)
    is_eligible = not is_away(facts, day) and not is_new(facts, day)
    own = {course: [r for r in asked if r.course == course] for course in COURSES}
    courses = {c for c, found in own.items() if in_force(day, found)}
    met = {c for c, found in own.items() if is_done_on(day, facts, found)}
    tier = post.tier or 9
    people = {
        Cell.IN_POST: True,
        Cell.HEADLINE: True,
        Cell.HEADLINE_DONE: is_done,
        Cell.ELIGIBLE: is_eligible,
        Cell.ELIGIBLE_DONE: is_eligible and is_done,
        Cell.ONLINE: facts.is_online,
        Cell.OFFLINE: not facts.is_online,
        Cell.OFFLINE_DONE: not facts.is_online and is_done,
        Cell.CHOSEN: chose(facts, day, asked_of(facts, all_rules, post)),
        Cell.EXPIRING: is_expiring(day, facts, of_all),
        Cell.NEWCOMER: is_newcomer(day, facts, post_on),
        state_on(day, facts, all_rules, is_met): True,
    }
    by_course = {
        Cell.COURSE_SCOPE: courses,
        Cell.COURSE_DONE: met,
        Cell.EXPIRING: {c for c, found in own.items() if is_expiring(day, facts, found)},
        Cell.COURSE_BEGUN: {c for c in courses if facts.begun.get(c, date.max) <= day},
        Cell.LEADERS_3: courses if tier <= 3 else set(),
        Cell.LEADERS_3_DONE: met if tier <= 3 else set(),
    }
    return {(post.unit, cell, NO_COURSE) for cell, counts in people.items() if counts} | {
        (post.unit, cell, c) for cell, found in by_course.items() for c in found
    }


def in_force(day, rules):
    return [r for r in rules if holds(day, r.starts_on, r.ends_on)]


def is_done_on(day, facts, rules):
    """Where there is a rule for everyone, it is the one that is asked about."""
    found = in_force(day, rules)
    asked = [r for r in found if r.audience.is_everyone] or found
    return bool(asked) and all(is_met(facts, r, day) for r in asked)


def is_expiring(day, facts, rules):
    """Whether who is done is asked for it still on the next 31 March, and is done no more."""
    year_end = day + DAY
    while (year_end.month, year_end.day) != (3, 31):
        year_end += DAY
    is_asked_then = bool(in_force(year_end, rules))
    is_done_then = is_done_on(year_end, facts, rules)
    return is_done_on(day, facts, rules) and is_asked_then and not is_done_then


def asked_of(facts, all_rules, post):
    """A function of a day: the courses asked of whoever is in this post."""
    own = [r for r in all_rules if r.asks(post)]
    return lambda day: {r.course for r in own if holds(day, r.starts_on, r.ends_on)}


def chose(facts, day, asked):
    """Whether a course not asked for today was completed in the year before."""
    return any(
        timedelta(0) <= day - done < timedelta(days=365) and course not in asked(day)
        for course, completed in facts.completions.items()
        for done in completed
    )


# Of requests and of what happened tests/metrics/test_assignments.py has the definitions.
REQUESTS = {Cell.GIVEN, Cell.IN_30_DAYS}
STOCKS = set(Cell) - {Cell.COMPLETIONS, Cell.AS_ASKED, Cell.RAN_OUT, Cell.RENEWED, *REQUESTS}


def totals_on(day, found):
    sums = {}
    for step in found:
        if step.day <= day and step.cell in STOCKS:
            key = step.unit, step.cell, step.course
            sums[key] = sums.get(key, 0) + step.n
    return {key: n for key, n in sums.items() if n}


@settings(deadline=None, max_examples=300)
@given(people, st.lists(rules(), max_size=4), days | st.just(START + 500 * DAY))
def test_steps_add_up_to_what_the_definitions_say_on_any_day(facts, all_rules, day):
    found = steps(facts, all_rules)

    assert totals_on(day, found) == dict.fromkeys(counted_on(day, facts, all_rules), 1)


@settings(deadline=None)
@given(people, st.lists(rules(), max_size=4))
def test_no_step_is_written_twice(facts, all_rules):
    keys = [step[:-1] for step in steps(facts, all_rules)]

    assert len(keys) == len(set(keys))


def value(facts, all_rules, cell, day, course=NO_COURSE):
    return totals_on(day, steps(facts, all_rules)).get((1, cell, course), 0)


LAUNCH = Rule(DC01, START)
AMINA = Post(1, START - 400 * DAY)


def test_a_starter_is_eligible_on_the_thirtieth_day_after_the_first():
    facts = Facts([Post(1, START)])

    assert value(facts, [], Cell.ELIGIBLE, START + 29 * DAY) == 0
    assert value(facts, [], Cell.ELIGIBLE, START + 30 * DAY) == 1


def test_a_move_does_not_make_anybody_new():
    facts = Facts([Post(2, START - 400 * DAY, START), Post(1, START)])

    assert value(facts, [], Cell.ELIGIBLE, START) == 1


def test_a_return_from_long_absence_gives_thirty_days_again():
    facts = Facts([AMINA], absences=[(START - 90 * DAY, START)])

    assert value(facts, [], Cell.ELIGIBLE, START) == 0
    assert value(facts, [], Cell.ELIGIBLE, START + 30 * DAY) == 1


def test_a_leaver_counts_on_the_last_day_and_not_after():
    facts = Facts([Post(1, START - 400 * DAY, START + DAY)])

    assert value(facts, [], Cell.HEADLINE, START) == 1
    assert value(facts, [], Cell.HEADLINE, START + DAY) == 0


def test_agency_staff_are_not_in_the_headcount():
    facts = Facts([Post(1, START, is_contingent=True)])

    assert value(facts, [], Cell.HEADLINE, START) == 0


def test_a_completion_counts_up_to_its_last_valid_day():
    facts = Facts([AMINA], completions={DC01: [START]})
    rule = Rule(DC01, START, valid_days=365)

    assert value(facts, [rule], Cell.HEADLINE_DONE, START + 365 * DAY) == 1
    assert value(facts, [rule], Cell.HEADLINE_DONE, START + 366 * DAY) == 0


def test_nobody_is_done_before_anything_is_required():
    facts = Facts([AMINA], completions={DC01: [START - 10 * DAY]})

    assert value(facts, [LAUNCH], Cell.HEADLINE_DONE, START - DAY) == 0
    assert value(facts, [LAUNCH], Cell.HEADLINE_DONE, START) == 1


def test_leaders_courses_do_not_hold_back_required_learning():
    facts = Facts([Post(1, START - 400 * DAY, tier=2)], completions={DC01: [START]})
    for_leaders = Rule(LD01, START, audience=LEADERS)

    assert value(facts, [LAUNCH, for_leaders], Cell.HEADLINE_DONE, START) == 1
    assert value(facts, [LAUNCH, for_leaders], Cell.COURSE_SCOPE, START, LD01) == 1
    assert value(facts, [LAUNCH, for_leaders], Cell.COURSE_DONE, START, LD01) == 0


def test_a_course_for_leaders_is_asked_of_nobody_without_a_tier():
    facts = Facts([AMINA])

    assert value(facts, [Rule(LD01, START, audience=LEADERS)], Cell.COURSE_SCOPE, START, LD01) == 0
