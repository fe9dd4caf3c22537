"""One service of ten people or more, beside its directorate and all staff."""

from functools import cached_property

from django.http import Http404

from .dictionary import A1
from .disclosure import SMALLEST_SERVICE
from .figures import Figure, Row
from .history import History
from .measures import Measure
from .services import Services
from .slugs import slug_of


class Service:
    """`row` is of its code and name; its figures have a row for it and one for its directorate, and
    all staff as their total."""

    def __init__(self, services: Services, row: Row):
        self.services, self.adoption, self.row = services, services.adoption, row

    @property
    def slugs(self) -> dict[str, str]:
        """What its files are asked with."""
        return {
            "directorate": slug_of(self.services.whole.code),
            "service": slug_of(self.row.code),
        }

    def figure(self, measure: Measure) -> Figure:
        of_service = self.services.figure(measure)
        return self._beside(of_service, self.adoption.of(measure))

    @property
    def courses(self) -> list[Figure]:
        return [self.figure(measure) for measure in self.adoption.choices.by_course]

    @cached_property
    def history(self) -> History:
        measure, adoption = self.adoption.measure, self.adoption
        was = [
            self._beside(self.services.was(measure, day), adoption.shown(measure, day))
            for day in adoption.days
        ]
        restated = [
            self._beside(self.services.on(measure, figure.as_at), figure)
            for figure in adoption.restated
        ]
        return History(measure, was, restated, adoption.breaks)

    @property
    def ahead(self) -> Figure | None:
        figure = self.services.ahead
        return self._beside(figure, self.adoption.ahead) if figure and figure.rows else figure

    def _beside(self, of_services, of_directorates):
        nobody = Row(self.row.code, self.row.name, 0, 0)
        own = of_services.row(self.row.code) or nobody
        whole = of_directorates.row(self.services.whole.code)
        named = [whole._replace(name=self.services.name_of_whole)] if whole else []
        return Figure(
            of_directorates.measure,
            of_directorates.as_at,
            (own, *named),
            of_directorates.total,
            of_directorates.structure_on,
        )


def has_page(row: Row) -> bool:
    """Of a row of the headcount."""
    return not row.is_hidden and row.denominator >= SMALLEST_SERVICE


def with_pages(services: Services) -> dict[str, Row]:
    """{code: row} of the services that are shown and large enough on the day."""
    return {row.code: row for row in services.figure(A1).rows if has_page(row)}


def found(services: Services, slug: str) -> Service:
    for code, row in with_pages(services).items():
        if slug_of(code) == slug:
            return Service(services, row)
    raise Http404(f"There is no service {slug}.")
