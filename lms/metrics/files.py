"""Figures as CSV: the same rows as on the page, hidden where they are hidden there."""

import csv
from collections.abc import Iterable

from django.http import HttpResponse
from django.utils.translation import gettext as _

from lms.common.spreadsheets import safe

from . import rounding
from .adoption import Adoption
from .bridge import guarded
from .causes import WORDS, causes
from .dictionary import A1, A9
from .figures import COUNCIL, Figure

HEADINGS = (
    "measure",
    "title",
    "as_of",
    "structure_as_of",
    "unit_code",
    "unit",
    "numerator",
    "denominator",
    "value",
    "plan",
)
CAUSES = "causes"
FILES = {
    "directorates": lambda adoption: [adoption.selected],
    "trend": lambda adoption: [*adoption.trend, *adoption.restated],
    "courses": lambda adoption: adoption.courses,
    "all": lambda adoption: [adoption.of(A1), *adoption.courses],
    CAUSES: None,
}
OF_SERVICES = {
    "services": lambda adoption, services: [services.figure(adoption.measure)],
    "service-courses": lambda adoption, services: [
        services.figure(measure) for measure in adoption.choices.by_course
    ],
}
FILES |= OF_SERVICES


def response(name: str, adoption: Adoption, *services) -> HttpResponse:
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    file_name = f"adoption-{name}-{adoption.as_at.isoformat()}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{file_name}"'
    writer = csv.writer(answer)
    writer.writerow(HEADINGS)
    writer.writerows(_rows(name, adoption, *services))
    return answer


def _rows(name, adoption, *services):
    if name != CAUSES:
        return lines(FILES[name](adoption, *services), adoption.plans)
    return [
        [cell if isinstance(cell, int) else safe(cell) for cell in row]
        for row in cause_lines(adoption)
    ]


def cause_lines(adoption: Adoption) -> Iterable[tuple]:
    """From the figure of the month before to that of the day; each cause is a change."""
    if not causes(adoption):
        return
    days = [adoption.explained[1].isoformat()] * 2
    for line in guarded(adoption.bridge.council):
        name = f"{A9.code}-{line.cause}", WORDS[line.cause], *days, COUNCIL, _("All staff")
        yield *name, line.done, line.people, "", ""


def lines(figures: Iterable[Figure], plans) -> Iterable[list[str]]:
    for figure in figures:
        plan = plans.get(figure.measure.code)
        planned = rounding.tenths(plan.on(figure.as_at)) if plan else ""
        for row in figure.all_rows:
            yield [safe(cell) for cell in (*_name(figure, row), *_numbers(row), planned)]


def _name(figure, row):
    measure = figure.measure
    days = figure.as_at.isoformat(), figure.structure_on.isoformat()
    return measure.code, measure.title, *days, row.code, row.name


def _numbers(row):
    if row.is_hidden:
        return (_("Hidden"),) * 3
    value = "" if row.share is None else rounding.tenths(row.share)
    return row.numerator, row.denominator, value
