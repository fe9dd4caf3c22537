"""The tree of units, loaded once: which unit reports a person, and which directorate that is in."""

from collections.abc import Iterable
from datetime import date

from lms.people.models import Unit

Kind = Unit.Kind


class Structure:
    def __init__(self, units: Iterable[Unit]):
        self.units = {unit.pk: unit for unit in units}

    @classmethod
    def load(cls):
        return cls(Unit.objects.all())

    def reporting_unit(self, unit_id: int) -> int:
        """The division of a team; a posting that hangs higher up is reported where it hangs."""
        unit = self.units[unit_id]
        while unit.kind == Kind.TEAM and unit.parent_id:
            unit = self.units[unit.parent_id]
        return unit.pk

    def directorate(self, unit_id: int) -> Unit | None:
        unit = self.units[unit_id]
        while unit and unit.kind != Kind.DIRECTORATE:
            unit = self.units.get(unit.parent_id)
        return unit

    def directorates(self, day: date) -> list[Unit]:
        """The directorates in force on this day."""
        return [
            unit
            for unit in self.units.values()
            if unit.kind == Kind.DIRECTORATE
            and unit.starts_on <= day
            and (unit.ends_on is None or day < unit.ends_on)
        ]
