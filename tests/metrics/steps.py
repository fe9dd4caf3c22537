"""What a person adds to the totals, as a list that tests can go through."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from lms.metrics.cells import Cell
from lms.metrics.timeline import moves


class Step(NamedTuple):
    day: date
    unit: int
    cell: Cell
    course: UUID
    n: int


def steps(facts, rules):
    """In order."""
    found = moves(facts, rules)
    return sorted(Step(*at, *key, n) for key, own in found.items() for at, n in own.items())
