"""What each person was given to do, and what became of it: of the days, not of the totals.

An assignment begins when a rule comes to be about somebody: its first day, theirs, or the day on
which they came to be one of those it is about.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from uuid import UUID

from lms.records.due_dates import valid_until

from .overdue import in_audience
from .spans import both, union
from .timeline import Facts, Post, Rule, holds, one_post_a_day, own_rules

IN_TIME = timedelta(days=30)


@dataclass(frozen=True)
class Assignment:
    """`ends_on` is the first day on which the course is no longer asked of the person."""

    course: UUID
    given_on: date
    ends_on: date
    completed_on: date | None

    def is_old_enough(self, day: date) -> bool:
        """Whether thirty days have passed and it is still theirs to do, or to have done."""
        return self.given_on + IN_TIME <= day < self.ends_on

    @property
    def is_in_time(self) -> bool:
        return self.completed_on is not None and self.completed_on - self.given_on <= IN_TIME


@dataclass(frozen=True)
class RunOut:
    """A completion whose last day has come. `is_renewed`: there was another one by then."""

    course: UUID
    last_day: date
    is_renewed: bool


def assignments(facts: Facts, rules: Sequence[Rule]) -> Iterator[Assignment]:
    """Those that were not done already when they were given."""
    for course, of_course in _by_course(facts, rules):
        asked = union(*(both(rule.in_force, in_audience(facts, rule)) for rule in of_course))
        done = sorted(facts.completions.get(course, ()))
        for start, end in asked:
            if not any(_counts(day, start, of_course) for day in done if day < start):
                completed_on = next((day for day in done if start <= day < end), None)
                yield Assignment(course, start, end, completed_on)


def run_outs(facts: Facts, rules: Sequence[Rule]) -> Iterator[RunOut]:
    for course, of_course in _by_course(facts, rules):
        done = sorted(facts.completions.get(course, ()))
        for day in done:
            if last_day := _last_day(facts, of_course, day):
                is_renewed = any(day < again <= last_day for again in done)
                yield RunOut(course, last_day, is_renewed)


def post_on(facts: Facts, day: date) -> Post | None:
    return next((post for post, days in one_post_a_day(facts.posts) if holds(days, day)), None)


def _by_course(facts, rules):
    """The rules for this person, the strictest of a course first."""
    ordered = sorted(own_rules(rules, facts), key=attrgetter("strictness"), reverse=True)
    for course, of_course in groupby(
        sorted(ordered, key=attrgetter("course")), key=attrgetter("course")
    ):
        yield course, list(of_course)


def _counts(completed_on, day, rules):
    until = valid_until(completed_on, rules[0].valid_days, rules[0].cuts)
    return until is None or day <= until


def _last_day(facts, rules, completed_on):
    """By the strictest rule that asks it of the person on that day."""
    for rule in rules:
        last_day = valid_until(completed_on, rule.valid_days, rule.cuts)
        if last_day and holds(both(rule.in_force, in_audience(facts, rule)), last_day):
            return last_day
    return None
