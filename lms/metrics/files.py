"""The files of the pages of the council, a directorate and a service: {name: how it is made}."""

from collections.abc import Iterable

from django.http import HttpResponse

from . import file_rows, formats
from .adoption import Adoption
from .causes import WORDS, ends
from .dictionary import A1, A2, A9
from .everybody import drawn
from .everybody.comparing import compared
from .everybody.stacks import Everybody
from .figures import Figure, Row
from .file_rows import HEADINGS, named, row_of, status
from .leading import drawn as leaders
from .rounding import tenths


def cause_lines(adoption: Adoption) -> Iterable[tuple]:
    """From how many had completed everything at one month end, by each cause, to the next."""
    if not (explained := ends(adoption)):
        return
    before, now = explained
    yield _line(before, before.total, adoption)
    for line in adoption.told:
        name = named(f"{A9.code}-{line.cause}", WORDS[line.cause], now.as_at)
        yield *name, line.done, line.people, "", "", status(adoption, now.as_at)
    yield _line(now, now.total, adoption)


def figures(choose):
    """The rows of figures, chosen from what the reader may see."""
    return lambda adoption, *services: _lines(choose(adoption, *services), adoption)


def _lines(chosen: Iterable[Figure], adoption: Adoption) -> Iterable[tuple]:
    for figure in chosen:
        for row in figure.all_rows:
            yield _line(figure, row, adoption)


def _line(figure: Figure, row: Row, adoption: Adoption) -> tuple:
    plan = adoption.plans.get(figure.measure.code)
    planned = tenths(plan.on(figure.as_at)) if plan else ""
    return *row_of(figure, row), planned, status(adoption, figure.as_at)


def by_course(adoption, services):
    return [services.figure(measure) for measure in adoption.choices.by_course]


def everybody(adoption: Adoption, *services) -> Iterable[tuple]:
    """Each piece of the headcount."""
    found = Everybody(adoption)
    stacks = found.of_services(*services) if services else found.stacks
    figure = services[0].figure(A1) if services else adoption.whole(A1)
    for line in drawn.lines(adoption, stacks, figure.structure_on):
        yield *line, "", status(adoption, adoption.as_at)


def of_leaders(adoption: Adoption) -> Iterable[tuple]:
    """Beside all staff."""
    for line in leaders.lines(adoption):
        yield *line, "", status(adoption, adoption.as_at)


def _ahead(adoption):
    return [adoption.ahead] if adoption.ahead else []


# {name: the rows of the file}. Those of services are told of which directorate or service.
OF_SERVICES = {
    "services": figures(lambda adoption, services: [services.figure(adoption.measure)]),
    "service-courses": figures(by_course),
    "service-everybody": everybody,
}
OF_COUNCIL = {
    "directorates": figures(lambda adoption: [adoption.selected]),
    "trend": figures(lambda adoption: adoption.history.figures),
    "courses": figures(lambda adoption: adoption.courses),
    "all": figures(lambda adoption: [*map(adoption.of, (A1, A2)), *adoption.courses]),
    "causes": cause_lines,
    "ahead": figures(_ahead),
    "everybody": everybody,
    "comparison": figures(compared),
    "leaders": of_leaders,
}
OF_SERVICE = {
    "one-service": figures(lambda adoption, service: [service.figure(adoption.measure)]),
    "one-service-trend": figures(lambda _adoption, service: service.history.figures),
    "one-service-courses": figures(lambda _adoption, service: service.courses),
}
FILES = OF_COUNCIL | OF_SERVICES | OF_SERVICE


def response(name: str, kind: str, adoption: Adoption, *services) -> HttpResponse:
    file_name = f"adoption-{name}-{adoption.as_at.isoformat()}"
    return formats.response(table(name, adoption, *services), kind, file_name)


def table(name: str, adoption: Adoption, *services) -> formats.Table:
    return file_rows.table(name, adoption, FILES[name](adoption, *services), HEADINGS)


def fingerprints(names: Iterable[str], adoption: Adoption, *services) -> dict[str, str]:
    """What stands on the page beside each figure, to tell that its files hold the same rows."""
    return {name.replace("-", "_"): table(name, adoption, *services).fingerprint for name in names}
