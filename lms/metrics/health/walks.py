"""How far each learner came in a course, from what they did. Pure.

A lesson is reached by whoever finished it, tried its check, or did so in a later one: we do not
note who opens a page. Who passed the final check at once walked through no lesson.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

QUIET_FOR = timedelta(days=14)
AHEAD = "tested_out"
FINISHED = frozenset({"completed", AHEAD})
BY_OTHERS = frozenset({"attended", "assisted", "recorded", "imported", "waived"})
# Finished in another course that has the same module: done, without having come so far in this one.
CARRIED = "carried"
DONE = frozenset({"lesson_done", CARRIED})
HERE = frozenset({"started", "lesson_done", "attempt"}) | FINISHED


class Deed(NamedTuple):
    person: int
    kind: str
    place: tuple[str, str]
    day: date


@dataclass
class Walk:
    furthest: int = -1
    done: set[int] = field(default_factory=set)
    last: date = date.min
    is_here: bool = False
    is_finished: bool = False
    is_ahead: bool = False
    is_excused: bool = False

    def has_stopped(self, today: date) -> bool:
        is_over = self.is_finished or self.is_excused
        return not is_over and self.last <= today - QUIET_FOR


class Counts(NamedTuple):
    reached: int
    finished: int
    stopped: int


def walks(deeds: Iterable[Deed], places: list[tuple[str, str]]) -> list[Walk]:
    """`places` are the (module key, lesson id) of the course in order."""
    index = {place: number for number, place in enumerate(places)}
    found: dict[int, Walk] = {}
    for deed in deeds:
        take(found.setdefault(deed.person, Walk()), deed, index.get(deed.place))
    return [walk for walk in found.values() if walk.is_here]


def take(walk: Walk, deed: Deed, number: int | None) -> None:
    walk.last = max(walk.last, deed.day)
    walk.is_here |= deed.kind in HERE
    walk.is_finished |= deed.kind in FINISHED
    walk.is_ahead |= deed.kind == AHEAD
    walk.is_excused |= deed.kind in BY_OTHERS
    if number is None:
        return
    if deed.kind in DONE:
        walk.done.add(number)
    if deed.kind != CARRIED:
        walk.furthest = max(walk.furthest, number)


def of_course(walks: list[Walk], today: date) -> Counts:
    return Counts(
        len(walks),
        sum(walk.is_finished for walk in walks),
        sum(walk.has_stopped(today) for walk in walks),
    )


def of_stretch(walks: list[Walk], lessons: range, needed: set[int], today: date) -> Counts:
    """Of these lessons in a row: a module, or one lesson. `needed` are those that finish it."""
    there = [walk for walk in walks if walk.furthest >= lessons.start and not walk.is_ahead]
    return Counts(
        len(there),
        sum(needed <= walk.done for walk in there),
        sum(walk.furthest in lessons and walk.has_stopped(today) for walk in there),
    )
