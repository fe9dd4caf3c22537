"""Closed months: which there are, and the figures as they were when each was closed."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path

from lms.common.dates import today
from lms.people.models import StaffFile

from .asking import days_to_complete, middle
from .dictionary import A5, A9, D1, L2, L5, MEASURES, parts
from .figures import COUNCIL, Reading
from .measures import Course, Measure
from .measuring import MEDIAN, Question, lines
from .models import ClosedFigure, ClosedMonth
from .periods import month_ends
from .required import launched_on, required_courses
from .structure import Structure
from .working_days import closing_day

HERE = Path(__file__).parent
# Kept as it is printed, of the whole council; all others by unit.
AS_PRINTED = (A9, L5, D1)
NEWS = timedelta(days=14)
# Made of two others, which are kept.
NOT_KEPT = (L2,)


def to_close(today: date) -> list[date]:
    """The month ends whose closing day has come and that are not closed."""
    if not (first := launched_on()):
        return []
    closed = set(ClosedMonth.objects.values_list("day", flat=True))
    due = (day for day in month_ends(first, today) if closing_day(day) <= today)
    return [day for day in due if day not in closed]


def is_news(day: date) -> bool:
    """Whether a month is closed in time: of what is closed long after it ended nobody is told."""
    return today() - closing_day(day) < NEWS


def closed_months(days: Collection[date]) -> dict[date, ClosedMonth]:
    """The last revision of each of these days."""
    return {month.day: month for month in ClosedMonth.objects.last_revisions().filter(day__in=days)}


def as_closed(reading: Reading, months: dict[date, ClosedMonth]) -> Reading:
    """The reading with the numbers of closed months as they were then. What is newer than the
    closing, a course that is required since, is as it is known now."""
    if not months:
        return reading
    counted = {day: dict(found) for day, found in reading.counted.items()}
    for (day, key), found in _kept_by_unit(reading.measures, months).items():
        counted[day][key] = found
    return Reading(reading.measures, reading.structure, counted)


def only_closed(measures: list[Measure], months: dict[date, ClosedMonth]) -> Reading:
    """What was counted when these months were closed, and nothing of today: for what costs too
    much to count while somebody waits."""
    kept = _kept_by_unit(measures, months)
    keys = {key for measure in measures for key in measure.keys}
    counted = {day: {key: kept.get((day, key), Counter()) for key in keys} for day in months}
    return Reading(measures, Structure.load(), counted)


def kept_of_council(month: ClosedMonth, prefix: str) -> dict[str, tuple[int, int | None]]:
    """{what follows the prefix in its code: numbers} of what is kept of the whole council only."""
    rows = ClosedFigure.objects.filter(month=month, unit=None, measure__startswith=prefix)
    return {
        code.removeprefix(prefix): (numerator, denominator)
        for code, numerator, denominator in rows.values_list("measure", "numerator", "denominator")
    }


def _kept_by_unit(measures, months):
    """{(day, cell and course): people by unit}. Of what was kept and was nothing: no unit."""
    by_code = {measure.code: measure for measure in measures}
    days = {month.pk: day for day, month in months.items()}
    kept = ClosedFigure.objects.filter(month__in=days, measure__in=by_code)
    found: dict = {}
    for month, code, unit, *numbers in kept.values_list(
        "month", "measure", "unit", "numerator", "denominator"
    ):
        for key, n in zip(by_code[code].keys, numbers, strict=False):
            if n is not None:
                by_unit = found.setdefault((days[month], key), Counter())
                if unit is not None:
                    by_unit[unit] = n
    return found


def figures_of(month: ClosedMonth) -> Iterator[ClosedFigure]:
    """What to keep of a month, as it is known now."""
    courses = [replace(course, title=course.code) for course in required_courses()]
    yield from _by_unit(month, courses)
    yield from _medians(month, courses)
    for measure in AS_PRINTED:
        asked = Question(month.day, month.structure_on)
        for line in lines(parts(measure, courses), asked):
            if line.numerator is not None and (measure is not A9 or line.unit_code == COUNCIL):
                yield _figure(month, _name(measure, line), None, line.numerator, line.denominator)


def _by_unit(month, courses: list[Course]):
    measures = [each for each in _kept() for each in parts(each, courses)]
    reading = Reading.of(measures, [month.day])
    for measure in measures:
        counted = [reading.counted[month.day][key] for key in measure.keys]
        # Of the council even where it is nothing: what is not kept is as it is known now.
        yield _figure(month, measure.code, None, *(each.total() for each in counted))
        for unit in set().union(*counted):
            numbers = [each[unit] for each in counted]
            if any(numbers):
                yield _figure(month, measure.code, unit, *numbers)


def _medians(month, courses):
    """The footnote of A5: how many days it took in the middle, of how many who completed."""
    took = days_to_complete(month.day)
    for course in courses:
        if days := took[course.key]:
            name = MEDIAN % A5.of(course).code
            yield _figure(month, name, None, middle(days), len(days))


def _kept() -> list[Measure]:
    return [each for each in MEASURES if each not in (*AS_PRINTED, *NOT_KEPT)]


def _name(measure, line):
    """The tiers stand where others have a unit."""
    return f"{line.measure}-{line.unit_code}" if measure is L5 else line.measure


def _figure(month, code, unit, numerator, denominator=None):
    return ClosedFigure(
        month=month, measure=code, unit_id=unit, numerator=numerator, denominator=denominator
    )


def input_files(day: date) -> list[list[str]]:
    """The HR files the figures rest on: those of the month and since, or the last before it."""
    files = StaffFile.objects.applied().order_by("as_at", "pk")
    since = files.filter(as_at__gte=day.replace(day=1))
    found = list(since) or list(files.filter(as_at__lt=day).reverse()[:1])
    return [[file.as_at.isoformat(), file.sha256] for file in found]


@cache
def code_version() -> str:
    """The fingerprint of all that counts, so that it needs no release and no setting."""
    found = sha256()
    for folder in (HERE, *(HERE.parent / name for name in ("records", "people", "common"))):
        for path in sorted(folder.rglob("*.py")):
            found.update(path.read_bytes())
    return found.hexdigest()
