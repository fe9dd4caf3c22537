"""Compare the totals with the people and records they were made from. Never heals anything."""

from collections import Counter
from contextlib import contextmanager
from datetime import date
from itertools import chain
from typing import NamedTuple
from uuid import UUID

from django.db import connection, transaction

from lms.common.bulk import not_looking_for_garbage

from .facts import moves_of
from .fold import COLUMNS
from .models import Delta, Rollup, RollupCheck
from .periods import Grain, first_day
from .recount import batches, everyone
from .sums import Sums


class Difference(NamedTuple):
    grain: str
    day: date
    unit: int
    cell: str
    course: UUID
    kept: int
    true: int


def record_check() -> RollupCheck:
    return RollupCheck.objects.create(differences=len(differences()))


@not_looking_for_garbage()
def differences() -> list[Difference]:
    with _one_snapshot():
        true = _true()
        return list(chain.from_iterable(_compared(grain, true) for grain in Grain))


@contextmanager
def _one_snapshot():
    """All statements see the same moment; else a write between two of them is a false alarm."""
    with transaction.atomic():
        if connection.vendor == "postgresql" and not connection.savepoint_ids:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _true():
    sums = Sums()
    for batch in batches(everyone()):
        for moves in moves_of(batch).values():
            sums.add(moves)
    return sums


def _compared(grain, true):
    wanted = Counter(
        {(day, unit, *key): n for key, sums in true.by(grain) for day, unit, n in sums}
    )
    kept = _by(grain, Delta.objects.values_list(*COLUMNS).iterator())
    kept.update(_by(grain, Rollup.objects.filter(grain=grain).values_list(*COLUMNS).iterator()))
    for key in sorted(kept.keys() | wanted.keys()):
        if kept[key] != wanted[key]:
            yield Difference(grain, *key, kept[key], wanted[key])


def _by(grain, rows):
    sums: Counter = Counter()
    for day, unit, cell, course, n in rows:
        sums[first_day(grain, day), unit, cell, course] += n
    return sums
