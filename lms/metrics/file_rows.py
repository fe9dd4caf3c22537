"""The rows that files are made of: the same for every figure, hidden where the page hides them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.utils.translation import gettext as _

from .adoption import Adoption
from .bases import is_count
from .figures import COUNCIL, Figure, Row
from .formats import Cell, Table
from .measures import Measure
from .models import ClosedMonth
from .rounding import tenths

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
# For figures that no plan is set for.
WITHOUT_PLAN = tuple(heading for heading in HEADINGS if heading != "plan")


def table(
    name: str, adoption: Adoption, rows: Iterable[tuple], headings: Sequence[str] = WITHOUT_PLAN
) -> Table:
    about = {"figure": name, "as_at": adoption.as_at.isoformat()}
    return Table(name, headings, tuple(rows), about)


def rows_of(figure: Figure, adoption: Adoption, *rows: Row) -> Iterator[tuple]:
    """These rows of a figure, or all, without a plan."""
    for row in rows or figure.all_rows:
        yield *row_of(figure, row), status(adoption, figure.as_at)


def row_of(figure: Figure, row: Row) -> tuple[Cell, ...]:
    """What a row is of, and its numbers."""
    measure, place = figure.measure, (row.code, row.name, figure.structure_on)
    return *named(measure.code, measure.title, figure.as_at, *place), *numbers(measure, row)


def named(
    code: str,
    title: str,
    day: date,
    unit_code: str = COUNCIL,
    unit: str = "",
    structure_on: date | None = None,
) -> tuple[str, ...]:
    """What numbers are of. Of the whole council when no unit is told."""
    days = day.isoformat(), (structure_on or day).isoformat()
    return code, str(title), *days, unit_code, unit or _("All staff")


def numbers(measure: Measure, row: Row) -> tuple[Cell, Cell, Cell]:
    """Of a count there is nothing that it is out of."""
    if is_count(measure):
        return shown(row.numerator), "", ""
    if row.is_hidden:
        return shown(None), shown(None), shown(None)
    return row.numerator, row.denominator, "" if row.share is None else tenths(row.share)


def shown(n: int | None) -> Cell:
    return _("Hidden") if n is None else n


def status(adoption: Adoption, day: date) -> str:
    """Whether a number can still change: only those of closed months cannot. Of a day to come, that
    it holds only if nobody acts."""
    if day > adoption.choices.today:
        return _("If nobody acts")
    if month := adoption.months.get(day):
        return _closed(month)
    return _("Provisional")


def _closed(month: ClosedMonth) -> str:
    """With its revision, so that two files of the same month are told apart."""
    if month.revision == 1:
        return _("Closed")
    return _("Closed, revision %(n)s") % {"n": month.revision}
