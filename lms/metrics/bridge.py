"""Why the main number changed: each change of one person, said as one cause.

The steps of all causes add up to the change of the headcount, and of those who are done, for any
unit and between any two days, because they are the same changes told another way.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from .cells import Cause
from .disclosure import Group
from .spans import FOREVER, Spans


@dataclass(frozen=True)
class Place:
    """Where somebody counts: the unit, its directorate, and what the unit becomes one day."""

    unit: int
    directorate: int | None = None
    becomes: int | None = None


Stretches = list[tuple[date, date, Place]]
# A day, a unit, what it is counted under, and how much by.
Change = tuple[date, int, str, int]


@dataclass(frozen=True)
class Life:
    """One person's days in the headcount, and the days on which they were done."""

    stretches: Stretches
    done: Spans
    completed_on: Collection[date]
    ran_out_on: Collection[date]

    def changes(self) -> Iterator[Change]:
        for day in self._edges():
            before, after = self._last_before(day), self._place(day)
            was_done, is_done = self._is_done_before(day), self._is_done(day)
            yield from _moved(day, before, after, was_done, is_done)
            if before and after and was_done != is_done:
                yield day, after.unit, self._why(day, is_done).done, 1 if is_done else -1

    def _edges(self) -> list[date]:
        found = {day for start, end, _place in self.stretches for day in (start, end)}
        found |= {day for each in self.done for day in each}
        return sorted(found - {FOREVER})

    def _place(self, day):
        return next((p for start, end, p in self.stretches if start <= day < end), None)

    def _last_before(self, day):
        return next((p for start, end, p in self.stretches if start < day <= end), None)

    def _is_done(self, day):
        return any(start <= day < end for start, end in self.done)

    def _is_done_before(self, day):
        return any(start < day <= end for start, end in self.done)

    def _why(self, day, is_done):
        if is_done:
            return Cause.COMPLETED if day in self.completed_on else Cause.ASKED
        return Cause.EXPIRED if day in self.ran_out_on else Cause.ASKED


def _moved(day, before, after, was_done, is_done):
    if before == after:
        return
    if not before:
        yield from _counted(day, after, Cause.JOINED, 1, is_done)
    elif not after:
        yield from _counted(day, before, Cause.LEFT, -1, was_done)
    else:
        out, into = _kind_of_move(before, after)
        yield from _counted(day, before, out, -1, was_done)
        yield from _counted(day, after, into, 1, was_done)


def _kind_of_move(before, after):
    if after.unit == before.becomes:
        return Cause.REORGANISED, Cause.REORGANISED
    if before.directorate and after.directorate == before.directorate:
        return Cause.WITHIN, Cause.WITHIN
    return Cause.MOVED_OUT, Cause.MOVED_IN


def _counted(day, place, cause, n, is_done):
    yield day, place.unit, cause.people, n
    if is_done:
        yield day, place.unit, cause.done, n


@dataclass(frozen=True)
class Effect:
    """How much one cause changed the number of those who are done, and the headcount."""

    cause: Cause
    done: int
    people: int

    @property
    def tells_of_few(self) -> bool:
        """Whether it says of a small group how many of them were done. Of whom nobody came or went:
        that a few were not or were after all, or did not renew, which is hidden elsewhere (A11)."""
        tells = self.cause in (Cause.CORRECTED, Cause.EXPIRED)
        people = max(abs(self.people), abs(self.done) if tells else 0)
        return Group(abs(self.done), people).is_too_small


def effects(sums: Mapping[str, int]) -> list[Effect]:
    """`sums` between two days by cell; a cause of nothing is left out."""
    found = Counter(sums)
    told = [Effect(cause, found[cause.done], found[cause.people]) for cause in Cause]
    return [each for each in told if each.done or each.people]


def guarded(told: list[Effect]) -> list[Effect]:
    """All causes as one when any is of a small group: beside the others it would follow from the
    totals what these few had done."""
    if not any(each.tells_of_few for each in told):
        return told
    return [Effect(Cause.OTHER, sum(each.done for each in told), sum(each.people for each in told))]
