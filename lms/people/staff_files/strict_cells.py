"""Cells of files that are used as a whole or not at all: units, and maps of what becomes of them.

What cannot be used is a sentence that says what to write instead.
"""

from collections.abc import Callable
from datetime import date, timedelta

from django.utils.text import slugify
from django.utils.translation import gettext as _

from .dates import Form, read_date
from .problems import Problem, Unusable
from .read import Row
from .vocabulary import plain


def facts_of(row: Row, columns: dict) -> tuple[dict, list[Problem]]:
    """Every cell of the row by the name of its fact, and every cell that cannot be used."""
    facts, problems = {}, []
    for column, (name, read_cell) in columns.items():
        try:
            facts[name] = read_cell(row.cells[column])
        except Unusable as error:
            problems.append(Problem(row.number, column, str(error)))
    return facts, problems


def text(longest: int, *, required: bool = False) -> Callable[[str], str]:
    def read(cell: str) -> str:
        if required and not cell:
            raise Unusable(_("this is empty. Fill it in."))
        if len(cell) > longest:
            told = _("this has %(count)s letters. Shorten it to %(longest)s.")
            raise Unusable(told % {"count": len(cell), "longest": longest})
        return cell

    return read


def code(longest: int) -> Callable[[str], str]:
    """Of a unit, which stands in addresses."""
    read = text(longest, required=True)

    def read_code(cell: str) -> str:
        if not slugify(read(cell)):
            told = _("“%(cell)s” has no letter from A to Z or digit. Give it a code like PLC-1.")
            raise Unusable(told % {"cell": cell})
        return cell

    return read_code


def day(cell: str) -> date:
    found = read_date(cell)
    if found.form not in (Form.ORDINARY, Form.OTHER):
        told = _("“%(cell)s” is not a date. Write day/month/year, for example 03/09/2026.")
        raise Unusable(told % {"cell": cell})
    return found.day


def day_after(cell: str) -> date | None:
    """Files write the last day; we keep the first day no longer."""
    return day(cell) + timedelta(days=1) if cell else None


def one_of(words: dict[str, str]) -> Callable[[str], str]:
    def read(cell: str) -> str:
        try:
            return words[plain(cell)]
        except KeyError:
            told = _("“%(cell)s” is not known. Write one of: %(known)s.")
            raise Unusable(told % {"cell": cell, "known": ", ".join(words)}) from None

    return read


def sort_out(outcomes):
    """Records on one side, problems on the other."""
    records, problems = [], []
    for outcome in outcomes:
        if isinstance(outcome, list):
            problems.extend(outcome)
        else:
            records.append(outcome)
    return records, problems
