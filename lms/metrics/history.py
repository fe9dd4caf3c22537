"""One measure over the days up to one of them, and which of its days may be compared."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .figures import Figure
from .measures import Measure


class Basis(StrEnum):
    """Whose groups an earlier day is read in: those of today, or those there were on that day."""

    TODAY = "today"
    THEN = "then"


@dataclass(frozen=True)
class History:
    """`was`: each day as it was then. `restated`: the first of these days, those that had other
    groups, in the groups of today; none of them where each day is to be read as it was.
    `ahead`: what the last will become by itself."""

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
