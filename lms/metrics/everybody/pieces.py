"""Into which pieces the headcount of a group is told, so that none is of one to four people.

"Done" is told of every group that is shown. The others are told state by state, or as two groups of
states, or as one: not done. Exempt are often few, and then told with those who have not started. A
service is told in no finer pieces than its directorate.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from lms.metrics.cells import STATES, Cell
from lms.metrics.disclosure import Together, has_few, together

# States that are told as one number.
Told = tuple[Cell, ...]
Pieces = tuple[Told, ...]
GROUPS: Pieces = (STATES[:2], STATES[2:])
# Of each group, into which pieces it may be told: the finest first, the group itself last.
OPTIONS: tuple[tuple[Pieces, ...], ...] = (
    (((Cell.UNDER_WAY,), (Cell.LAPSED,)), (GROUPS[0],)),
    (
        ((Cell.NOT_BEGUN,), (Cell.EXEMPT,), (Cell.NOT_REACHED,)),
        ((Cell.NOT_BEGUN, Cell.EXEMPT), (Cell.NOT_REACHED,)),
        (GROUPS[1],),
    ),
)
# How many people are in each of STATES.
Counts = Sequence[int]
OTHERS = ""


class Cut(NamedTuple):
    """`is_one`: told as one number; else `of_groups` has the pieces of each of GROUPS."""

    is_one: bool
    of_groups: tuple[Pieces, ...]

    def within(self, other: "Cut") -> "Cut":
        """Where both were made of the same options, the one with fewer pieces is the coarser."""
        both = zip(self.of_groups, other.of_groups, strict=True)
        return Cut(self.is_one or other.is_one, tuple(min(pair, key=len) for pair in both))

    @property
    def pieces(self) -> list[Told]:
        return [STATES] if self.is_one else [told for each in self.of_groups for told in each]


def finest(whole: Counts) -> tuple[Pieces, ...]:
    """Of each group, the finest pieces of which none is of few of all staff."""
    return tuple(
        next((each for each in options if not has_few(sums(whole, each))), options[-1])
        for options in OPTIONS
    )


def cuts(
    counts: Mapping[str, Counts], hidden: Collection[str], finest: tuple[Pieces, ...]
) -> tuple[dict[str, Cut], Cut]:
    """That of each group, of groups that add up to a total; and that of the total."""
    whole = together({code: sums(own, GROUPS) for code, own in counts.items()}, hidden)
    apart = [code for code in counts if code not in whole.groups]
    told = [_told_as_one(counts, pieces, apart) for pieces in finest]
    of_groups = {
        code: Cut(code in whole.groups, _of_groups(finest, [code in each.groups for each in told]))
        for code in counts
    }
    return of_groups, Cut(whole.has_whole, _of_groups(finest, [each.has_whole for each in told]))


def sums(own: Counts, pieces: Pieces) -> Counts:
    """How many are in each of these pieces."""
    by_state = dict(zip(STATES, own, strict=True))
    return tuple(sum(by_state[state] for state in told) for told in pieces)


def _told_as_one(counts, pieces: Pieces, apart) -> Together:
    """Where a group of states is one piece. The groups of people that are not told `apart` are one
    group here, too, for nothing more is told of each."""
    parts = {code: sums(counts[code], pieces) for code in apart}
    others = [sums(own, pieces) for code, own in counts.items() if code not in parts]
    if others:
        parts[OTHERS] = tuple(map(sum, zip(*others, strict=True)))
    return together(parts)


def _of_groups(finest, are_one):
    pairs = zip(finest, GROUPS, are_one, strict=True)
    return tuple((group,) if is_one else pieces for pieces, group, is_one in pairs)
