"""What one person was given to do, and what became of it.

The rules are as they are for this person (lms.metrics.person.own_rules).

An assignment begins when a rule comes to be about somebody: its first day, theirs, or the day on
which they came to be one of those it is about.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from .cells import NO_COURSE, Cell, Key
from .person import Facts, Rule, by_course
from .spans import Spans, both, holds, union, without

IN_TIME = timedelta(days=30)


@dataclass(frozen=True)
class Assignment:
    """`ends_on` is the first day on which the course is no longer asked of the person."""

    course: UUID
    given_on: date
    ends_on: date
    completed_on: date | None

    @property
    def counts(self) -> Spans:
        """From the thirtieth day on, while it is still theirs to do, or to have done."""
        return both([(self.given_on + IN_TIME, date.max)], [(self.given_on, self.ends_on)])

    @property
    def is_in_time(self) -> bool:
        return self.completed_on is not None and self.completed_on - self.given_on <= IN_TIME


@dataclass(frozen=True)
class RunOut:
    """A completion whose last day has come. `is_renewed`: there was another one by then."""

    course: UUID
    last_day: date
    is_renewed: bool


def requests(facts: Facts, own: Iterable[Rule]) -> Iterator[tuple[Sequence[Key], Spans]]:
    """What each is counted as, and on which days: of its course, and of all together."""
    for each in assignments(facts, own):
        cells = (Cell.GIVEN, Cell.IN_30_DAYS) if each.is_in_time else (Cell.GIVEN,)
        keys = [(cell, course) for cell in cells for course in (each.course, NO_COURSE)]
        yield keys, without(each.counts, facts.absences)


def assignments(facts: Facts, own: Iterable[Rule]) -> Iterator[Assignment]:
    """Those that were not done already when they were given."""
    for course, of_course in by_course(own):
        asked = union(*(both(rule.in_force, facts.about(rule)) for rule in of_course))
        ends = sorted(facts.ends(of_course[0]).items())
        for start, end in asked:
            if not any(day < start and (last is None or start <= last) for day, last in ends):
                completed_on = next((day for day, _last in ends if start <= day < end), None)
                yield Assignment(course, start, end, completed_on)


def run_outs(facts: Facts, own: Iterable[Rule]) -> Iterator[RunOut]:
    for course, of_course in by_course(own):
        done = sorted(facts.completions.get(course, ()))
        for day in done:
            if last_day := _last_day(facts, of_course, day):
                is_renewed = any(day < again <= last_day for again in done)
                yield RunOut(course, last_day, is_renewed)


def _last_day(facts, rules, completed_on):
    """By the strictest rule that asks it of the person on that day."""
    for rule in rules:
        last_day = facts.ends(rule)[completed_on]
        if last_day and holds(rule.in_force, last_day) and holds(facts.about(rule), last_day):
            return last_day
    return None
