"""From the text of one cell to a fact. What is wrong with it is noted on the record.

A reader is called with the cell, its column and the record, and answers the fact.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from lms.common.spreadsheets import FORMULA

from . import vocabulary
from .dates import Form, read_date
from .records import Record
from .verdicts import Verdict

EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;.<>]+(\.[^@\s,;.<>]+)+")
UNSURE = {
    Form.EXCEL_SERIAL: Verdict.DATE_EXCEL_SERIAL,
    Form.TWO_DIGIT_YEAR: Verdict.DATE_TWO_DIGIT_YEAR,
    Form.OTHER: Verdict.DATE_FORMAT,
}


def text(longest: int) -> Callable[[str, str, Record], str]:
    def read(cell, column, record):
        if len(cell) > longest:
            record.note(Verdict.TOO_LONG, column, len(cell))
        if len(cell) > 1 and cell.startswith(FORMULA):
            record.note(Verdict.FORMULA_TEXT, column, cell)
        return cell

    return read


def name(longest: int) -> Callable[[str, str, Record], str]:
    read_text = text(longest)

    def read(cell, column, record):
        if "<" in cell or ">" in cell:
            record.note(Verdict.MARKUP_IN_NAME, column, cell)
        if is_damaged(cell):
            record.note(Verdict.SUSPECT_CHARACTERS, column, cell)
        return read_text(cell, column, record)

    return read


def is_damaged(cell: str) -> bool:
    """UTF-8 that somebody read as Windows-1252, or letters that were lost on the way."""
    if "?" in cell or "\N{REPLACEMENT CHARACTER}" in cell:
        return True
    try:
        return cell.encode("cp1252").decode() != cell
    except UnicodeError:
        return False


def dated(cell, column, record, unusable) -> date | None:
    form, day = read_date(cell)
    if day is None:
        record.note(unusable, column, cell)
    elif form in UNSURE:
        record.note(UNSURE[form], column, cell, f"{day:%d/%m/%Y}")
    return day


def first_day(cell, column, record) -> date | None:
    if not cell:
        record.note(Verdict.DATE_MISSING, column)
        return None
    return dated(cell, column, record, Verdict.DATE_INVALID)


def day_if_usable(cell, column, record) -> date | None:
    return dated(cell, column, record, Verdict.DATE_NOT_USED) if cell else None


def day_after(cell, column, record) -> date | None:
    """Files write the last day; we keep the first day no longer."""
    if not cell:
        return None
    if read_date(cell).form is Form.END_OF_TIME:
        record.note(Verdict.DATE_SENTINEL, column, cell)
        return None
    last_day = dated(cell, column, record, Verdict.DATE_INVALID)
    return last_day + timedelta(days=1) if last_day else None


def email(cell, column, record) -> str | None:
    if not cell:
        return None
    if len(cell) > 254 or not EMAIL.fullmatch(cell):
        record.note(Verdict.EMAIL_INVALID, column, cell)
        return None
    if cell != cell.lower():
        record.note(Verdict.NORMALISED)
    return cell.lower()


def has_account(cell, column, record) -> bool:
    found = vocabulary.YES_OR_NO.get(cell.casefold())
    if found is None:
        record.note(Verdict.IT_ACCESS_UNKNOWN, column, cell)
    return bool(found)


def yes_no_or_unsaid(cell, column, record) -> bool | None:
    return vocabulary.YES_OR_NO.get(cell.casefold())


def employment(cell, column, record) -> str:
    found = vocabulary.EMPLOYMENT.get(vocabulary.plain(cell), "")
    if not found:
        known = ", ".join(vocabulary.EMPLOYMENT)
        record.note(Verdict.EMPLOYMENT_UNKNOWN, column, cell, known)
    return found


def hours(cell: str, record) -> float:
    try:
        found = float(cell)
    except ValueError:
        found = 0.0
    if cell and not 0 < found <= 1:
        record.note(Verdict.FTE_ODD, "FTE", cell)
    return found
