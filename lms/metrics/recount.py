"""Keep the totals in step with people, records and requirements.

A recount adds only the difference between what a person adds now and what they added before, so
doing it twice, or for no reason, changes nothing. Call it after the change, in its transaction.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from itertools import islice
from uuid import UUID

from django.db import connection, transaction

from lms.people.models import User

from .facts import steps_of
from .fold import fold
from .models import Delta, Rollup, Tally

BATCH = 1_000


@transaction.atomic
def recount(*, person_ids: Collection[int]) -> int:
    """Bring the totals up to date for these people; answer how many totals moved."""
    return sum(_recount(batch) for batch in batches(sorted(person_ids)))


def recount_some(*, after: int = 0) -> int | None:
    """Recount the people next in line; answer whom to go on after, or None at the end."""
    person_ids = everyone().filter(pk__gt=after)[:BATCH]
    if not person_ids:
        return None
    recount(person_ids=person_ids)
    return max(person_ids)


@transaction.atomic
def rebuild() -> None:
    """Make every total anew. Readers see the old totals until this has been committed."""
    _lock_out_everybody_else()
    for model in (Delta, Rollup, Tally):
        model.objects.all().delete()
    recount(person_ids=everyone())
    while Delta.objects.exists():
        fold()


def everyone():
    return (
        User.objects.exclude(postings=None).order_by("pk").values_list("pk", flat=True).distinct()
    )


def batches(person_ids: Collection[int]) -> Iterator[list[int]]:
    rest = iter(person_ids)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _recount(person_ids):
    tallies = _locked(person_ids)
    moved: Counter = Counter()
    changed = []
    for person_id, found in steps_of(person_ids).items():
        tally = tallies[person_id]
        difference = _difference(found, _decoded(tally.steps))
        if difference:
            moved.update(difference)
            tally.steps = _encoded(found)
            changed.append(tally)
    Tally.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["person"], update_fields=["steps"]
    )
    return len(Delta.objects.bulk_create(_deltas(moved), batch_size=BATCH))


def _locked(person_ids):
    """Everybody's tally, held until the end of the transaction; what is read later is newer."""
    tallies = Tally.objects.select_for_update().order_by("pk")
    found = tallies.in_bulk(person_ids)
    if len(found) < len(person_ids):
        missing = [Tally(person_id=pk) for pk in person_ids if pk not in found]
        Tally.objects.bulk_create(missing, ignore_conflicts=True)
        found = tallies.in_bulk(person_ids)
    return found


def _difference(found, before):
    change = Counter({step[:-1]: step.n for step in found})
    change.subtract(before)
    return {key: n for key, n in change.items() if n}


def _deltas(moved):
    return [
        Delta(day=day, unit_id=unit, cell=cell, course_key=course, n=n)
        for (day, unit, cell, course), n in moved.items()
        if n
    ]


def _encoded(found):
    return [[s.day.isoformat(), s.unit, s.cell, str(s.course), s.n] for s in found]


def _decoded(steps):
    return {
        (date.fromisoformat(day), unit, cell, UUID(course)): n
        for day, unit, cell, course, n in steps
    }


def _lock_out_everybody_else():
    # A transaction of SQLite is alone already. Tallies first, as a recount takes them.
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "LOCK TABLE metrics_tally, metrics_delta, metrics_rollup IN EXCLUSIVE MODE"
            )
