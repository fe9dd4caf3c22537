"""Figures as files: the same rows as on the page, hidden where they are hidden there."""

from collections.abc import Iterable

from django.http import HttpResponse
from django.utils.translation import gettext as _

from . import formats, rounding
from .adoption import Adoption
from .causes import WORDS, causes
from .dictionary import A1, A2, A9
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
    "status",
)


def cause_lines(adoption: Adoption) -> Iterable[tuple]:
    """Each cause is a change between the last two month ends."""
    if not causes(adoption):
        return
    days = [adoption.explained[1].isoformat()] * 2
    for line in adoption.told:
        name = f"{A9.code}-{line.cause}", str(WORDS[line.cause]), *days, COUNCIL, _("All staff")
        yield *name, line.done, line.people, "", "", status(adoption, adoption.explained[1])


def figures(choose):
    """The rows of figures, chosen from what the reader may see."""
    return lambda adoption, *services: lines(choose(adoption, *services), adoption)


def by_course(adoption, services):
    return [services.figure(measure) for measure in adoption.choices.by_course]


# {name: the rows of the file}
OF_SERVICES = {
    "services": figures(lambda adoption, services: [services.figure(adoption.measure)]),
    "service-courses": figures(by_course),
}
OF_COUNCIL = {
    "directorates": figures(lambda adoption: [adoption.selected]),
    "trend": figures(lambda adoption: [*adoption.trend, *adoption.restated]),
    "courses": figures(lambda adoption: adoption.courses),
    "all": figures(lambda adoption: [*map(adoption.of, (A1, A2)), *adoption.courses]),
    "causes": cause_lines,
}
FILES = OF_COUNCIL | OF_SERVICES


def response(name: str, kind: str, adoption: Adoption, *services) -> HttpResponse:
    file_name = f"adoption-{name}-{adoption.as_at.isoformat()}"
    return formats.response(table(name, adoption, *services), kind, file_name)


def table(name: str, adoption: Adoption, *services) -> formats.Table:
    rows = tuple(FILES[name](adoption, *services))
    return formats.Table(
        name, HEADINGS, rows, {"figure": name, "as_at": adoption.as_at.isoformat()}
    )


def fingerprints(names: Iterable[str], adoption: Adoption, *services) -> dict[str, str]:
    """What stands on the page beside each figure, to tell that its files hold the same rows."""
    return {name.replace("-", "_"): table(name, adoption, *services).fingerprint for name in names}


def lines(chosen: Iterable[Figure], adoption: Adoption) -> Iterable[tuple]:
    for figure in chosen:
        plan = adoption.plans.get(figure.measure.code)
        planned = rounding.tenths(plan.on(figure.as_at)) if plan else ""
        for row in figure.all_rows:
            yield *_name(figure, row), *_numbers(row), planned, status(adoption, figure.as_at)


def status(adoption, day) -> str:
    """Whether a number can still change: only those of closed months cannot."""
    return _("Closed") if day in adoption.months else _("Provisional")


def _name(figure, row):
    measure = figure.measure
    days = figure.as_at.isoformat(), figure.structure_on.isoformat()
    return measure.code, str(measure.title), *days, row.code, row.name


def _numbers(row):
    if row.is_hidden:
        return (_("Hidden"),) * 3
    value = "" if row.share is None else rounding.tenths(row.share)
    return row.numerator, row.denominator, value
