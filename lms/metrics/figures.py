"""The one query object behind every number: page, file and command line read the same rows."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from lms.people.models import Unit

from . import rounding
from .disclosure import Group
from .measures import Measure
from .series import totals
from .structure import Structure

COUNCIL = "ORG"
UNALLOCATED = "UNALLOCATED"


@dataclass(frozen=True)
class Row:
    """A directorate, or all staff. Hidden rows bear no number, so that none can slip out."""

    code: str
    name: str
    numerator: int | None
    denominator: int | None
    unit_id: int | None = None

    @property
    def is_total(self) -> bool:
        return self.code == COUNCIL

    @property
    def is_hidden(self) -> bool:
        return self.numerator is None

    @property
    def share(self) -> Fraction | None:
        return None if self.is_hidden else rounding.exact(self.numerator, self.denominator)


@dataclass(frozen=True)
class Figure:
    """One measure as at one day: a row for each directorate, sorted by code, and the total."""

    measure: Measure
    as_at: date
    rows: tuple[Row, ...]
    total: Row

    @property
    def all_rows(self) -> tuple[Row, ...]:
        return (*self.rows, self.total)

    @property
    def groups(self) -> dict[str, Group]:
        return {row.code: Group(row.numerator, row.denominator) for row in self.rows}

    def hiding(self, codes: set[str]) -> "Figure":
        """Without the numbers of these rows; the total stays."""
        return replace(self, rows=tuple(_hide(r) if r.code in codes else r for r in self.rows))

    def hidden(self) -> "Figure":
        """Without any number: parts that add up would tell the total."""
        return replace(self, rows=tuple(map(_hide, self.rows)), total=_hide(self.total))

    def of(self, unit_ids: set[int]) -> "Figure":
        """Only the rows of these units; the total stays."""
        return replace(self, rows=tuple(row for row in self.rows if row.unit_id in unit_ids))


def figures(measures: Iterable[Measure], days: Iterable[date], structure=None) -> dict:
    """{(code of the measure, day): Figure}, exact. One statement for all of them."""
    measures, days = list(measures), list(days)
    structure = structure or Structure.load()
    found = totals(days, [key for measure in measures for key in measure.keys])
    return {
        (measure.code, day): _figure(measure, day, found[day], structure)
        for measure in measures
        for day in days
    }


def _figure(measure, day, counted, structure):
    done, out_of = (counted[key] for key in measure.keys)
    done_by, out_of_by = _by_directorate(done, structure), _by_directorate(out_of, structure)
    in_force = {unit.pk: unit for unit in structure.directorates(day)}
    with_people = {pk: structure.units[pk] for pk in out_of_by if pk and out_of_by[pk]}
    rows = [
        Row(unit.code, unit.name, done_by[unit.pk], out_of_by[unit.pk], unit.pk)
        for unit in (in_force | with_people).values()
    ]
    if out_of_by[None]:
        rows.append(Row(UNALLOCATED, _("Unallocated"), done_by[None], out_of_by[None]))
    total = Row(COUNCIL, _("All staff"), done.total(), out_of.total())
    return Figure(measure, day, tuple(sorted(rows, key=lambda row: row.code)), total)


def _by_directorate(counted, structure):
    """People by directorate; None gathers those whose unit hangs in no directorate."""
    sums: Counter = Counter()
    for unit_id, n in counted.items():
        directorate: Unit | None = structure.directorate(unit_id)
        sums[directorate.pk if directorate else None] += n
    return sums


def _hide(row):
    return replace(row, numerator=None, denominator=None)
