"""What the public may see of figures.

Rounding alone or hiding alone can be undone by whoever compares releases; joining small units,
hiding small counts and rounding the rest, each by itself, cannot. Only for measures that are for
everyone.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from lms.common.enough import nearest

from . import rounding
from .dictionary import L1
from .figures import Figure

SMALLEST_UNIT = 20
SMALLEST_COUNT = 10
SMALLEST_BASE = 25
OTHER = "OTHER"
HIDDEN = "[c]"
# Never 100 unless it is everybody, never 0 unless it is nobody.
OVER_99, UNDER_1 = ">99", "<1"


class Counted(NamedTuple):
    """`people` None: a count, out of nothing."""

    code: str
    done: int
    people: int | None


class Published(NamedTuple):
    code: str
    done: int | str
    people: int | str
    value: int | str


def published(groups: Iterable[Counted], whole: Counted) -> list[Published]:
    return [_published(each) for each in (*joined(groups), whole)]


def of_figure(figure: Figure) -> list[Published]:
    """Of leaders the whole council only: a directorate has too few."""
    *groups, whole = (Counted(r.code, r.numerator, r.denominator) for r in figure.all_rows)
    return published([] if figure.measure.slug == L1.slug else groups, whole)


def joined(groups: Iterable[Counted]) -> list[Counted]:
    """Units of fewer than 20 people together, before anything is computed."""
    groups = list(groups)
    small = [group for group in groups if 0 < _size(group) < SMALLEST_UNIT]
    kept = [group for group in groups if _size(group) >= SMALLEST_UNIT]
    if not small:
        return kept
    has_base = small[0].people is not None
    people = sum(group.people for group in small) if has_base else None
    return [*kept, Counted(OTHER, sum(group.done for group in small), people)]


def _published(group):
    done, people = _shown(group), _rounded(group.people)
    return Published(group.code, done, people, _share(done, people))


def _shown(group):
    """The numerator: hidden where it, or what is left of the whole, is of few."""
    left = group.people - group.done if group.people is not None else group.done
    return HIDDEN if min(group.done, left) < SMALLEST_COUNT else nearest(group.done, 1)


def _rounded(people):
    if people is None:
        return ""
    return HIDDEN if people < SMALLEST_COUNT else nearest(people, 1)


def _share(done, people):
    """From the rounded numbers, so that it says no more than they do."""
    if people == "":
        return ""
    if HIDDEN in (done, people) or people < SMALLEST_BASE:
        return HIDDEN
    share = Fraction(100 * done, people)
    if rounding.is_over_99(share):
        return OVER_99
    return UNDER_1 if rounding.is_under_1(share) else rounding.whole(share)


def _size(group):
    return group.done if group.people is None else group.people
