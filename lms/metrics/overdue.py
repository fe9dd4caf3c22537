"""The days on which one person is late with each course, by the rules that are about them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

from .lateness import late
from .person import Facts, Rule, by_course
from .spans import FOREVER, Spans, both, union, without


class Overdue(NamedTuple):
    """`of_all`: those of the days on which the course is asked of everyone."""

    course: UUID
    days: Spans
    of_all: Spans


def overdue(facts: Facts, rules: Sequence[Rule]) -> Iterator[Overdue]:
    """Where everyone is asked, by that rule alone, as in `person.courses_of`: beside those who are
    late with anything, one more rule would tell of the few whom it is about."""
    for course, own in by_course(rule for rule in rules if rule.terms):
        of_all = [rule for rule in own if rule.is_for_everyone]
        of_some = [rule for rule in own if not rule.is_for_everyone]
        found = _late(facts, of_all)
        yield Overdue(course, _late(facts, [*of_all, *of_some]) if of_some else found, found)


def _late(facts, rules):
    """By the first of the rules that are about the person on a day."""
    taken: Spans = []
    found: Spans = []
    for rule in rules:
        about = facts.about(rule)
        asked = without(both(rule.in_force, about), taken)
        if asked:
            found += both(asked, _late_with(facts, rule, about))
            taken = union(taken, asked)
    return union(found)


def _late_with(facts, rule, about):
    again = [end for _start, end in (*facts.absences, *facts.waivers.get(rule.course, ()))]
    since = facts.arrivals
    if not rule.is_for_everyone:
        since = [*since, *(start for start, _end in about)]
        since += [start for start, _end in facts.groups.get(rule.audience.group, ())]
    return late(
        rule.terms,
        facts.completions.get(rule.course, ()),
        rule.cuts,
        begun_on=since,
        again_on=[day for day in again if day != FOREVER],
    )
