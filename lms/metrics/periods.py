"""Which folded sums answer "as at these days" without reading every day.

The time up to each day is cut into whole years, then whole months, then days, so that every step
is read exactly once and ten years are few rows.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

DAY = timedelta(days=1)


class Grain(StrEnum):
    """From coarse to fine."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


class Piece(NamedTuple):
    """Sums of one grain whose first days lie in [begins, ends)."""

    grain: Grain
    begins: date
    ends: date


class Run(NamedTuple):
    """Pieces of one grain that follow on one another. `of_many`: each sum is for another day."""

    grain: Grain
    begins: date
    ends: date
    of_many: bool

    def joins(self, part: Piece) -> bool:
        is_single = self.of_many or _is_one(self)
        return is_single and (self.grain, self.ends) == (part.grain, part.begins)


def pieces(days: Iterable[date]) -> list[Piece]:
    """No piece reaches past a day that was asked for."""
    found: list[Piece] = []
    begins = date.min
    for day in sorted(days):
        found += _cut(begins, day + DAY, tuple(Grain))
        begins = day + DAY
    return found


def runs(parts: Iterable[Piece]) -> list[Run]:
    """Pieces in order, those of a single sum joined where they can be read as one: sixty months are
    one statement's arm, not sixty. Of a piece that has many sums, only what they add up to is read.
    """
    found: list[Run] = []
    for part in parts:
        before = found[-1] if found else None
        if before and _is_one(part) and before.joins(part):
            found[-1] = before._replace(ends=part.ends, of_many=True)
        else:
            found.append(Run(*part, of_many=False))
    return found


def first_day(grain: str, day: date) -> date:
    """The first day of the year or month that the day lies in, or the day itself."""
    if grain == Grain.DAY:
        return day
    return day.replace(day=1) if grain == Grain.MONTH else day.replace(month=1, day=1)


def month_ends(first: date, last: date) -> list[date]:
    """The ends of the months from the month of `first`, up to and with `last`."""
    ends = []
    day = _month_end(first)
    while day <= last:
        ends.append(day)
        day = _month_end(day + DAY)
    return ends


def next_year_end(day: date) -> date:
    """The next 31 March after a day: the end of a council's year."""
    end = date(day.year, 3, 31)
    return end if day < end else end.replace(year=day.year + 1)


def year_end_before(year_end: date) -> date:
    """The first day of which this is the next end of a council's year."""
    return year_end.replace(year=year_end.year - 1)


def _cut(begins, ends, grains) -> Iterator[Piece]:
    if begins >= ends:
        return
    grain, finer = grains[0], grains[1:]
    first, last = _first_from(grain, begins), first_day(grain, ends)
    if first >= last:
        yield from _cut(begins, ends, finer)
        return
    yield from _cut(begins, first, finer)
    yield Piece(grain, first, last)
    yield from _cut(last, ends, finer)


def _is_one(part):
    """Whether it is one year, one month or one day."""
    return first_day(part.grain, part.ends - DAY) == part.begins


def _first_from(grain, day):
    """The first year, month or day that begins on this day or after it."""
    if first_day(grain, day) == day:
        return day
    end = _month_end(day) if grain == Grain.MONTH else date(day.year, 12, 31)
    return end + DAY


def _month_end(day):
    return day.replace(day=monthrange(day.year, day.month)[1])
