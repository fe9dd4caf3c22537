"""Where a measure should be on a day, and the word for where it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

TOLERANCE = 5


class Status(StrEnum):
    REACHED = "reached"
    ON_PLAN = "on_plan"
    AT_RISK = "at_risk"
    BEHIND = "behind"
    MISSED = "missed"


class Path(StrEnum):
    """A straight line; what was agreed for some days, until the next; or the target all along."""

    LINEAR = "linear"
    STEPPED = "stepped"
    FLAT = "flat"

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Words for them are where they are shown."""
        return [(path.value, path.value) for path in cls]


class Point(NamedTuple):
    day: date
    value: Fraction

    @classmethod
    def read(cls, day: str, value: str) -> "Point":
        return cls(date.fromisoformat(day), Fraction(str(value)))


@dataclass(frozen=True)
class Plan:
    """From a baseline to a target, on a path. `steps` are days between the two, in order."""

    baseline_on: date
    baseline: Fraction
    target_on: date
    target: Fraction
    path: Path = Path.LINEAR
    steps: tuple[Point, ...] = ()
    tolerance: int = TOLERANCE

    def on(self, day: date) -> Fraction:
        if self.path is Path.FLAT:
            return self.target
        if self.path is Path.STEPPED:
            return max(
                (point for point in self._points() if point.day <= day), default=self._first
            )[1]
        way = Fraction((day - self.baseline_on).days, (self.target_on - self.baseline_on).days)
        return self.baseline + (self.target - self.baseline) * min(max(way, 0), 1)

    def status(self, value: Fraction, day: date) -> Status:
        """Of a measure for which more is better."""
        gap = value - self.on(day)
        if value >= self.target:
            return Status.REACHED
        if day > self.target_on:
            return Status.MISSED
        if gap >= 0:
            return Status.ON_PLAN
        return Status.AT_RISK if gap >= -self.tolerance else Status.BEHIND

    @property
    def is_in_order(self) -> bool:
        """Whether the steps lie between start and target, one after the other."""
        return all(before.day < after.day for before, after in pairwise(self._points()))

    @property
    def _first(self) -> Point:
        return Point(self.baseline_on, self.baseline)

    def _points(self) -> Iterator[Point]:
        yield self._first
        yield from self.steps
        yield Point(self.target_on, self.target)
