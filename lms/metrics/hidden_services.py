"""Which services are hidden: the same ones on every page, on every day and in every structure.

Services add up to directorates, those of their own day and those they became part of, and all of
these are shown. So what is hidden is chosen twice: in each directorate, and among those services
that went the same way from one to another. The rest of either then tells of no small service,
whichever directorates are compared; where a way is of fewer than five people there is nothing to
compare (restating). What is hidden once is hidden under every name that it had or got.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from functools import cache, partial

from .disclosure import SMALLEST_SERVICE, Group, Groups, hidden
from .figures import Reading
from .measures import Measure
from .protected import Choice, choice, hides_with
from .restating import Restating


class HiddenServices:
    """`moving`: the days that are not over (lms.metrics.protected)."""

    def __init__(self, reading: Reading, restating: Restating, moving: Collection[date] = ()):
        self.reading, self.restating, self.moving = reading, restating, moving
        self.last = cache(lambda unit_id: reading.structure.successor(unit_id, date.max))
        self.measures = {measure.code: measure for measure in reading.measures}
        self._of = cache(self._chosen)

    def has(self, unit_id: int, measure: Measure, day: date) -> bool:
        """A unit that people are reported under."""
        return self._of(measure.code).hides(self.last(unit_id), day)

    def _chosen(self, code: str) -> Choice:
        measure = self.measures[code]
        whole = hides_with(measure)
        already = self._of(whole).groups if whole in self.measures else ()
        tables_on = partial(self._tables, measure)
        return choice(tables_on, self.reading.days, self.moving, already, self._hide)

    def _hide(self, groups: Groups, found: set[int]) -> set[int]:
        """What those that are hidden have become in the end: of two that were joined, both."""
        already = {unit for unit in groups if self.last(unit) in found}
        return found | {self.last(unit) for unit in hidden(groups, already)}

    def _tables(self, measure, day) -> Iterable[Groups]:
        """The services of a day by way, then by directorate: a way begins with its directorate."""
        structure = self.restating.structure(day)
        ways, directorates = defaultdict(dict), defaultdict(dict)
        done, people = (self.reading.counted[day][key] for key in measure.keys)
        for unit, n in people.items():
            if n:
                way = self.restating.path(unit, structure)
                group = Group(done[unit], n, SMALLEST_SERVICE)
                ways[way][unit] = directorates[way[0]][unit] = group
        return [*ways.values(), *directorates.values()]
