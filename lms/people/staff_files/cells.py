"""From the text of one cell to a fact, or a sentence that says what to write instead."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from .problems import Problem, Unusable
from .read import Row

DAY_FIRST = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})")
ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")
EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
YEARS = range(1900, 2101)


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
            raise Unusable("this is empty. Fill it in.")
        if len(cell) > longest:
            raise Unusable(f"this has {len(cell)} letters. Shorten it to {longest}.")
        return cell

    return read


def day(cell: str) -> date:
    """Day first or ISO, never guessed from numbers that would fit both."""
    match = DAY_FIRST.fullmatch(cell) or ISO.fullmatch(cell)
    try:
        found = date(**{part: int(number) for part, number in match.groupdict().items()})
    except (AttributeError, ValueError):
        found = None
    if found is None or found.year not in YEARS:
        raise Unusable(f"“{cell}” is not a date. Write day/month/year, for example 03/09/2026.")
    return found


def day_or_none(cell: str) -> date | None:
    return day(cell) if cell else None


def day_after(cell: str) -> date | None:
    """Files write the last day; we keep the first day no longer."""
    last_day = day_or_none(cell)
    return last_day + timedelta(days=1) if last_day else None


def email(cell: str) -> str | None:
    if not cell:
        return None
    if len(cell) > 254 or not EMAIL.fullmatch(cell):
        raise Unusable(f"“{cell}” is not an e-mail address. Put it right or leave it empty.")
    return cell.lower()


def yes_or_no(cell: str) -> bool:
    try:
        return {"y": True, "yes": True, "n": False, "no": False}[cell.lower()]
    except KeyError:
        raise Unusable(f"“{cell}” is not Y or N.") from None


def one_of(words: dict[str, str]) -> Callable[[str], str]:
    def read(cell: str) -> str:
        try:
            return words[plain(cell)]
        except KeyError:
            known = ", ".join(words)
            raise Unusable(f"“{cell}” is not known. Write one of: {known}.") from None

    return read


def plain(cell: str) -> str:
    return cell.casefold().replace("-", " ")
