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


def cause_lines(adoption: Adoption) -> Iterable[tuple]:
    """Each cause is a change between the last two month ends."""
    if not causes(adoption):
        return
    days = [adoption.explained[1].isoformat()] * 2
    for line in guarded(adoption.bridge.council):
        name = f"{A9.code}-{line.cause}", WORDS[line.cause], *days, COUNCIL, _("All staff")
        yield *name, line.done, line.people, "", ""


def figures(choose):
    """The rows of figures, chosen from what the reader may see."""
    return lambda adoption, *services: lines(choose(adoption, *services), adoption.plans)


def by_course(adoption, services):
    return [services.figure(measure) for measure in adoption.choices.by_course]


# {name: the rows of the file}
OF_SERVICES = {
    "services": figures(lambda adoption, services: [services.figure(adoption.measure)]),
    "service-courses": figures(by_course),
}
FILES = {
    "directorates": figures(lambda adoption: [adoption.selected]),
    "trend": figures(lambda adoption: [*adoption.trend, *adoption.restated]),
    "courses": figures(lambda adoption: adoption.courses),
    "all": figures(lambda adoption: [adoption.of(A1), *adoption.courses]),
    "causes": cause_lines,
    **OF_SERVICES,
}


def response(name: str, adoption: Adoption, *services) -> HttpResponse:
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    file_name = f"adoption-{name}-{adoption.as_at.isoformat()}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{file_name}"'
    writer = csv.writer(answer)
    writer.writerow(HEADINGS)
    for row in FILES[name](adoption, *services):
        writer.writerow(cell if isinstance(cell, int) else safe(cell) for cell in row)
    return answer


def lines(chosen: Iterable[Figure], plans) -> Iterable[tuple]:
    for figure in chosen:
        plan = plans.get(figure.measure.code)
        planned = rounding.tenths(plan.on(figure.as_at)) if plan else ""
        for row in figure.all_rows:
            yield *_name(figure, row), *_numbers(row), planned


def _name(figure, row):
    measure = figure.measure
    days = figure.as_at.isoformat(), figure.structure_on.isoformat()
    return measure.code, measure.title, *days, row.code, row.name


def _numbers(row):
    if row.is_hidden:
        return (_("Hidden"),) * 3
    value = "" if row.share is None else rounding.tenths(row.share)
    return row.numerator, row.denominator, value
