"""How a share of people is written: exact until the end, then rounded half up, once.

Never 100 unless it is everybody, never 0 unless it is nobody.
"""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache

TENTH = Decimal("0.1")


@lru_cache(maxsize=10_000)
def exact(numerator: int, denominator: int) -> Fraction | None:
    """Per cent, unrounded; None when there is nobody to be a share of."""
    return Fraction(100 * numerator, denominator) if denominator else None


@lru_cache(maxsize=10_000)
def tenths(share: Fraction) -> Decimal:
    """One decimal, for files and the command line."""
    rounded = _half_up(share, TENTH)
    if rounded == 100 and share < 100:
        return Decimal("99.9")
    if rounded == 0 and share > 0:
        return TENTH
    return rounded


def tenths_apart(value: Fraction, other: Fraction) -> Decimal:
    """A difference, from unrounded values, in percentage points with one decimal."""
    difference = value - other
    size = _half_up(abs(difference), TENTH)
    return size if difference >= 0 else -size


@lru_cache(maxsize=10_000)
def whole(share: Fraction) -> int:
    return int(_half_up(share, Decimal(1)))


def points(value: Fraction, other: Fraction) -> int:
    """A difference, from unrounded values, in whole percentage points."""
    difference = value - other
    size = whole(abs(difference))
    return size if difference >= 0 else -size


def level_since(shares: Mapping[date, Fraction | None]) -> date | None:
    """Since when a share has not grown, as it is shown: None where it has since the day before the
    last. All that there is cannot grow."""
    *earlier, (_day, last) = sorted(shares.items())
    found = []
    for day, share in reversed(earlier):
        if last in (None, 100) or share is None or points(last, share) > 0:
            break
        found.append(day)
    return found[-1] if len(found) > 1 else None


def is_over_99(share: Fraction) -> bool:
    return whole(share) == 100 and share < 100


def is_under_1(share: Fraction) -> bool:
    return whole(share) == 0 and share > 0


def _half_up(share, step):
    value = Decimal(share.numerator) / Decimal(share.denominator)
    return value.quantize(step, ROUND_HALF_UP)
