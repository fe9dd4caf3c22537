"""From a row of the units file to a UnitRecord, or to the problems that stop it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from .dates import Form, read_date
from .problems import Problem, Unusable
from .read import Row
from .vocabulary import plain

KINDS = {"directorate": "directorate", "division": "division"}


def text(longest: int) -> Callable[[str], str]:
    def read(cell: str) -> str:
        if not cell:
            raise Unusable(_("this is empty. Fill it in."))
        if len(cell) > longest:
            text = _("this has %(count)s letters. Shorten it to %(longest)s.")
            raise Unusable(text % {"count": len(cell), "longest": longest})
        return cell

    return read


def day(cell: str) -> date:
    found = read_date(cell)
    if found.form not in (Form.ORDINARY, Form.OTHER):
        text = _("“%(cell)s” is not a date. Write day/month/year, for example 03/09/2026.")
        raise Unusable(text % {"cell": cell})
    return found.day


def day_after(cell: str) -> date | None:
    """Files write the last day; we keep the first day no longer."""
    return day(cell) + timedelta(days=1) if cell else None


def kind(cell: str) -> str:
    try:
        return KINDS[plain(cell)]
    except KeyError:
        known = ", ".join(KINDS)
        text = _("“%(cell)s” is not known. Write one of: %(known)s.")
        raise Unusable(text % {"cell": cell, "known": known}) from None


COLUMNS = {
    "UNIT_CODE": ("code", text(40)),
    "UNIT_NAME": ("name", text(200)),
    "UNIT_TYPE": ("kind", kind),
    "PARENT_CODE": ("parent_code", text(40)),
    "VALID_FROM": ("starts_on", day),
    "VALID_TO": ("ends_on", day_after),
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
    facts, problems = facts_of(row)
    if not problems and facts["ends_on"] and facts["ends_on"] <= facts["starts_on"]:
        problems.append(
            Problem(row.number, "VALID_TO", _("this is before VALID_FROM. Correct it."))
        )
    return problems or UnitRecord(row=row.number, **facts)


def facts_of(row: Row) -> tuple[dict, list[Problem]]:
    """Every cell of the row by the name of its fact, and every cell that cannot be used."""
    facts, problems = {}, []
    for column, (name, read_cell) in COLUMNS.items():
        try:
            facts[name] = read_cell(row.cells[column])
        except Unusable as error:
            problems.append(Problem(row.number, column, str(error)))
    return facts, problems


def problems_between(records: list[UnitRecord]):
    rows = {}
    for one in records:
        earlier = rows.setdefault(one.code, one.row)
        if earlier != one.row:
            text = _("row %(row)s has the same code. Keep one.") % {"row": earlier}
            yield Problem(one.row, "UNIT_CODE", text)
