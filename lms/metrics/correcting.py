"""What a correction changes: a month as it was closed, beside what is known of it now."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from .figures import COUNCIL, UNALLOCATED
from .models import ClosedFigure
from .structure import Structure

Numbers = tuple[int, int | None]


class Change(NamedTuple):
    """Of a directorate, or of all staff. The numbers may be the same when only services within the
    directorate differ; there are none where nothing was counted."""

    measure: str
    unit_code: str
    before: Numbers | None
    after: Numbers | None

    def __str__(self):
        was = f"{self.measure}, {self.unit_code}: {_said(self.before)}"
        if self.before == self.after:
            return f"{was} as before, but not in the same services."
        return f"{was}, now {_said(self.after)}."


def changes(
    day: date, before: Iterable[ClosedFigure], after: Iterable[ClosedFigure]
) -> list[Change]:
    """None when every figure is the same, down to the last service."""
    was, now = _by_unit(before), _by_unit(after)
    differing = {key for key in was.keys() | now.keys() if was.get(key) != now.get(key)}
    places = _places(day)
    told = {(measure, places[unit]) for measure, unit in differing}
    was, now = _summed(was, places), _summed(now, places)
    return [Change(*key, was.get(key), now.get(key)) for key in sorted(told, key=_council_last)]


def _by_unit(figures):
    return {(each.measure, each.unit_id): (each.numerator, each.denominator) for each in figures}


def _places(day):
    """{unit: code of its directorate}"""
    structure = Structure.load()
    found = {None: COUNCIL}
    for pk in structure.units:
        directorate = structure.directorate(pk, day)
        found[pk] = directorate.code if directorate else UNALLOCATED
    return found


def _summed(numbers, places):
    found: dict[tuple[str, str], Numbers] = {}
    for (measure, unit), own in numbers.items():
        key = measure, places[unit]
        found[key] = _added(found[key], own) if key in found else own
    return found


def _added(one: Numbers, other: Numbers) -> Numbers:
    if one[1] is None or other[1] is None:
        return one[0] + other[0], None
    return one[0] + other[0], one[1] + other[1]


def _council_last(key):
    measure, code = key
    return measure, code == COUNCIL, code


def _said(numbers):
    if numbers is None:
        return "none"
    numerator, denominator = numbers
    return str(numerator) if denominator is None else f"{numerator} of {denominator}"
