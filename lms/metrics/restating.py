"""Figures of earlier days by the directorates of a later one, as leaders may see them.

A leader who has both, the figure as it was and the figure restated, can work out how many people
went from which old directorate to which new one. So those people are a group like any other. Where
one is too small, nothing is restated of any directorate it touches, nor of any that these exchanged
people with: their sum is the same before and after, and tells nothing new.
"""

from collections import Counter
from datetime import date
from functools import cache, cached_property

from .disclosure import Group
from .figures import UNALLOCATED, Figures, Reading
from .measures import Measure

# A directorate of a structure: the first day of the structure, and the code.
Node = tuple[date, str]


class Restating:
    """`shown` are the figures as they were, with what is hidden in them."""

    def __init__(self, reading: Reading, shown: Figures):
        self.reading, self.shown = reading, shown
        self.structures = [date.min, *reading.structure.breaks_in(date.min, max(reading.days))]
        self.path = cache(self._path)
        self.structure = cache(self._structure)

    def figures(self, structure_on: date) -> Figures:
        """{(code of the measure, day): Figure} of the days before that had other directorates."""
        latest = self.structure(structure_on)
        days = [day for day in self.reading.days if day < latest]
        found: Figures = {}
        for measure in self._measures if days else ():
            hidden = {code for first_day, code in self._hidden(measure) if first_day == latest}
            for day in days:
                figure = self.reading.figure(measure, day, structure_on)
                is_hidden = self.shown[measure.code, day].total.is_hidden
                found[measure.code, day] = figure.hidden() if is_hidden else figure.hiding(hidden)
        return found

    @property
    def _measures(self) -> list[Measure]:
        """A part is not restated: beside its whole it would need a rule of its own."""
        return [measure for measure in self.reading.measures if measure.part_of is None]

    def _hidden(self, measure) -> set[Node]:
        touched = self._touched(measure)
        return set().union(*(group for group in self._exchanging if group & touched))

    def _touched(self, measure) -> set[Node]:
        """The directorates of groups that are too small, and those that are hidden anyway."""
        touched: set[Node] = set()
        for day in self.reading.days:
            figure = self.shown[measure.code, day]
            if figure.total.is_hidden:
                continue
            structure = self.structure(day)
            touched |= {(structure, row.code) for row in figure.rows if row.is_hidden}
            for path, people in self._crossings(measure, day, structure).items():
                if Group(0, people).is_too_small:
                    touched |= set(path)
        return touched

    def _crossings(self, measure, day, structure) -> Counter:
        """People by the directorates they would have been in, one after the other."""
        found: Counter = Counter()
        for unit_id, people in self.reading.people(measure, day).items():
            found[self.path(unit_id, structure)] += people
        return found

    @cached_property
    def _exchanging(self) -> list[set[Node]]:
        """Directorates of all structures, those together of which one became part of another."""
        found: list[set[Node]] = []
        for unit in self.reading.structure.reporting_units:
            path = set(self.path(unit.pk, date.min))
            met = [group for group in found if group & path]
            found = [group for group in found if not group & path] + [path.union(*met)]
        return found

    def _path(self, unit_id, since) -> tuple[Node, ...]:
        later = [first_day for first_day in self.structures if first_day >= since]
        return tuple((first_day, self._code(unit_id, first_day)) for first_day in later)

    def _code(self, unit_id, day):
        directorate = self.reading.directorate(unit_id, day)
        return directorate.code if directorate else UNALLOCATED

    def _structure(self, day) -> date:
        """The first day of the structure that this day is in."""
        return max(first_day for first_day in self.structures if first_day <= day)
