"""What one person adds to the totals, and from which day: the populations of METRICS.md as steps.

Everything that will happen by itself is known in advance (a completion runs out or is ended by a
change of its course, thirty days after a start pass), so steps may lie in the future and no nightly
task has to find them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from lms.records.audience import EVERYONE, Audience, Seat
from lms.records.due_dates import Cut, valid_until
from lms.records.due_dates import Rule as Terms

from .bridge import Life, Place
from .cells import NO_COURSE, Cell
from .overdue import begun, overdue
from .spans import FOREVER, Spans, both, span, union, without

NEW_FOR = timedelta(days=30)
DAY = timedelta(days=1)
LEADERS = 3
YEAR = timedelta(days=365)
ALWAYS: Spans = [(date.min, FOREVER)]


@dataclass(frozen=True)
class Post:
    """A primary posting, and the unit it is reported under."""

    unit: int
    starts_on: date
    ends_on: date | None = None
    is_contingent: bool = False
    tier: int | None = None
    is_new_start: bool = False
    units: frozenset[int] = frozenset()
    contract: str = ""
    directorate: int | None = None
    becomes: int | None = None

    @property
    def place(self) -> Place:
        return Place(self.unit, self.directorate, self.becomes)

    @property
    def seat(self) -> Seat:
        return Seat(self.units, self.tier, self.contract)

    def is_tier(self, lowest: int) -> bool:
        return self.tier is not None and self.tier <= lowest


@dataclass(frozen=True)
class Rule:
    """A requirement. `valid_days` None: for good. `cuts` are the changes of its course that earlier
    completions do not outlive. `terms` None: nobody is ever late with it."""

    course: UUID
    starts_on: date
    ends_on: date | None = None
    audience: Audience = EVERYONE
    valid_days: int | None = None
    cuts: tuple[Cut, ...] = ()
    terms: Terms | None = None

    @property
    def strictness(self):
        return (self.terms or Terms(0, valid_days=self.valid_days)).strictness

    @property
    def in_force(self) -> Spans:
        return [span(self.starts_on, self.ends_on)]

    def asks(self, post: Post) -> bool:
        return self.audience.has_post(post.seat)

    def during(self, days: Spans) -> Iterator["Rule"]:
        """The same rule, on these days only."""
        for start, end in both(self.in_force, days):
            yield replace(self, starts_on=start, ends_on=None if end == FOREVER else end)


@dataclass
class Facts:
    posts: list[Post] = field(default_factory=list)
    absences: Spans = field(default_factory=list)
    completions: Mapping[UUID, Sequence[date]] = field(default_factory=dict)
    begun: Mapping[UUID, date] = field(default_factory=dict)
    is_online: bool = True
    groups: Mapping[int, Spans] = field(default_factory=lambda: defaultdict(list))
    waivers: Mapping[UUID, Spans] = field(default_factory=dict)


class Step(NamedTuple):
    day: date
    unit: int
    cell: Cell
    course: UUID
    n: int


def steps(facts: Facts, rules: Sequence[Rule]) -> list[Step]:
    """The steps of one person, in order, without those that cancel out."""
    changes: Counter = Counter()
    for unit, cell, course, days in _counted(facts, rules):
        for start, end in days:
            changes[start, unit, cell, course] += 1
            changes[end, unit, cell, course] -= 1
    for day, unit, cell, course, n in _happened(facts, rules):
        changes[day, unit, cell, course] += n
    return sorted(Step(*key, n) for key, n in changes.items() if n and key[0] != FOREVER)


def _counted(facts, rules):
    """Where this person counts: (unit, cell, course, days)."""
    all_done = _done(_of_all(rules), facts.completions)
    expected_from, by_place = away_or_new(facts), {}
    own = list(own_rules(rules, facts))
    late = [(*key, without(days, expected_from)) for *key, days in _overdue(facts, own) if days]
    for post, days in one_post_a_day(facts.posts):
        yield post.unit, Cell.IN_POST, NO_COURSE, days
        if post.is_contingent:
            yield post.unit, Cell.CONTINGENT, NO_COURSE, days
            continue
        if (seat := post.seat) not in by_place:
            by_place[seat] = list(courses_of(post, own, facts.completions))
        of_post = by_place[seat]
        for cell, counted in _populations(facts, days, all_done, expected_from):
            yield post.unit, cell, NO_COURSE, counted
        yield post.unit, Cell.CHOSEN, NO_COURSE, both(days, _chosen(facts, of_post))
        for cell, course, counted in _by_course(facts, post, of_post):
            yield post.unit, cell, course, both(days, counted)
        for cell, course, counted in late:
            yield post.unit, cell, course, both(days, counted)


def _of_all(rules):
    return tuple(rule for rule in rules if rule.audience.is_everyone)


def _populations(facts, days, all_done, not_eligible):
    eligible, done = without(days, not_eligible), both(days, all_done)
    yield Cell.HEADLINE, days
    yield Cell.HEADLINE_DONE, done
    yield Cell.ELIGIBLE, eligible
    yield Cell.ELIGIBLE_DONE, both(eligible, all_done)
    if facts.is_online:
        yield Cell.ONLINE, days
    else:
        yield Cell.OFFLINE, days
        yield Cell.OFFLINE_DONE, done


def _by_course(facts, post, of_post):
    for course, asked, done in of_post:
        yield Cell.COURSE_SCOPE, course, asked
        yield Cell.COURSE_DONE, course, done
        if course in facts.begun:
            yield Cell.COURSE_BEGUN, course, both(asked, [(facts.begun[course], FOREVER)])
        if post.is_tier(LEADERS):
            yield Cell.LEADERS_3, course, asked
            yield Cell.LEADERS_3_DONE, course, done


def _chosen(facts, of_post):
    """The days within a year after a completion that nobody asked for."""
    asked = {course: days for course, days, _done in of_post}
    chosen = (
        without([(day, day + YEAR)], asked.get(course, []))
        for course, completed_on in facts.completions.items()
        for day in completed_on
    )
    return union(*chosen)


def _overdue(facts, own):
    """Each course somebody is late with; how many of those required of everyone, and whether
    any."""
    of_all = []
    for each in overdue(facts, own):
        yield Cell.OVERDUE, each.course, each.days
        yield Cell.OVERDUE, NO_COURSE, each.of_all
        of_all.append(each.of_all)
    yield Cell.OVERDUE_PEOPLE, NO_COURSE, union(*of_all)


def _happened(facts, rules):
    """What is counted once, on its day: (day, unit, cell, course, n)."""
    own = [(post, days) for post, days in one_post_a_day(facts.posts)]
    for course, completed_on in facts.completions.items():
        for day in completed_on:
            unit = next((p.unit for p, days in own if holds(days, day)), None)
            if unit:
                yield day, unit, Cell.COMPLETIONS, course, 1
                yield day, unit, Cell.COMPLETIONS, NO_COURSE, 1
    for day, unit, cell, n in _life(own, facts, _of_all(rules)).changes():
        yield day, unit, cell, NO_COURSE, n


def _life(own, facts, of_all):
    counted = (each for each in own if not each[0].is_contingent)
    stretches = [(start, end, post.place) for post, days in counted for start, end in days]
    completed = {day for rule in of_all for day in facts.completions.get(rule.course, ())}
    valid = (_valid(facts.completions.get(rule.course, ()), rule) for rule in of_all)
    ran_out = {end for spans in valid for _start, end in spans}
    return Life(stretches, _done(of_all, facts.completions), completed, ran_out)


def holds(days, day):
    return any(start <= day < end for start, end in days)


def own_rules(rules, facts):
    """The rules as they are for this person: while in the group that a rule is about, and not while
    exempt. Nobody who is exempt has completed a course: of the figures of all courses together,
    which ask for completions alone, this takes nobody out."""
    for rule in rules:
        days = ALWAYS
        if rule.audience.group is not None:
            days = facts.groups.get(rule.audience.group, [])
        if rule.course in facts.waivers:
            days = without(days, facts.waivers[rule.course])
        yield from (rule,) if days is ALWAYS else rule.during(days)


def courses_of(post, rules, completions):
    """Each course asked of somebody in this post: (course, days asked, days done)."""
    asked = sorted((r for r in rules if r.asks(post)), key=attrgetter("course"))
    for course, of_course in groupby(asked, key=attrgetter("course")):
        own = tuple(of_course)
        yield course, _in_force(own), _done(own, completions)


def one_post_a_day(posts):
    """Each post with the days it is the person's own: of two at once, the one begun last."""
    taken: Spans = []
    for post in sorted(posts, key=attrgetter("starts_on"), reverse=True):
        held = [span(post.starts_on, post.ends_on)]
        yield post, without(held, taken)
        taken = union(taken, held)


def away_or_new(facts):
    away = union(facts.absences)
    begins = begun(facts) + [end for _, end in away if end != FOREVER]
    return union(away, [(day, day + NEW_FOR) for day in begins])


@lru_cache(maxsize=1_000)
def _in_force(rules):
    return union(*(rule.in_force for rule in rules))


def _done(rules, completions):
    """Days on which every rule in force is met; none before the first comes into force."""
    missed = [
        without(rule.in_force, _valid(completions.get(rule.course, ()), rule)) for rule in rules
    ]
    return without(_in_force(rules), union(*missed))


def _valid(completed_on, rule):
    """The days on which these completions count, to the last one inclusive."""
    ends = ((done, valid_until(done, rule.valid_days, rule.cuts)) for done in completed_on)
    return union([(done, FOREVER if until is None else until + DAY) for done, until in ends])
