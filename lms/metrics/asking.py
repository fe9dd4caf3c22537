"""Count what is not kept as totals, as at a day: by reporting unit, like the totals.

These go through the records of a month or of everybody, so they are for the command line and the
end of a month. Pages have them from the months that are closed.
"""

from collections import Counter, defaultdict
from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from statistics import median
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from lms.people.models import Merger, Posting
from lms.records.models import LearningEvent

from .assignments import assignments
from .cells import Key
from .facts import facts_of, rules_of_all
from .person import own_rules
from .recount import batches, everyone
from .structure import Structure

Kind = LearningEvent.Kind
NOT_LEARNING = (Kind.WAIVED, Kind.VOIDED)
DAY = timedelta(days=1)


def counted(day: date, keys: Collection[Key], structure: Structure) -> dict[Key, Counter]:
    """Reach is the only one."""
    return {key: reached(day, structure) for key in keys}


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


def days_to_complete(day: date) -> dict[UUID, list[int]]:
    """{course: days}, of everybody who completed a request by the day, also if they have left."""
    rules = rules_of_all()
    found: dict[UUID, list[int]] = defaultdict(list)
    for batch in batches(everyone()):
        for facts in facts_of(batch).values():
            for each in assignments(facts, own_rules(rules, facts)):
                if each.completed_on and each.completed_on <= day:
                    found[each.course].append((each.completed_on - each.given_on).days)
    return found


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
