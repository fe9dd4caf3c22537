"""Dates as the council lives them: Europe/London, never a naive date."""

from calendar import monthrange
from datetime import date

from django.utils import timezone


def today() -> date:
    return timezone.localdate()


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or its last day where it is shorter."""
    count = day.year * 12 + day.month - 1 - months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
