"""Where a measure should be on a day, and the word for where it is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

TOLERANCE = 5


class Status(StrEnum):
    REACHED = "reached"
    ON_PLAN = "on_plan"
    AT_RISK = "at_risk"
    BEHIND = "behind"
    MISSED = "missed"


@dataclass(frozen=True)
class Plan:
    """A straight line from a baseline to a target; flat before and after."""

    baseline_on: date
    baseline: Fraction
    target_on: date
    target: Fraction

    def on(self, day: date) -> Fraction:
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
        return Status.AT_RISK if gap >= -TOLERANCE else Status.BEHIND
