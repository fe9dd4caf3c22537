"""Steps added up in memory: what the totals ought to be. Made anew they are written from here, and
each night what is kept is compared with it."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from .cells import Key
from .periods import Grain, first_day
from .timeline import Moves

# The first day of a year or month, or a day; a unit; how many.
Sum = tuple[date, int, int]


class Sums:
    """Of 100,000 people some three million sums, whatever they have done (tests/benchmarks)."""

    def __init__(self):
        # In three layers: the keys of the outer ones are there once.
        self._found = defaultdict(lambda: defaultdict(dict))

    def add(self, moves: Moves) -> None:
        for key, own in moves.items():
            found = self._found[key]
            for (day, unit), n in own.items():
                of_unit = found[unit]
                of_unit[day] = of_unit.get(day, 0) + n

    def by(self, grain: Grain) -> Iterator[tuple[Key, list[Sum]]]:
        """Those that are not 0, in the order in which they are read: a cell and course, then a
        stretch of days."""
        for key in sorted(self._found):
            yield (
                key,
                sorted(
                    (day, unit, n)
                    for unit, of_unit in self._found[key].items()
                    for day, n in _together(grain, of_unit).items()
                    if n
                ),
            )


def _together(grain, by_day):
    if grain == Grain.DAY:
        return by_day
    found: Counter = Counter()
    for day, n in by_day.items():
        found[first_day(grain, day)] += n
    return found
