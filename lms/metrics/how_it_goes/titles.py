"""Sentences of this page, computed from the numbers they stand over: at most fifteen words."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lms.metrics.rounding import points
from lms.metrics.titles import fitting
from lms.metrics.wording import capital, in_words, share_text


class Group(NamedTuple):
    name: str
    share: Fraction


class Month(NamedTuple):
    name: str
    completions: int


def late_title(people: int | None, of: int | None) -> str:
    """Of so many, how many are late with a course. None: hidden."""
    if people is None:
        return _("These groups are too small to show")
    if not of:
        return _("Nobody is counted on this day yet")
    if not people:
        return _("Nobody is late with required learning")
    if people == of:
        return _("Everybody is late with a course or more")
    text = ngettext(
        "%(n)s person is late with a course or more",
        "%(n)s people are late with a course or more",
        people,
    )
    return text % {"n": people}


def reach_title(share: str | None, month: str) -> str:
    """`share` in words. None: too few to say."""
    if share is None:
        return _("Too few people learnt in %(month)s to say more") % {"month": month}
    text = _("%(share)s of staff learnt something in %(month)s")
    return text % {"share": capital(share), "month": month}


def chosen_title(share: str | None) -> str:
    if share is None:
        return _("Too few people have chosen a course to say more")
    text = _("%(share)s of staff chose a course within twelve months")
    return text % {"share": capital(share)}


def offline_title(share: Fraction | None, staff: Fraction | None, *, is_hidden=False) -> str:
    """People without a log-in beside all staff."""
    if is_hidden:
        return _("These groups are too small to show")
    if share is None or staff is None:
        return _("Everybody has a log-in")
    n = points(share, staff)
    if not n:
        return _("People without a log-in are as far on as all staff")
    if n > 0:
        text = ngettext(
            "People without a log-in are %(n)s point ahead of all staff",
            "People without a log-in are %(n)s points ahead of all staff",
            n,
        )
    else:
        text = ngettext(
            "People without a log-in are %(n)s point behind all staff",
            "People without a log-in are %(n)s points behind all staff",
            -n,
        )
    return text % {"n": abs(n)}


def completions_title(months: Sequence[Month]) -> str:
    if not months:
        return _("The first month has not ended yet")
    most = max(month.completions for month in months)
    if not most:
        return _("No required course has been completed yet")
    there = [month.name for month in months if month.completions == most]
    if len(there) == len(months) > 1:
        return _("Every month had as many completions as the others")
    return fitting(
        _("More required courses were completed in %(months)s than in other months")
        % {"months": in_words(there)},
        _("%(n)s months had as many completions as one another") % {"n": len(there)},
    )


def tiers_title(tiers: Sequence[Group]) -> str:
    if not tiers:
        return _("Too few leaders to show by tier")
    top = max(tier.share for tier in tiers)
    there = [tier.name for tier in tiers if tier.share == top]
    share = share_text(top)
    if not top:
        return _("No leader has completed the course yet")
    if len(there) == len(tiers) > 1:
        return _("All tiers are at %(share)s") % {"share": share}
    return _("%(names)s: furthest on, at %(share)s") % {"names": in_words(there), "share": share}


def register_title(in_the_way: int) -> str:
    if not in_the_way:
        return _("Nothing in the register is in the way of publishing")
    text = ngettext(
        "%(n)s thing is in the way of publishing",
        "%(n)s things are in the way of publishing",
        in_the_way,
    )
    return text % {"n": in_the_way}


def lede(in_time: Fraction | None, people: int | None, *, is_hidden: bool = False) -> str:
    """The message of the page in one or two sentences; not a title, so it may be longer. What is
    hidden comes after what is not."""
    if is_hidden:
        first = _(
            "We hide how much was done within 30 days: beside other numbers, it would show a group "
            "of fewer than 5."
        )
    elif in_time is None:
        first = _("There are no requests of thirty days ago to count yet.")
    else:
        text = _("%(share)s of required learning was done within 30 days.")
        first = text % {"share": capital(share_text(in_time))}
    if people is None:
        return first
    second = ngettext(
        "%(n)s person is late with a course or more.",
        "%(n)s people are late with a course or more.",
        people,
    )
    late = second % {"n": people} if people else _("Nobody is late.")
    return f"{late} {first}" if is_hidden else f"{first} {late}"
