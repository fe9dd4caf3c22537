"""The one query object behind every number: page, file and command line read the same rows."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cache

from django.utils.translation import gettext as _

from . import rounding
from .disclosure import Group
from .measures import Measure
from .series import Totals, totals
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
    # The day whose directorates these are; later than `as_at` when the figure is restated.
    structure_on: date

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


Figures = dict[tuple[str, date], Figure]


class Reading:
    """What was counted as at some days, to be grouped by the directorates of any structure."""

    def __init__(self, measures: list[Measure], structure: Structure, counted: Totals):
        self.measures, self.structure, self.counted = measures, structure, counted
        self.days = sorted(counted)
        self.directorate = cache(structure.directorate)

    @classmethod
    def of(cls, measures: list[Measure], days: Iterable[date]) -> "Reading":
        """One statement for all of them."""
        keys = [key for measure in measures for key in measure.keys]
        return cls(measures, Structure.load(), totals(days, keys))

    def as_was(self) -> Figures:
        """Each day in the structure of that day."""
        return {
            (measure.code, day): self.figure(measure, day, day)
            for measure in self.measures
            for day in self.days
        }

    def people(self, measure: Measure, day: date) -> Counter:
        """The denominator by reporting unit."""
        _done, out_of = measure.keys
        return self.counted[day][out_of]

    def figure(self, measure: Measure, day: date, structure_on: date) -> Figure:
        """People stay in the directorate that their division had become by `structure_on`."""
        done, out_of = (self.counted[day][key] for key in measure.keys)
        done_by = self._by_directorate(done, structure_on)
        out_of_by = self._by_directorate(out_of, structure_on)
        units = {unit.pk: unit for unit in self.structure.directorates(structure_on)}
        units |= {pk: self.structure.units[pk] for pk in out_of_by if pk and out_of_by[pk]}
        rows = [
            Row(unit.code, unit.name, done_by[unit.pk], out_of_by[unit.pk], unit.pk)
            for unit in units.values()
        ]
        if out_of_by[None]:
            rows.append(Row(UNALLOCATED, _("Unallocated"), done_by[None], out_of_by[None]))
        total = Row(COUNCIL, _("All staff"), done.total(), out_of.total())
        rows.sort(key=lambda row: row.code)
        return Figure(measure, day, tuple(rows), total, structure_on)

    def _by_directorate(self, counted, structure_on):
        """People by directorate; None gathers those whose unit hangs in no directorate."""
        sums: Counter = Counter()
        for unit_id, n in counted.items():
            directorate = self.directorate(unit_id, structure_on)
            sums[directorate.pk if directorate else None] += n
        return sums


def _hide(row):
    return replace(row, numerator=None, denominator=None)
