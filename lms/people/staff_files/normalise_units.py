"""From a row of the units file to a UnitRecord, or to the problems that stop it."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from . import strict_cells
from .problems import Problem
from .read import Row

KINDS = {"directorate": "directorate", "division": "division"}


COLUMNS = {
    "UNIT_CODE": ("code", strict_cells.code(40)),
    "UNIT_NAME": ("name", strict_cells.text(200, required=True)),
    "UNIT_TYPE": ("kind", strict_cells.one_of(KINDS)),
    "PARENT_CODE": ("parent_code", strict_cells.code(40)),
    "VALID_FROM": ("starts_on", strict_cells.day),
    "VALID_TO": ("ends_on", strict_cells.day_after),
}


@dataclass(frozen=True)
class UnitRecord:
    row: int
    code: str
    name: str
    kind: str
    parent_code: str
    starts_on: date
    ends_on: date | None


def normalise(row: Row) -> UnitRecord | list[Problem]:
    facts, problems = strict_cells.facts_of(row, COLUMNS)
    if not problems and facts["ends_on"] and facts["ends_on"] <= facts["starts_on"]:
        problems.append(
            Problem(row.number, "VALID_TO", _("this is before VALID_FROM. Correct it."))
        )
    return problems or UnitRecord(row=row.number, **facts)


def problems_between(records: list[UnitRecord]):
    rows = {}
    for one in records:
        earlier = rows.setdefault(one.code, one.row)
        if earlier != one.row:
            text = _("row %(row)s has the same code. Keep one.") % {"row": earlier}
            yield Problem(one.row, "UNIT_CODE", text)
