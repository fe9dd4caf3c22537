"""Completions by month (F1): of required courses exact, of others rounded and hidden when few.

Both are of the whole council. They are never added up: the sum would tell what is rounded.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from lms.common import enough
from lms.metrics.cells import NO_COURSE, Cell
from lms.metrics.figures import DAY
from lms.metrics.series import totals


class Completions(NamedTuple):
    day: date
    required: int
    chosen: int | None


def by_month(ends: Sequence[date]) -> list[Completions]:
    """One statement for all months."""
    every, asked = keys = [(cell, NO_COURSE) for cell in (Cell.COMPLETIONS, Cell.AS_ASKED)]
    before = {day: day.replace(day=1) - DAY for day in ends}
    found = totals({*ends, *before.values()}, keys) if ends else {}

    def happened(day, key):
        return found[day][key].total() - found[before[day]][key].total()

    rows = []
    for day in ends:
        required = happened(day, asked)
        rows.append(Completions(day, required, enough.count(happened(day, every) - required)))
    return rows


def of_courses(first: date, last: date, courses: Sequence[UUID]) -> dict[UUID, int | None]:
    """How often each was completed after the first day, up to the last."""
    keys = [(Cell.COMPLETIONS, key) for key in courses]
    found = totals({first, last}, keys)
    return {
        key[1]: enough.count(found[last][key].total() - found[first][key].total()) for key in keys
    }
