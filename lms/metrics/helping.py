"""What would help next: at most three things, chosen from the numbers that stand on the page.

Nothing is chosen that is hidden, and nothing that fewer than five people have to do: a share of
None is a hidden one, or one of nobody, and is left out before anything is compared.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from .disclosure import SMALLEST
from .rounding import points

MOST = 3
# So many groups that are equally far behind can be named; when there are more, none stands out.
NAMED = 2


class Need(StrEnum):
    GAP = "gap"
    LEADERS = "leaders"
    RUNNING_OUT = "running_out"
    OFFLINE = "offline"
    COURSE = "course"


@dataclass(frozen=True)
class Part:
    """A directorate, a service or a course. `left`: people who have it still to do."""

    code: str
    name: str
    share: Fraction | None
    left: int = 0


@dataclass(frozen=True)
class Situation:
    """Of the council or of one directorate. `planned` None: there is no plan. `running_out`: about
    how many people lose a completion soon; None: too few to say."""

    whole: Fraction | None
    planned: Fraction | None = None
    groups: Sequence[Part] = ()
    courses: Sequence[Part] = ()
    of_leaders: Sequence[Part] = ()
    offline: Fraction | None = None
    running_out: int | None = None


@dataclass(frozen=True)
class Help:
    """`n`: points behind, or people; `share`: of the part that is named."""

    need: Need
    n: int
    share: Fraction | None = None
    parts: tuple[Part, ...] = ()


def helps(situation: Situation) -> list[Help]:
    """In a fixed order: where, who goes first, what is soon, who is not reached, what."""
    found = (
        _gap(situation),
        _leaders(situation),
        _running_out(situation),
        _behind(Need.OFFLINE, situation.offline, situation.whole),
        _course(situation),
    )
    return [each for several in found for each in several][:MOST]


def _gap(situation) -> Iterator[Help]:
    shown = [part for part in situation.groups if part.share is not None]
    if situation.planned is None or not shown:
        return
    lowest = min(part.share for part in shown)
    furthest = tuple(part for part in shown if part.share == lowest)
    gap = points(lowest, situation.planned)
    if gap < 0 and len(furthest) <= NAMED:
        yield Help(Need.GAP, -gap, lowest, furthest)


def _leaders(situation) -> Iterator[Help]:
    """Of several courses for leaders, the one that fewest of them have done."""
    shown = [course for course in situation.of_leaders if course.share is not None]
    if shown:
        least = min(shown, key=lambda course: (course.share, course.code))
        yield from _behind(Need.LEADERS, least.share, situation.whole, least)


def _behind(need, share, whole, *parts) -> Iterator[Help]:
    """Those who are behind all the others, themselves among them."""
    if share is not None and whole is not None and (gap := points(share, whole)) < 0:
        yield Help(need, -gap, share, parts)


def _running_out(situation) -> Iterator[Help]:
    if situation.running_out:
        yield Help(Need.RUNNING_OUT, situation.running_out)


def _course(situation) -> Iterator[Help]:
    """Of several with as many people left, the one that comes first by its code."""
    open_ones = [c for c in situation.courses if c.share is not None and c.left >= SMALLEST]
    if open_ones:
        most = min(open_ones, key=lambda course: (-course.left, course.code))
        yield Help(Need.COURSE, most.left, most.share, (most,))
