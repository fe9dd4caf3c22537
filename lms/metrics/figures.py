"""The one query object behind every number: page, file and command line read the same rows."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from functools import cache, cached_property
from itertools import chain
from typing import NamedTuple

from django.utils.translation import gettext as _

from . import asking, rounding
from .cells import Asked
from .disclosure import Group
from .measures import Measure
from .series import Totals, totals
from .structure import Structure

DAY = timedelta(days=1)
COUNCIL = "ORG"
UNALLOCATED = "UNALLOCATED"


class Row(NamedTuple):
    """A directorate, or all staff. Hidden rows bear no number, so that none can slip out; a count
    has no denominator."""

    code: str
    name: str
    numerator: int | None
    denominator: int | None
    unit_id: int | None = None
    is_total: bool = False

    @property
    def is_hidden(self) -> bool:
        return self.numerator is None

    @property
    def share(self) -> Fraction | None:
        if self.is_hidden or self.denominator is None:
            return None
        return rounding.exact(self.numerator, self.denominator)


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

    def row(self, code: str) -> Row | None:
        """The row of a directorate, or of the total, by its code."""
        return self._by_code.get(code)

    @cached_property
    def _by_code(self):
        return {row.code: row for row in self.all_rows}

    @cached_property
    def groups(self) -> dict[str, Group]:
        return {row.code: Group(row.numerator, row.denominator) for row in self.rows}

    def hiding(self, codes: set[str]) -> "Figure":
        """Without the numbers of these rows; the total stays."""
        if not codes:
            return self
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
        self.directorates = cache(structure.directorates)

    @classmethod
    def of(
        cls,
        measures: list[Measure],
        days: Iterable[date],
        beside: Collection[tuple[date, list[Measure]]] = (),
    ) -> "Reading":
        """One statement for all of them, but for what is not kept. `beside`: what is counted on
        one of the days alone."""
        asked, structure = set(days), Structure.load()
        keys = {key for measure in measures for key in measure.keys}
        live = {key for key in keys if isinstance(key[0], Asked)}
        flows = {key for m in measures if m.is_flow for key in m.keys} - live
        before = {day: day.replace(day=1) - DAY for day in asked} if flows else {}
        also = [(day, {key for each in own for key in each.keys}) for day, own in beside]
        found = totals(asked.union(before.values()), keys - live, also)
        counted = {day: _since(found[day], found.get(before.get(day)), flows) for day in asked}
        if live:
            counted = {day: counted[day] | asking.counted(day, live, structure) for day in asked}
        return cls([*measures, *chain(*(own for _day, own in beside))], structure, counted)

    def only(self, measures: list[Measure]) -> "Reading":
        """The same numbers, for some of the measures."""
        return Reading(measures, self.structure, self.counted)

    def as_was(self) -> Figures:
        """Each day in the structure of that day."""
        return {
            (measure.code, day): self.figure(measure, day, day)
            for measure in self.measures
            for day in self.days
        }

    def people(self, measure: Measure, day: date) -> Counter:
        """The denominator by reporting unit."""
        return self.counted[day][measure.keys[-1]]

    def figure(self, measure: Measure, day: date, structure_on: date) -> Figure:
        """People stay in the directorate that their division had become by `structure_on`."""
        parts = self._parts(measure, day, self.structure.places(structure_on))
        units = {unit.pk: unit for unit in self.directorates(structure_on)}
        units |= {pk: self.structure.units[pk] for pk, n in parts[-1].items() if pk and n}
        return self._figure(measure, day, structure_on, units.values(), parts)

    def by_division(self, measure: Measure, day: date, structure_on: date) -> Figure:
        """A row for each unit that people are reported under, or what had become of it."""
        successors = {pk: self.structure.successor(pk, structure_on) for pk in self.structure.units}
        parts = self._parts(measure, day, successors)
        units = [self.structure.units[pk] for pk, n in parts[-1].items() if n]
        return self._figure(measure, day, structure_on, units, parts)

    def _parts(self, measure, day, places) -> list[dict]:
        """Numerator and denominator by the place that each unit is told as."""
        return [_summed(self.counted[day][key], places) for key in measure.keys]

    def _figure(self, measure, day, structure_on, units, parts):
        names = self.structure.names
        rows = [
            Row(each.code, names[each.pk], *_numbers(parts, each.pk), each.pk) for each in units
        ]
        if parts[-1].get(None):
            rows.append(Row(UNALLOCATED, self._names[1], *_numbers(parts, None)))
        rows.sort(key=lambda row: row.code)
        whole = [{None: sum(each.values())} for each in parts]
        total = Row(COUNCIL, self._names[0], *_numbers(whole, None), is_total=True)
        return Figure(measure, day, tuple(rows), total, structure_on)

    @cached_property
    def _names(self):
        """Said once: a page makes some six hundred figures, to choose from them what to hide."""
        return _("All staff"), _("Unallocated")


def _since(totals, before, flows):
    """Totals as at a day; those of flows without what had come before the month."""
    return {key: _less(n, before[key]) if key in flows else n for key, n in totals.items()}


def _less(counted, before):
    rest = Counter(counted)
    rest.subtract(before)
    return rest


def _summed(counted, places):
    sums: dict = {}
    for unit_id, n in counted.items():
        place = places[unit_id]
        sums[place] = sums.get(place, 0) + n
    return sums


def _numbers(parts, unit_id):
    """(numerator, denominator); a count is out of nothing."""
    done = parts[0].get(unit_id, 0)
    return done, parts[1].get(unit_id, 0) if len(parts) > 1 else None


def _hide(row):
    return row._replace(numerator=None, denominator=None)
