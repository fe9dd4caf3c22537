"""Dates as the council lives them: Europe/London, never a naive date."""

from argparse import ArgumentTypeError
from calendar import monthrange
from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format

FIRST_YEAR, LAST_YEAR = 1900, 2999


def today() -> date:
    return timezone.localdate()


def date_text(day: date) -> str:
    return date_format(day, "j F Y")


def moment_text(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "j F Y, H:i")


def month_text(day: date) -> str:
    return date_format(day, "F Y")


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or its last day where it is shorter."""
    count = day.year * 12 + day.month - 1 - months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def in_a_year() -> date:
    """A day that a form begins with, so it takes no argument."""
    return months_before(today(), -12)


def date_argument(text: str) -> date:
    """What a command was given as a day, with days before and after it to count with."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text} is not a date. Write it like 2026-09-30.") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ArgumentTypeError(f"{text} is too far away. Give a year from 1900 to 2999.")
    return day
