"""Count what is not kept as totals, as at a day: by reporting unit, like the totals.

These go through everybody's facts, so they are for the command line and the end of a month.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date, datetime, time, timedelta
from statistics import median
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from lms.people.models import Merger, Posting
from lms.records.models import LearningEvent

from .assignments import assignments, post_on, run_outs
from .cells import NO_COURSE, Asked
from .facts import facts_of, rules_of_all
from .recount import batches, everyone
from .series import Key
from .structure import Structure
from .timeline import Facts, away_or_new, holds

Kind = LearningEvent.Kind
NOT_LEARNING = (Kind.WAIVED, Kind.VOIDED)
DAY = timedelta(days=1)


def counted(day: date, keys: Collection[Key], structure: Structure) -> dict[Key, Counter]:
    found: dict[Key, Counter] = {key: Counter() for key in keys}
    if any(cell == Asked.REACHED for cell, _course in keys):
        found[Asked.REACHED, NO_COURSE] = reached(day, structure)
    if any(cell != Asked.REACHED for cell, _course in keys):
        for cell, course, unit in _walk(day):
            for key in ((cell, course), (cell, NO_COURSE)):
                if key in found:
                    found[key][unit] += 1
    return found


def reached(day: date, structure: Structure) -> Counter:
    """People in the headcount who learnt anything from the first of the month to the day."""
    events = _events(day.replace(day=1), day)
    same = Merger.objects.in_force().filter(kept=OuterRef(OuterRef("person")))
    learnt = events.filter(Q(person=OuterRef("person")) | Q(person__in=same.values("duplicate")))
    posts = Posting.objects.primary().on(day).headline().filter(Exists(learnt))
    found: Counter = Counter()
    for unit_id, people in posts.values_list("unit").annotate(Count("person", distinct=True)):
        found[structure.reporting_unit(unit_id)] += people
    return found


def days_to_complete(day: date, course: UUID) -> list[int]:
    """Of everybody who completed an assignment by the day, also those who have left."""
    return [
        (each.completed_on - each.given_on).days
        for _facts, _rules, given in _everybody()
        for each in given
        if each.course == course and each.completed_on and each.completed_on <= day
    ]


def middle(days: list[int]) -> int | None:
    return round(median(days)) if days else None


def _events(first, last):
    """Learning of these days that has not been put right since."""
    voided = LearningEvent.objects.filter(kind=Kind.VOIDED).values_list("payload__voids", flat=True)
    learning = LearningEvent.objects.exclude(kind__in=NOT_LEARNING).exclude(uuid__in=list(voided))
    return learning.filter(
        occurred_at__gte=_midnight(first), occurred_at__lt=_midnight(last + DAY)
    ).order_by()


def _midnight(day):
    return timezone.make_aware(datetime.combine(day, time.min))


def _walk(day) -> Iterator[tuple[str, UUID, int]]:
    """(cell, course, reporting unit) of each thing that counts."""
    for facts, rules, given in _everybody():
        yield from _given(facts, given, day)
        for each in run_outs(facts, rules):
            if day.replace(day=1) <= each.last_day <= day:
                yield from _ran_out(facts, each)


def _everybody():
    rules = rules_of_all()
    for batch in batches(everyone()):
        for facts in facts_of(batch).values():
            yield facts, rules, list(assignments(facts, rules))


def _given(facts: Facts, given, day):
    post = post_on(facts, day)
    if post is None or post.is_contingent or holds(facts.absences, day):
        return
    for each in given:
        if each.is_old_enough(day):
            yield Asked.GIVEN, each.course, post.unit
            if each.is_in_time:
                yield Asked.IN_30_DAYS, each.course, post.unit


def _ran_out(facts, each):
    """In the unit of that day, of those who could be expected to renew."""
    post = post_on(facts, each.last_day)
    if post is None or post.is_contingent or holds(away_or_new(facts), each.last_day):
        return
    yield Asked.RAN_OUT, each.course, post.unit
    if each.is_renewed:
        yield Asked.RENEWED, each.course, post.unit
