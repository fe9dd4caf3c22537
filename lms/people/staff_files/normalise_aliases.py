"""Spellings of directorates: in this HR system “Place Dept” is the unit PLC."""

from django.utils.translation import gettext as _

from lms.people.models import UnitAlias

from .plan import Kind
from .problems import Problem
from .read import Row

COLUMNS = ("ALIAS", "UNIT_CODE")


def compare(rows: list[Row], register, plan) -> None:
    """Add the spellings that are new; one that we know may be for another unit from now on."""
    known = {alias.name: alias for alias in UnitAlias.objects.all()}
    for row in rows:
        name, unit = row.cells["ALIAS"].casefold(), register.units.get(row.cells["UNIT_CODE"])
        if problem := problem_of(row, unit):
            plan.problems.append(problem)
        elif name in known:
            plan.update(Kind.ALIAS_ADDED, AtRow(row), name, known[name], unit=unit)
        else:
            known[name] = UnitAlias(name=name, unit=unit)
            plan.add(Kind.ALIAS_ADDED, AtRow(row), name, known[name])
        if unit:
            register.aliases[name] = unit.code


class AtRow:
    def __init__(self, row):
        self.row = row.number


def problem_of(row, unit):
    if not row.cells["ALIAS"]:
        return Problem(row.number, "ALIAS", _("this is empty. Fill it in."))
    if unit is None:
        text = _("there is no unit with the code %(code)s. Correct it.")
        return Problem(row.number, "UNIT_CODE", text % {"code": row.cells["UNIT_CODE"]})
    return None
