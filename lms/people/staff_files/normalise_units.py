"""From a row of the units file to a UnitRecord, or to the problems that stop it."""

from dataclasses import dataclass
from datetime import date

from . import cells
from .problems import Problem
from .read import Row

KINDS = {"directorate": "directorate", "division": "division"}

COLUMNS = {
    "UNIT_CODE": ("code", cells.text(40, required=True)),
    "UNIT_NAME": ("name", cells.text(200, required=True)),
    "UNIT_TYPE": ("kind", cells.one_of(KINDS)),
    "PARENT_CODE": ("parent_code", cells.text(40, required=True)),
    "VALID_FROM": ("starts_on", cells.day),
    "VALID_TO": ("ends_on", cells.day_after),
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
    facts, problems = cells.facts_of(row, COLUMNS)
    if not problems and facts["ends_on"] and facts["ends_on"] <= facts["starts_on"]:
        problems.append(Problem(row.number, "VALID_TO", "this is before VALID_FROM. Correct it."))
    return problems or UnitRecord(row=row.number, **facts)


def problems_between(records: list[UnitRecord]):
    rows = {}
    for one in records:
        earlier = rows.setdefault(one.code, one.row)
        if earlier != one.row:
            yield Problem(one.row, "UNIT_CODE", f"row {earlier} has the same code. Keep one.")
