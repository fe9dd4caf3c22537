"""What a change map forgets: divisions and people of a unit that ends."""

from lms.people.models import Unit
from lms.people.staff_files.problems import Problem

from .steps import division_of

OLD = "OLD_UNIT_CODE"


def divisions_left_behind(records, units):
    """A division cannot stay when its directorate ends."""
    rows = {record.old_code: record.row for record in records}
    for unit in units.values():
        if unit.kind == Unit.Kind.DIVISION and unit.parent.code in rows and outlives(unit):
            parent = unit.parent.code
            text = f"{unit.code} is part of {parent}, which ends. Say where it goes."
            yield Problem(rows[parent], OLD, text)


def outlives(unit):
    last = unit.parent.ends_on
    return bool(last and unit.starts_on < last and (unit.ends_on is None or unit.ends_on > last))


def people_left_behind(records, register):
    """People who still work in a unit that ends, after all who go along have gone."""
    rows = {record.old_code: record.row for record in records}
    staying = set()
    for history in register.postings.values():
        for posting in history:
            unit = division_of(posting.unit)
            if unit.code in rows and unit.ends_on and reaches(posting, unit.ends_on):
                staying.add((unit.code, posting.person.pk))
    for code in sorted({code for code, _person in staying}):
        count = sum(of == code for of, _person in staying)
        text = (
            f"{code} ends, and the map does not say where the people in it go ({count}). Add a "
            "row for it, or have HR put them into a division first."
        )
        yield Problem(rows[code], OLD, text)


def reaches(posting, day):
    return posting.ends_on is None or posting.ends_on > day
