"""Where a row of the HR file belongs.

The HR file names units in words, so a name is looked up among the units in force on the file's
day, and then among the spellings that the council has told us. Teams are in no units file; they
come into being under their division, for as long as it. Whoever has no known directorate is
counted in a unit of its own, so that nobody is lost and everybody can see how many they are.
"""

import hashlib
import re

from django.utils.text import slugify

from lms.people.models import Unit

from .plan import Kind
from .records import Record
from .verdicts import Verdict

CODE_LENGTH = Unit._meta.get_field("code").max_length


class Structure:
    """The organisation on one day, found by the names that HR writes."""

    def __init__(self, register, plan):
        self.units, self.plan = register.units, plan
        in_force = [unit for unit in self.units.values() if unit.is_on(plan.as_at)]
        directorates = [unit for unit in in_force if unit.kind == Unit.Kind.DIRECTORATE]
        self.directorates = {fold(unit.name): unit for unit in directorates}
        codes = {unit.code: unit for unit in directorates}
        self.spellings = {spelling(unit.name): unit for unit in directorates}
        self.spellings |= {spelling(unit.code): unit for unit in directorates}
        self.aliases = {
            name: codes[code] for name, code in register.aliases.items() if code in codes
        }
        self.divisions = {
            (unit.parent.code, fold(unit.name)): unit
            for unit in in_force
            if unit.kind == Unit.Kind.DIVISION
        }

    def place(self, record: Record) -> Unit:
        """The unit a row belongs to: its team, else its division, else its directorate."""
        post = record.post
        directorate = self.directorate(record)
        if directorate is None or not post.division:
            return directorate or self.unallocated(record)
        division = self.divisions.get((directorate.code, fold(post.division)))
        if division is None:
            self.note_strange_division(record, directorate)
            return directorate
        return self.team(record, division) if post.team else division

    def directorate(self, record):
        name = record.post.directorate
        exact = self.directorates.get(fold(name))
        if exact and exact.name == name:
            return exact
        known = self.aliases.get(fold(name)) or (not exact and self.spellings.get(spelling(name)))
        if known:
            record.note(Verdict.ALIAS, "DIRECTORATE", name, known.name)
        return known or exact

    def note_strange_division(self, record, directorate):
        """An alias is the council's word for where somebody counts, whatever else the row says."""
        if not record.has(Verdict.ALIAS):
            name = record.post.division
            record.note(Verdict.UNIT_UNKNOWN, "DIVISION", name, directorate.name)

    def unallocated(self, record):
        unit = self.units.get(Unit.UNALLOCATED) or self.new_unallocated(record)
        if record.post.directorate:
            name = record.post.directorate
            record.note(Verdict.UNIT_UNKNOWN, "DIRECTORATE", name, unit.name)
        else:
            record.note(Verdict.UNIT_MISSING, "DIRECTORATE", "", unit.name)
        return unit

    def new_unallocated(self, record):
        councils = [unit for unit in self.units.values() if unit.kind == Unit.Kind.COUNCIL]
        oldest = min(self.units.values(), key=lambda unit: unit.starts_on)
        unit = self.units[Unit.UNALLOCATED] = Unit(
            code=Unit.UNALLOCATED,
            name="Unallocated",
            kind=Unit.Kind.DIRECTORATE,
            parent=councils[0] if councils else None,
            starts_on=oldest.starts_on,
        )
        self.plan.add(Kind.UNIT_ADDED, record, unit.code, unit)
        return unit

    def team(self, record, parent):
        name = record.post.team
        code = team_code(parent.code, name)
        if code not in self.units:
            self.units[code] = Unit(
                code=code,
                name=name,
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


def spelling(name):
    """The same for “Families & Education” and “families, and education”."""
    return re.sub(r"\W+", " ", name.casefold().replace("&", " and ")).strip()
