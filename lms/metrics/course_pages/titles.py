"""Sentences of these pages, computed from the numbers they stand over: at most fifteen words."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lms.common.languages import Sentence
from lms.metrics.titles import fitting
from lms.metrics.wording import capital, in_words, share_text


class OptionalCourse(NamedTuple):
    """`completions` None: too few to say."""

    name: str
    completions: int | None


def all_lede(required: int, optional: int) -> str:
    """The message of the list."""
    if not required:
        return _("No course is required of anybody yet.")
    must = ngettext(
        "%(n)s course is required of all or some of us.",
        "%(n)s courses are required of all or some of us.",
        required,
    ) % {"n": required}
    may = ngettext("%(n)s more is a choice.", "%(n)s more are a choice.", optional)
    return f"{must} {may % {'n': optional}}" if optional else must


def lede(row, late: int | None) -> str:
    """The message of the page of a course; `row` is of all who need it. Not a title."""
    if row.is_hidden:
        return _("Too few people need this course to show how many have completed it.")
    if not row.denominator:
        return _("Nobody needs this course on this day.")
    if row.numerator == row.denominator:
        return _("Everybody who needs it has completed it.")
    if not row.numerator:
        return _("Nobody who needs it has completed it yet.")
    share = share_text(row.share)
    text = _("%(share)s of the %(n)s people who need it have completed it.") % {
        "share": capital(share),
        "n": row.denominator,
    }
    return f"{text} {_late(late)}" if late is not None else text


def _late(people):
    if not people:
        return _("Nobody is late with it.")
    text = ngettext("%(n)s person is late with it.", "%(n)s people are late with it.", people)
    return text % {"n": people}


def numbers_title(begun, done) -> str:
    """How many have begun and not finished; both rows are out of the same people."""
    if begun.is_hidden or done.is_hidden:
        return _("Too few people need it to show numbers")
    if not begun.denominator:
        return _("Nobody needs it on this day")
    under_way = max(begun.numerator - done.numerator, 0)
    to_begin = begun.denominator - max(begun.numerator, done.numerator)
    if not to_begin and not under_way:
        return _("Everybody has completed it")
    if not to_begin:
        return _("Everybody has started it")
    if to_begin == begun.denominator:
        return _("Nobody has started it yet")
    text = ngettext(
        "%(n)s person has not started it yet", "%(n)s people have not started it yet", to_begin
    )
    return text % {"n": to_begin}


def said_title(used: str | None, useful: str | None) -> str:
    """Shares in words, of those who say they used it at work, and of those who find it useful."""
    if used:
        return _("%(share)s say that they used it at work") % {"share": used}
    if useful:
        return _("%(share)s find it useful for their job") % {"share": useful}
    return _("Too few people have answered to say more")


def optional_title(courses: Sequence[OptionalCourse]) -> str:
    shown = [course for course in courses if course.completions is not None]
    if not courses:
        return _("There is no course to choose yet")
    if not shown:
        return _("No course has been chosen by enough people to show")
    most = max(course.completions for course in shown)
    there = [course.name for course in shown if course.completions == most]
    names = in_words([Sentence(_("“%(name)s”"), name=name) for name in there])
    sentence = ngettext("%(names)s is chosen most", "%(names)s are chosen most", len(there))
    shorter = _("%(n)s courses are chosen as often as one another") % {"n": len(there)}
    if len(there) == 1:
        shorter = _("One course is chosen most")
    return fitting(Sentence(sentence, names=names), shorter)
