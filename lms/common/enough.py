"""How few learners are too few for whoever edits courses, and how exact the rest is.

Nothing is said of fewer than ten. Counts go to the nearest five, and shares too, from 5 to 95: so
that neither the difference of two numbers, nor what is left of a whole, nor the change since
yesterday tells what one person did, and no share says it of everybody.
"""

from django.utils.translation import gettext as _

FEWEST = 10
STEP = 5


def count(learners: int) -> int | None:
    """None when there are too few to say."""
    return None if learners < FEWEST else nearest(learners, 1)


def share(part: int, learners: int) -> int | None:
    """Per cent; None when there are too few to say."""
    if learners < FEWEST:
        return None
    return min(max(nearest(100 * part, learners), STEP), 100 - STEP)


def nearest(numerator: int, denominator: int) -> int:
    """Half up, in whole numbers."""
    return STEP * ((2 * numerator + STEP * denominator) // (2 * STEP * denominator))


def in_words(people: int) -> str:
    number = count(people)
    if number is None:
        return _("fewer than %(n)s people") % {"n": FEWEST}
    return _("about %(n)s people") % {"n": number}
