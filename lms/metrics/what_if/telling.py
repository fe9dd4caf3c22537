"""What may be said of people who have done a course by choice, in groups only.

As of all learning by choice: nothing of fewer than ten, nothing that leaves fewer than ten of the
whole, and all else to the nearest five.
"""

from django.utils.translation import gettext as _

from lms.common.enough import FEWEST, count


def said(n: int, people: int) -> str:
    """How many of these people; they are ten or more."""
    if n < FEWEST:
        return _("fewer than %(few)s") % {"few": FEWEST}
    if people - n < FEWEST:
        return _("all but fewer than %(few)s") % {"few": FEWEST}
    return about(n)


def about(n: int) -> str:
    return _("about %(n)s") % {"n": count(n)}
