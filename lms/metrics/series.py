"""Read the totals: one statement over folded and pending steps, so a figure is always exact."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain
from typing import NamedTuple
from uuid import UUID

from django.db import connection, models

from .cells import Key
from .periods import pieces, runs

# For each day, for each cell and course: how many people in each reporting unit.
Totals = dict[date, dict[Key, Counter]]

# One arm for each run of sums: given its days as literals, PostgreSQL goes to the index for a few
# rows; given a table of stretches, it read everything (measured, 20 times slower).
EACH = """
    FROM metrics_rollup
    WHERE grain = %s AND day >= %s AND day < %s AND cell IN ({cells}) AND course_key IN ({courses})
"""
FOLDED = {
    True: f"SELECT day, unit_id, cell, course_key, n {EACH}",
    False: f"""
        SELECT MIN(day) AS day, unit_id, cell, course_key, SUM(n) AS n {EACH}
        GROUP BY unit_id, cell, course_key
    """,
}
PENDING = """
    SELECT day, unit_id, cell, course_key, SUM(n) AS n FROM metrics_delta
    WHERE day <= %s AND cell IN ({cells}) AND course_key IN ({courses})
    GROUP BY day, unit_id, cell, course_key
"""
# As text, which both databases have: some twenty thousand rows bear a few hundred of each.
PART = """
    SELECT {number}, CAST(day AS text), unit_id, cell, CAST(course_key AS text), n
    FROM ({arms}) AS moves
"""


class Query(NamedTuple):
    """Which keys to read on which days, in order."""

    days: list[date]
    keys: set[Key]

    @property
    def sql(self) -> tuple[str, list]:
        """A statement for (day of the stretch, unit, cell, course, how many came or went in it)."""
        cells = sorted({cell for cell, _course in self.keys})
        courses = [_stored(course) for course in sorted({course for _cell, course in self.keys})]
        stretches = runs(pieces(self.days))
        marks = {"cells": _marks(cells), "courses": _marks(courses)}
        arms = [*(FOLDED[stretch.of_many] for stretch in stretches), PENDING]
        values = [value for run in stretches for value in (*run[:3], *cells, *courses)]
        sql = " UNION ALL ".join(arm.format(**marks) for arm in arms)
        return sql, [*values, self.days[-1], *cells, *courses]


def totals(
    as_at: Iterable[date], keys: Iterable[Key], beside: Iterable[tuple[date, Iterable[Key]]] = ()
) -> Totals:
    """`beside`: what else is read, in the same statement, on one of the days alone."""
    days, wanted = sorted(set(as_at)), set(keys)
    found: Totals = {day: {} for day in days}
    others = [Query([day], set(also) - wanted) for day, also in beside]
    for query, rows in _read([query for query in (Query(days, wanted), *others) if query.keys]):
        for day, counted in zip(query.days, _running(query, rows), strict=True):
            found[day] |= counted
    return found


def _read(queries: list[Query]):
    """Each query with its rows."""
    if not queries:
        return []
    statements, values = zip(*(query.sql for query in queries), strict=True)
    numbered = (PART.format(number=n, arms=arms) for n, arms in enumerate(statements))
    rows: list[list] = [[] for _query in queries]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(numbered), list(chain(*values)))
        for row in cursor.fetchall():
            rows[row[0]].append(row)
    return zip(queries, rows, strict=True)


def _running(query, rows) -> Iterator[dict[Key, Counter]]:
    """Each day's totals: those of the day before it and what has moved since. Where nothing has,
    they are the same object."""
    moves: dict = {key: [{} for _day in query.days] for key in query.keys}
    place = cache(lambda day: bisect_left(query.days, date.fromisoformat(day)))
    of_key = cache(lambda cell, course: moves.get((cell, UUID(course))))
    for _number, day, unit, cell, course, n in rows:
        if moved := of_key(cell, course):
            on_day = moved[place(day)]
            on_day[unit] = on_day.get(unit, 0) + n
    so_far = {key: Counter() for key in query.keys}
    for number, _day in enumerate(query.days):
        so_far = {key: _added(so_far[key], moves[key][number]) for key in query.keys}
        yield so_far


def _added(so_far, moved):
    if moved:
        so_far = so_far.copy()
    for unit, n in moved.items():
        so_far[unit] = so_far.get(unit, 0) + n
    return so_far


def _marks(values):
    return ", ".join(["%s"] * len(values))


def _stored(course):
    return models.UUIDField().get_db_prep_value(course, connection)
