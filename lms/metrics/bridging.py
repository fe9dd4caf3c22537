"""Why the main number changed between two days, for each directorate and for all staff (A9)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from .bridge import Effect, effects
from .cells import NO_COURSE, Cause
from .figures import COUNCIL, UNALLOCATED
from .series import totals
from .structure import Structure

# Whoever moves stays with the council.
INSIDE_THE_COUNCIL = {Cause.MOVED_IN, Cause.MOVED_OUT, Cause.WITHIN, Cause.REORGANISED}
CELLS = [cell for cause in Cause for cell in (cause.people, cause.done)]
KEYS = [(cell, NO_COURSE) for cell in CELLS]


@dataclass(frozen=True)
class Bridge:
    """What led from one day to another, in the directorates of `structure_on`."""

    first: date
    last: date
    structure_on: date
    by_code: dict[str, list[Effect]]

    @property
    def council(self) -> list[Effect]:
        return self.by_code[COUNCIL]


def bridge(
    first: date,
    last: date,
    *,
    structure_on: date | None = None,
    structure: Structure | None = None,
) -> Bridge:
    """Two statements at any size, or one with a structure that is at hand. `structure_on` None:
    each division where it hung itself."""
    structure, found = structure or Structure.load(), totals([first, last], KEYS)
    sums = {COUNCIL: Counter()}
    for cell, course in KEYS:
        change = found[last][cell, course].copy()
        change.subtract(found[first][cell, course])
        for unit_id, n in change.items():
            directorate = structure.directorate(unit_id, structure_on)
            code = directorate.code if directorate else UNALLOCATED
            for each in (code, COUNCIL):
                sums.setdefault(each, Counter())[cell] += n
    by_code = {code: effects(cells) for code, cells in sums.items()}
    by_code[COUNCIL] = [each for each in by_code[COUNCIL] if each.cause not in INSIDE_THE_COUNCIL]
    return Bridge(first, last, structure_on or last, by_code)
