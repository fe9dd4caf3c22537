"""From a row of a change map to a ChangeRecord, or to the problems that stop it.

Councils write many words for what happens to a unit; we keep five.
"""

from dataclasses import dataclass
from datetime import date

from lms.people.staff_files import strict_cells as cells
from lms.people.staff_files.problems import Problem
from lms.people.staff_files.read import Row

KINDS = {
    "rename": "rename",
    "recode": "rename",
    "split": "split",
    "close_split": "split",
    "reduce": "split",
    "merge": "merge",
    "close": "close",
    "move": "move",
    "transfer": "move",
}

COLUMNS = {
    "EFFECTIVE_DATE": ("effective_on", cells.day),
    "CHANGE_TYPE": ("kind", cells.one_of(KINDS)),
    "OLD_UNIT_CODE": ("old_code", cells.text(80, required=True)),
    "NEW_UNIT_CODE": ("new_code", cells.text(80)),
}


@dataclass(frozen=True)
class ChangeRecord:
    row: int
    effective_on: date
    kind: str
    old_code: str
    new_code: str

    @property
    def stays(self) -> bool:
        """A unit that gives something away and goes on."""
        return self.old_code == self.new_code


def normalise(row: Row) -> ChangeRecord | list[Problem]:
    facts, problems = cells.facts_of(row, COLUMNS)
    if not problems and not facts["new_code"] and facts["kind"] != "close":
        text = "this is empty. Write the unit that comes after, or “close” as CHANGE_TYPE."
        problems.append(Problem(row.number, "NEW_UNIT_CODE", text))
    return problems or ChangeRecord(row=row.number, **facts)


def problems_between(records: list[ChangeRecord]):
    rows = {}
    for one in records:
        earlier = rows.setdefault((one.effective_on, one.old_code, one.new_code), one.row)
        if earlier != one.row:
            yield Problem(one.row, "NEW_UNIT_CODE", f"row {earlier} says the same. Keep one.")
