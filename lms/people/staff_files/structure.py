"""Where a row of the HR file belongs.

The HR file names units in words, so a name is looked up among the units in force on the file's
day. Teams are in no units file; they come into being under their division, for as long as it.
"""

import hashlib

from django.utils.text import slugify

from lms.people.models import Unit

from .plan import Kind
from .problems import Unusable

CODE_LENGTH = Unit._meta.get_field("code").max_length


class Structure:
    """The organisation on one day, found by the names that HR writes."""

    def __init__(self, register, plan):
        self.units, self.plan = register.units, plan
        in_force = [unit for unit in self.units.values() if unit.is_on(plan.as_at)]
        self.directorates = {
            fold(unit.name): unit for unit in in_force if unit.kind == Unit.Kind.DIRECTORATE
        }
        self.divisions = {
            (unit.parent.code, fold(unit.name)): unit
            for unit in in_force
            if unit.kind == Unit.Kind.DIVISION
        }

    def place(self, record):
        """The unit a row belongs to: its team, else its division, else its directorate."""
        unit = self.directorates.get(fold(record.directorate))
        if unit is None:
            raise self.unknown("DIRECTORATE", record.directorate)
        if record.division:
            unit = self.divisions.get((unit.code, fold(record.division)))
        if unit is None:
            raise self.unknown("DIVISION", record.division)
        return self.team(record, unit) if record.team else unit

    def unknown(self, column, name):
        kind = column.lower()
        return Unusable(
            f"on {self.plan.as_at:%d/%m/%Y} there is no {kind} “{name}” here. Correct the name, "
            "add it to the units file, or check the date given with --as-at.",
            column,
        )

    def team(self, record, parent):
        code = team_code(parent.code, record.team)
        if code not in self.units:
            self.units[code] = Unit(
                code=code,
                name=record.team,
                kind=Unit.Kind.TEAM,
                parent=parent,
                starts_on=parent.starts_on,
                ends_on=parent.ends_on,
            )
            self.plan.add(Kind.UNIT_ADDED, record, code, self.units[code])
        return self.units[code]


def team_code(parent_code, name):
    """The same for every spelling of a name, and never longer than a code may be."""
    code = f"{parent_code}-{slugify(name)}"
    if slugify(name) and len(code) <= CODE_LENGTH:
        return code
    mark = hashlib.sha256(fold(name).encode()).hexdigest()[:8]
    return f"{code[: CODE_LENGTH - 9].rstrip('-')}-{mark}"


def fold(name):
    return name.casefold()
