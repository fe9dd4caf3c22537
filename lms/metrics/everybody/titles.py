"""Sentences over the figures of everybody, computed from the numbers they stand over."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lms.common.languages import Sentence
from lms.metrics.titles import Bar, fitting
from lms.metrics.wording import capital, share_text


def everybody_title(people: int | None, done: int | None, not_reached: int | None) -> str:
    """Of all staff, how many nobody has reached yet. None: not told by itself."""
    if people is None or done is None:
        return _("These groups are too small to show")
    if not people:
        return _("Nobody is counted on this day yet")
    if done == people:
        return _("Everybody has completed all the learning that everyone needs")
    left = {"n": people - done, "all": people}
    if not_reached is None:
        text = ngettext(
            "%(n)s of %(all)s staff has something left to do",
            "%(n)s of %(all)s staff have something left to do",
            left["n"],
        )
        return text % left
    if not not_reached:
        text = ngettext(
            "Everybody has been reached, and %(n)s of %(all)s staff has something left to do",
            "Everybody has been reached, and %(n)s of %(all)s staff have something left to do",
            left["n"],
        )
        return text % left
    text = ngettext(
        "%(n)s of %(all)s staff has not been reached yet",
        "%(n)s of %(all)s staff have not been reached yet",
        not_reached,
    )
    return text % {"n": not_reached, "all": people}


def compared_title(bars: Sequence[Bar]) -> str:
    """How far directorates are apart in people without a log-in."""
    shares = [bar.share for bar in bars if bar.share is not None]
    if not bars:
        return _("Nobody is counted on this day yet")
    if not shares:
        return _("These groups are too small to show")
    least, most = (share_text(share) for share in (min(shares), max(shares)))
    if len(bars) == 1:
        text = Sentence(
            _("%(share)s of %(name)s work without a log-in"),
            share=capital(most),
            name=bars[0].name,
        )
        return fitting(text, _("%(share)s work without a log-in") % {"share": capital(most)})
    if least == most:
        return _("%(share)s work without a log-in in every directorate") % {"share": capital(most)}
    return _("Between %(least)s and %(most)s of a directorate work without a log-in") % {
        "least": least,
        "most": most,
    }
