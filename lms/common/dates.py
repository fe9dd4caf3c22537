"""Dates as the council lives them: Europe/London, never a naive date."""

from datetime import date

from django.utils import timezone


def today() -> date:
    return timezone.localdate()
