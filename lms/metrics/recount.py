"""Keep the totals in step with people, records and requirements.

A recount adds only the difference between what a person adds now and what they added before, so
doing it twice, or for no reason, changes nothing. Call it after the change, in its transaction.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from itertools import islice
from uuid import UUID

from django.db import connection, transaction

from lms.common.bulk import add_rows, not_looking_for_garbage
from lms.people.models import User

from .facts import moves_of
from .fold import add_steps
from .models import Delta, Rollup, Tally
from .periods import Grain
from .sums import Sums

BATCH = 1_000
ROLLUP = ("grain", "cell", "course_key", "day", "unit_id", "n")


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
@not_looking_for_garbage()
def rebuild() -> None:
    """Make every total anew. Readers see the old totals until this has been committed."""
    _lock_out_everybody_else()
    for model in (Delta, Rollup, Tally):
        model.objects.all().delete()
    sums = Sums()
    for batch in batches(everyone()):
        found = moves_of(batch)
        for moves in found.values():
            sums.add(moves)
        tallies = ((pk, json.dumps(_encoded(moves))) for pk, moves in found.items() if moves)
        add_rows("metrics_tally", ("person_id", "steps"), tallies)
    for grain in Grain:
        add_rows("metrics_rollup", ROLLUP, _rows(grain, sums))


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
    for person_id, found in moves_of(person_ids).items():
        tally = tallies[person_id]
        difference = _flat(found)
        difference.subtract(_decoded(tally.steps))
        difference = {key: n for key, n in difference.items() if n}
        if difference:
            moved.update(difference)
            tally.steps = _encoded(found)
            changed.append(tally)
    Tally.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["person"], update_fields=["steps"]
    )
    steps = [(*key, n) for key, n in moved.items() if n]
    add_steps(steps)
    return len(steps)


def _locked(person_ids):
    """Everybody's tally, held until the end of the transaction; what is read later is newer."""
    tallies = Tally.objects.select_for_update().order_by("pk")
    found = tallies.in_bulk(person_ids)
    if len(found) < len(person_ids):
        missing = [Tally(person_id=pk) for pk in person_ids if pk not in found]
        Tally.objects.bulk_create(missing, ignore_conflicts=True)
        found = tallies.in_bulk(person_ids)
    return found


def _flat(moves):
    """{(day, unit, cell, course): n}"""
    return Counter({(*at, *key): n for key, own in moves.items() for at, n in own.items()})


def _encoded(moves):
    """As it is kept: a person has some seventy steps of a few cells and courses."""
    steps: dict = defaultdict(dict)
    for (cell, course), own in moves.items():
        steps[course.hex][cell] = [(day.isoformat(), unit, n) for (day, unit), n in own.items()]
    return steps


def _decoded(steps):
    return {
        (date.fromisoformat(day), unit, cell, UUID(course)): n
        for course, cells in steps.items()
        for cell, own in cells.items()
        for day, unit, n in own
    }


def _rows(grain, sums):
    for (cell, course), own in sums.by(grain):
        key = course.hex  # once: there are some hundred keys, and millions of rows
        for row in own:
            yield (grain, cell, key, *row)


def _lock_out_everybody_else():
    # A transaction of SQLite is alone already. Tallies first, as a recount takes them.
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "LOCK TABLE metrics_tally, metrics_delta, metrics_rollup IN EXCLUSIVE MODE"
            )
