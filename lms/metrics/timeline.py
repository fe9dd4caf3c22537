"""What one person adds to the totals, and from which day: the populations of METRICS.md as steps.

Everything that will happen by itself is known in advance (a completion runs out or is ended by a
change of its course, thirty days after a start pass), so steps may lie in the future and no nightly
task has to find them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from lms.records.audience import EVERYONE, Audience, Seat
from lms.records.due_dates import Cut, valid_until

from .spans import FOREVER, Spans, both, span, union, without

NEW_FOR = timedelta(days=30)
DAY = timedelta(days=1)
NO_COURSE = UUID(int=0)
ALWAYS: Spans = [(date.min, FOREVER)]


class Cell(StrEnum):
    """What is counted."""

    HEADLINE = "headline"
    ELIGIBLE = "eligible"
    HEADLINE_DONE = "headline_done"
    ELIGIBLE_DONE = "eligible_done"
    COURSE_SCOPE = "course_scope"
    COURSE_DONE = "course_done"


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

    @property
    def seat(self) -> Seat:
        return Seat(self.units, self.tier, self.contract)


@dataclass(frozen=True)
class Rule:
    """A requirement. `valid_days` None: for good. `cuts` are the changes of its course that earlier
    completions do not outlive."""

    course: UUID
    starts_on: date
    ends_on: date | None = None
    audience: Audience = EVERYONE
    valid_days: int | None = None
    cuts: tuple[Cut, ...] = ()

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
    return sorted(Step(*key, n) for key, n in changes.items() if n and key[0] != FOREVER)


def _counted(facts, rules):
    """Where this person counts: (unit, cell, course, days)."""
    not_eligible = _away_or_new(facts)
    of_all = tuple(rule for rule in rules if rule.audience.is_everyone)
    all_done = _done(of_all, facts.completions)
    own = list(_own(rules, facts))
    by_seat: dict = {}
    for post, days in _one_post_a_day(facts.posts):
        if post.is_contingent:
            continue
        if post.seat not in by_seat:
            by_seat[post.seat] = list(_courses(post, own, facts.completions))
        eligible = without(days, not_eligible)
        yield post.unit, Cell.HEADLINE, NO_COURSE, days
        yield post.unit, Cell.ELIGIBLE, NO_COURSE, eligible
        yield post.unit, Cell.HEADLINE_DONE, NO_COURSE, both(days, all_done)
        yield post.unit, Cell.ELIGIBLE_DONE, NO_COURSE, both(eligible, all_done)
        for course, asked, done in by_seat[post.seat]:
            yield post.unit, Cell.COURSE_SCOPE, course, both(days, asked)
            yield post.unit, Cell.COURSE_DONE, course, both(days, done)


def _own(rules, facts):
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


def _courses(post, rules, completions):
    """Each course asked of somebody in this post: (course, days asked, days done)."""
    asked = sorted((r for r in rules if r.asks(post)), key=attrgetter("course"))
    for course, of_course in groupby(asked, key=attrgetter("course")):
        own = tuple(of_course)
        yield course, _in_force(own), _done(own, completions)


def _one_post_a_day(posts):
    """Each post with the days it is the person's own: of two at once, the one begun last."""
    taken: Spans = []
    for post in sorted(posts, key=attrgetter("starts_on"), reverse=True):
        held = [span(post.starts_on, post.ends_on)]
        yield post, without(held, taken)
        taken = union(taken, held)


def _away_or_new(facts):
    in_post = union([span(p.starts_on, p.ends_on) for p in facts.posts])
    away = union(facts.absences)
    begins = [start for start, _ in in_post] + [end for _, end in away if end != FOREVER]
    begins += [post.starts_on for post in facts.posts if post.is_new_start]
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
