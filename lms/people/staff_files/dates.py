"""Dates as HR files write them: day first or ISO, never guessed month first."""

import re
from datetime import date, timedelta
from enum import Enum, auto
from typing import NamedTuple

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
SENTINELS = {"00/00/0000", "0000-00-00", "00/01/1900", "0"}
EXCEL_DAY_ZERO = date(1899, 12, 30)
EXCEL_DAYS = range(20_000, 75_000)
# The year of two figures from which on it was the last century.
LAST_CENTURY = 50
YEARS = range(1900, 2099)

ORDINARY = re.compile(r"(?P<day>\d{2})/(?P<month>\d{2})/(?P<year>\d{4})")
OTHERS = [
    re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4}|\d{2})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"),
    re.compile(r"(?P<day>\d{1,2})[ -](?P<month>[a-z]{3,9})[ -](?P<year>\d{4}|\d{2})"),
]
MIDNIGHT = re.compile(r"[ t]00:00(:00(\.0+)?)?$")
SERIAL = re.compile(r"(\d{5})(\.0+)?")


class Form(Enum):
    ORDINARY = auto()
    OTHER = auto()
    TWO_DIGIT_YEAR = auto()
    EXCEL_SERIAL = auto()
    END_OF_TIME = auto()
    NONE = auto()


class Reading(NamedTuple):
    form: Form
    day: date | None = None


def read_date(cell: str) -> Reading:
    """What a cell that is not empty says, and in which form it says it."""
    cell = MIDNIGHT.sub("", cell.strip().casefold())
    if cell in SENTINELS:
        return Reading(Form.END_OF_TIME)
    if serial := SERIAL.fullmatch(cell):
        return from_serial(int(serial[1]))
    if match := ORDINARY.fullmatch(cell):
        return from_parts(Form.ORDINARY, **match.groupdict())
    for pattern in OTHERS:
        if match := pattern.fullmatch(cell):
            return from_parts(Form.OTHER, **match.groupdict())
    return Reading(Form.NONE)


def from_serial(number):
    if number not in EXCEL_DAYS:
        return Reading(Form.NONE)
    return Reading(Form.EXCEL_SERIAL, EXCEL_DAY_ZERO + timedelta(days=number))


def from_parts(form, *, day, month, year):
    if len(year) == 2:
        form, year = Form.TWO_DIGIT_YEAR, ("19" if int(year) >= LAST_CENTURY else "20") + year
    try:
        found = date(int(year), month_number(month), int(day))
    except ValueError:
        return Reading(Form.NONE)
    if found.year >= YEARS.stop:
        return Reading(Form.END_OF_TIME)
    return Reading(form, found) if found.year in YEARS else Reading(Form.NONE)


def month_number(month):
    """Figures, or the English name from its first three letters on."""
    if month.isdecimal():
        return int(month)
    if month[:3] in MONTHS:
        return MONTHS.index(month[:3]) + 1
    raise ValueError(month)
