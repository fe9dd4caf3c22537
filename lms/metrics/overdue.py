"""The days on which one person is late with each course, by the rules that are about them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from .lateness import late
from .spans import FOREVER, Spans, both, span, union, without


class Overdue(NamedTuple):
    """`of_all`: the same by the rules that are about everyone, and by no others."""

    course: UUID
    days: Spans
    of_all: Spans


def overdue(facts, rules: Sequence) -> Iterator[Overdue]:
    """`facts` and `rules` are those of lms.metrics.timeline."""
    timed = sorted((rule for rule in rules if rule.terms), key=attrgetter("course"))
    since = begun(facts) if timed else []
    for course, of_course in groupby(timed, key=attrgetter("course")):
        own = list(of_course)
        of_all = [rule for rule in own if rule.audience.is_everyone]
        days = _late(facts, own, since)
        # Nearly every course has one kind of rule, and most people are never late with any.
        yield Overdue(course, days, days if own == of_all else _late(facts, of_all, since))


def in_audience(facts, rule) -> Spans:
    """The days on which a rule is about the post of this person."""
    return union([span(p.starts_on, p.ends_on) for p in facts.posts if rule.asks(p)])


def begun(facts) -> list:
    """The first days of unbroken times at the council."""
    in_post = union([span(p.starts_on, p.ends_on) for p in facts.posts])
    return [start for start, _end in in_post] + [p.starts_on for p in facts.posts if p.is_new_start]


def _late(facts, rules, since):
    """By the strictest of the rules that are about the person on a day."""
    taken: Spans = []
    found: Spans = []
    if len(rules) > 1:
        rules = sorted(rules, key=attrgetter("strictness"), reverse=True)
    for rule in rules:
        about = in_audience(facts, rule)
        asked = without(both(rule.in_force, about), taken)
        found += both(asked, _late_with(facts, rule, about, since))
        taken = union(taken, asked)
    return union(found)


def _late_with(facts, rule, about, since):
    again = [end for _start, end in (*facts.absences, *facts.waivers.get(rule.course, ()))]
    since = list(since)
    if not rule.audience.is_everyone:
        since += [start for start, _end in about]
        since += [start for start, _end in facts.groups.get(rule.audience.group, ())]
    return late(
        rule.terms,
        facts.completions.get(rule.course, ()),
        rule.cuts,
        begun_on=since,
        again_on=[day for day in again if day != FOREVER],
    )
