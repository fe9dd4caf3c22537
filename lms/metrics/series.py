"""Read the totals: one statement over folded and pending steps, so a figure is always exact."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import connection, models

from .periods import pieces

Key = tuple[str, UUID]
# For each day, for each cell and course: how many people in each reporting unit.
Totals = dict[date, dict[Key, Counter]]

# One arm for each stretch of days: given the stretch as literals, PostgreSQL goes to the index
# for a few rows; given a table of stretches, it read everything (measured, 20 times slower).
FOLDED = """
    SELECT MIN(day), unit_id, cell, course_key, SUM(n) FROM metrics_rollup
    WHERE grain = %s AND day >= %s AND day < %s AND cell IN ({cells}) AND course_key IN ({courses})
    GROUP BY unit_id, cell, course_key
"""
PENDING = """
    SELECT day, unit_id, cell, course_key, SUM(n) FROM metrics_delta
    WHERE day <= %s AND cell IN ({cells}) AND course_key IN ({courses})
    GROUP BY day, unit_id, cell, course_key
"""


def totals(as_at: Iterable[date], keys: Iterable[Key]) -> Totals:
    days, wanted = sorted(set(as_at)), set(keys)
    if not wanted:
        return {day: {} for day in days}
    moves = [{key: Counter() for key in wanted} for _day in days]
    for day, unit, cell, course, n in _read(days, wanted):
        key = cell, UUID(str(course))
        if key in wanted:
            place = bisect_left(days, date.fromisoformat(str(day)))
            moves[place][key][unit] += n
    return dict(zip(days, _running(moves, wanted), strict=True))


def _read(days, wanted):
    """(a day of the stretch, unit, cell, course, how many came or went in it)."""
    cells = sorted({cell for cell, _course in wanted})
    courses = [_stored(course) for course in sorted({course for _cell, course in wanted})]
    parts = pieces(days)
    marks = {"cells": _marks(cells), "courses": _marks(courses)}
    sql = "UNION ALL".join([FOLDED.format(**marks)] * len(parts) + [PENDING.format(**marks)])
    given = [value for part in parts for value in (*part, *cells, *courses)]
    with connection.cursor() as cursor:
        cursor.execute(sql, [*given, days[-1], *cells, *courses])
        return cursor.fetchall()


def _marks(values):
    return ", ".join(["%s"] * len(values))


def _stored(course):
    return models.UUIDField().get_db_prep_value(course, connection)


def _running(moves, wanted):
    """Each day's totals: those of the day before it and what has moved since."""
    so_far = {key: Counter() for key in wanted}
    for moved in moves:
        so_far = {key: so_far[key].copy() for key in wanted}
        for key in wanted:
            so_far[key].update(moved[key])
        yield so_far
