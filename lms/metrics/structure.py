"""The tree of units, loaded once: which unit reports a person, which directorate that is in, and
what became of it in a reorganisation."""

from collections.abc import Iterable
from datetime import date
from functools import cache, cached_property

from lms.common.languages import Words, other_source
from lms.people.models import Unit

Kind = Unit.Kind


class Structure:
    def __init__(self, units: Iterable[Unit]):
        self.units = {unit.pk: unit for unit in units}
        self.units_above = cache(self._units_above)
        self._places = cache(self._places_since)

    @classmethod
    def load(cls):
        return cls(Unit.objects.with_successor())

    def reporting_unit(self, unit_id: int) -> int:
        """The division of a team; a posting that hangs higher up is reported where it hangs."""
        unit = self.units[unit_id]
        while unit.kind == Kind.TEAM and unit.parent_id:
            unit = self.units[unit.parent_id]
        return unit.pk

    def directorate(self, unit_id: int, on: date | None = None) -> Unit | None:
        """The directorate of the unit, or of what has become of it by a day."""
        unit = self.units[self.successor(unit_id, on) if on else unit_id]
        while unit and unit.kind != Kind.DIRECTORATE:
            unit = self.units.get(unit.parent_id)
        return unit

    def successor(self, unit_id: int, on: date) -> int:
        """The unit in which the people of this one would be on that day, had they stayed."""
        unit = self.units[unit_id]
        while unit.successor_id and unit.succeeded_on <= on:
            unit = self.units[unit.successor_id]
        return unit.pk

    def places(self, on: date) -> dict[int, int | None]:
        """The directorate of each unit, or of what has become of it by a day; None: of none. The
        same object for all days between two changes, of which a page reads some sixty."""
        return self._places(max((day for day in self._changes if day <= on), default=date.min))

    @property
    def reporting_units(self) -> list[Unit]:
        return [unit for unit in self.units.values() if unit.kind != Kind.TEAM]

    @cached_property
    def breaks(self) -> list[date]:
        """The days on which figures by directorate stop being comparable with those before."""
        moved = (unit for unit in self.units.values() if unit.successor_id)
        return sorted({unit.succeeded_on for unit in moved if self._changes_directorate(unit)})

    def breaks_in(self, first: date, last: date) -> list[date]:
        """Those that lie between two days: after the first, and on the last at the latest."""
        return [day for day in self.breaks if first < day <= last]

    def directorates(self, day: date) -> list[Unit]:
        """The directorates in force on this day."""
        return [
            unit
            for unit in self.units.values()
            if unit.kind == Kind.DIRECTORATE
            and unit.starts_on <= day
            and (unit.ends_on is None or day < unit.ends_on)
        ]

    @cached_property
    def names(self) -> dict[int, Words]:
        """As they stand beside figures. HR has one name for all readers."""
        language = other_source()
        return {pk: Words(unit.name, language) for pk, unit in self.units.items()}

    @cached_property
    def _changes(self) -> set[date]:
        return {unit.succeeded_on for unit in self.units.values() if unit.successor_id}

    def _places_since(self, day):
        found = {pk: self.directorate(pk, day) for pk in self.units}
        return {pk: each.pk if each else None for pk, each in found.items()}

    def _units_above(self, unit_id) -> frozenset[int]:
        """The unit itself, and all that it is part of."""
        parent_id = self.units[unit_id].parent_id
        above = self.units_above(parent_id) if parent_id else frozenset()
        return above | {unit_id}

    def _changes_directorate(self, unit):
        return self.directorate(unit.pk) is not self.directorate(unit.successor_id)
