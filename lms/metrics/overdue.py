"""The days on which one person is late with each course, by the rules that are about them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

from .lateness import late
from .person import Facts, Rule, by_course
from .spans import FOREVER, Spans, both, union, without


class Overdue(NamedTuple):
    """`of_all`: the same by the rules that are about everyone, and by no others."""

    course: UUID
    days: Spans
    of_all: Spans


def overdue(facts: Facts, rules: Sequence[Rule]) -> Iterator[Overdue]:
    for course, own in by_course(rule for rule in rules if rule.terms):
        of_all = [rule for rule in own if rule.is_for_everyone]
        days = _late(facts, own)
        # Nearly every course has one kind of rule, and most people are never late with any.
        yield Overdue(course, days, days if own == of_all else _late(facts, of_all))


def _late(facts, rules):
    """By the strictest of the rules that are about the person on a day."""
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
