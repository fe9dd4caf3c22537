"""What may be said of people who have done a course by choice, in groups only.

As of all learning by choice: nothing of fewer than ten, nothing that leaves fewer than ten of the
whole, and all else to the nearest five.
"""

from django.utils.translation import gettext as _

from lms.common.enough import FEWEST, STEP, count

ROUNDED_BY = STEP // 2


def said(n: int, people: int) -> str:
    """How many of these people; they are ten or more."""
    if n < FEWEST:
        return _("fewer than %(few)s") % {"few": FEWEST}
    if people - n < FEWEST:
        return _("all but fewer than %(few)s") % {"few": FEWEST}
    return about(n)


def said_of_known(n: int, known: int) -> str:
    """How many of a group whose size is told exactly elsewhere. By the rounded number, so that
    what is left of the group is never what the edge of a rounding leaves."""
    if n < FEWEST:
        return _("fewer than %(few)s") % {"few": FEWEST}
    if known - count(n) < FEWEST + ROUNDED_BY:
        return _("all but about %(few)s of those, or more") % {"few": FEWEST}
    return about(n)


def about(n: int) -> str:
    return _("about %(n)s") % {"n": count(n)}
