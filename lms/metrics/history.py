"""One measure over the days up to one of them, and which of its days may be compared."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from .disclosure import SMALLEST
from .figures import Figure, Row
from .measures import Measure


class Basis(StrEnum):
    """Whose groups an earlier day is read in: those of today, or those there were on that day."""

    TODAY = "today"
    THEN = "then"


@dataclass(frozen=True)
class History:
    """`was`: each day as it was then. `restated`: the first of these days, those that had other
    groups, in the groups of today; none of them where each day is to be read as it was.
    `ahead`: what the last will become by itself, as far as it may be told."""

    measure: Measure
    was: list[Figure]
    restated: list[Figure]
    breaks: list[date]
    ahead: Figure | None = None

    @property
    def days(self) -> list[date]:
        return [figure.as_at for figure in self.was]

    @property
    def since(self) -> int:
        """From which of the days on the groups are those of the last."""
        if self.restated or not self.breaks:
            return 0
        return sum(day < self.breaks[-1] for day in self.days)

    @property
    def is_as_it_was(self) -> bool:
        """Whether there are days that cannot be compared with the last."""
        return self.since > 0

    @property
    def comparable(self) -> list[Figure]:
        """The days from `since` on, all in the same groups."""
        return [*self.restated, *self.was[max(self.since, len(self.restated)) :]]

    @property
    def figures(self) -> list[Figure]:
        return [*self.was, *self.restated, *([self.ahead] if self.ahead else [])]


def without_few(forecast: Figure, today: Figure) -> Figure:
    """Beside the numbers of today a forecast tells what the people have done who will have come or
    gone by then: each row, the total, and the total without the rows that are shown."""
    now = {row.code: row for row in today.all_rows}
    changes = {row.code: _change(row, now.get(row.code)) for row in forecast.all_rows}
    whole = changes.pop(forecast.total.code)
    few = {code for code, n in changes.items() if _is_few(n)}
    if _is_few(whole):
        return replace(forecast.hiding(few), total=forecast.hidden().total)
    rest = whole - sum(n for code, n in changes.items() if code not in few)
    if _is_few(rest) or (few and abs(rest) < SMALLEST):
        return forecast.hiding(set(changes))
    return forecast.hiding(few)


def _change(row: Row, today: Row | None) -> int:
    """How many people more; nothing of what is hidden."""
    if row.is_hidden or (today and today.is_hidden):
        return 0
    return row.denominator - (today.denominator if today else 0)


def _is_few(n):
    return 0 < abs(n) < SMALLEST
