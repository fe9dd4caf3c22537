"""Sentences over the figures, computed from the numbers they stand over: at most fifteen words."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from django.conf import settings
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from lms.common.dates import date_text
from lms.common.languages import Sentence, joined

from .cells import Cause
from .rounding import points
from .wording import capital, share_text

LONGEST = 15
# Welsh says in twenty what English does in fifteen. Cut as short, it would leave the bad news out.
LONGEST_TRANSLATED = 20


class Bar(NamedTuple):
    """A group that is drawn. `share` None: hidden."""

    name: str
    share: Fraction | None


class Trend(NamedTuple):
    """A group over time, from the first month that can be shown to the last."""

    name: str
    first: Fraction
    last: Fraction


class Change(NamedTuple):
    """What one cause did to the number of those who are done."""

    cause: Cause
    done: int


MAINLY = {
    Cause.COMPLETED: gettext_lazy("mostly by learning"),
    Cause.EXPIRED: gettext_lazy("mostly because completions ran out"),
    Cause.ASKED: gettext_lazy("mostly because what is required changed"),
    Cause.JOINED: gettext_lazy("mostly because people joined"),
    Cause.LEFT: gettext_lazy("mostly because people left"),
    Cause.MOVED_IN: gettext_lazy("mostly because people moved in"),
    Cause.MOVED_OUT: gettext_lazy("mostly because people moved out"),
    Cause.WITHIN: gettext_lazy("mostly because people moved"),
    Cause.REORGANISED: gettext_lazy("mostly because of the new structure"),
    Cause.CORRECTED: gettext_lazy("mostly by what was found later"),
    Cause.OTHER: gettext_lazy("for several reasons"),
}


def lede(
    bars: Sequence[Bar],
    whole: Fraction | None,
    planned: Fraction | None,
    level: tuple[date, Fraction] | None = None,
) -> str:
    """The message of the page in up to three sentences; not a title, so it may be longer. `level`:
    since when it has not grown, and what it was then."""
    if whole is None:
        return _("There is nobody to count on this day yet.")
    share = share_text(whole)
    text = _("%(share)s of staff have completed all the learning that everyone needs.") % {
        "share": capital(share)
    }
    if planned is not None:
        text = joined(" ", [text, _gap(bars, whole, planned)])
    if level is not None:
        text = joined(" ", [text, _since(whole, *level)])
    return text


def _since(whole, day, share):
    lost = points(share, whole)
    said = {"n": lost, "day": date_text(day)}
    if lost <= 0:
        return _("It has not grown since %(day)s.") % said
    text = ngettext(
        "It has fallen by %(n)s point since %(day)s.",
        "It has fallen by %(n)s points since %(day)s.",
        lost,
    )
    return text % said


def trend_title(
    lines: Sequence[Trend],
    planned: Fraction | None,
    since: str,
    *,
    level_since: str = "",
    hides: bool = False,
) -> str:
    """`level_since`: the month since which none has grown. `hides`: some groups are not shown, so
    that these are not all."""
    if not lines:
        return _("The trend begins when a first month has ended")
    behind = 0 if planned is None else sum(line.last < planned for line in lines)
    growth = _growth(lines, since, hides)
    has_grown = any(line.last > line.first for line in lines)
    if has_grown and level_since:
        rest = _("but not since %(month)s") if len(lines) == 1 else _("but none since %(month)s")
        return joined(", ", [growth, rest % {"month": level_since}])
    if not behind:
        return growth
    if len(lines) == 1:
        text = _("%(growth)s, but is behind plan")
        text = text if has_grown else _("%(growth)s, and is behind plan")
        return fitting(Sentence(text, growth=growth), growth)
    rest = _behind_plan(behind, has_grown)
    return fitting(f"{growth}, {rest}", growth)


def _behind_plan(n, has_grown):
    """Good news, but; or bad news, and."""
    if has_grown:
        text = ngettext("but %(n)s is behind plan", "but %(n)s are behind plan", n)
    else:
        text = ngettext("and %(n)s is behind plan", "and %(n)s are behind plan", n)
    return text % {"n": n}


def ahead_title(share: Fraction, today: Fraction | None, planned: Fraction | None, day: str) -> str:
    """What the number will be by itself, beside the plan for that day, or else beside today."""
    if planned is not None:
        return _ahead_of_plan(points(share, planned), {"share": share_text(share), "day": day})
    n = 0 if today is None else points(share, today)
    said = {"share": share_text(share), "day": day, "n": abs(n)}
    if n == 0:
        return _("If nobody acts, it will be %(share)s on %(day)s") % said
    if n < 0:
        text = ngettext(
            "If nobody acts, it will fall by %(n)s point to %(share)s on %(day)s",
            "If nobody acts, it will fall by %(n)s points to %(share)s on %(day)s",
            -n,
        )
    else:
        text = ngettext(
            "By itself it will rise by %(n)s point to %(share)s on %(day)s",
            "By itself it will rise by %(n)s points to %(share)s on %(day)s",
            n,
        )
    return text % said


def _ahead_of_plan(n, said):
    if n == 0:
        return _("If nobody acts, it will be %(share)s on %(day)s, as planned") % said
    if n < 0:
        text = ngettext(
            "If nobody acts: %(share)s on %(day)s, %(n)s point below plan",
            "If nobody acts: %(share)s on %(day)s, %(n)s points below plan",
            -n,
        )
    else:
        text = ngettext(
            "If nobody acts: %(share)s on %(day)s, %(n)s point above plan",
            "If nobody acts: %(share)s on %(day)s, %(n)s points above plan",
            n,
        )
    return text % {**said, "n": abs(n)}


def courses_title(bars: Sequence[Bar]) -> str:
    shown = [bar for bar in bars if bar.share is not None]
    if not shown:
        return _("No course can be shown yet")
    most, least = max(shown, key=_share), min(shown, key=_share)
    if most.share == least.share:
        return _("Every course has been completed by %(share)s") % {"share": share_text(most.share)}
    names = {"most": most.name, "least": least.name}
    return fitting(
        Sentence(_("“%(most)s” is furthest on, “%(least)s” has most left to do"), **names),
        _("The courses lie between %(least)s and %(most)s")
        % {"most": share_text(most.share), "least": share_text(least.share)},
    )


def causes_title(changes: Sequence[Change]) -> str:
    """Which way the number of those who are done went, and what did most of it."""
    n = sum(change.done for change in changes)
    if not n:
        return _("As many people have completed everything as before")
    main = (max if n > 0 else min)(changes, key=lambda change: change.done)
    if n > 0:
        text = ngettext(
            "%(n)s more person has completed everything, %(mainly)s",
            "%(n)s more people have completed everything, %(mainly)s",
            n,
        )
    else:
        text = ngettext(
            "%(n)s fewer person has completed everything, %(mainly)s",
            "%(n)s fewer people have completed everything, %(mainly)s",
            -n,
        )
    return text % {"n": abs(n), "mainly": MAINLY[main.cause]}


def _gap(bars, whole, planned):
    n = points(whole, planned)
    behind = [bar for bar in bars if bar.share is not None and bar.share < planned]
    if n >= 0:
        text = ngettext(
            "That is %(n)s percentage point above our plan.",
            "That is %(n)s percentage points above our plan.",
            n,
        )
        return text % {"n": n} if n else _("That is what we planned.")
    text = ngettext(
        "That is %(n)s percentage point below our plan.",
        "That is %(n)s percentage points below our plan.",
        -n,
    ) % {"n": -n}
    if len(behind) < 2:
        return text
    widest = Sentence(_("The gap is widest in %(name)s."), name=min(behind, key=_share).name)
    return joined(" ", [text, widest])


def _growth(lines, since, hides):
    grown = sum(line.last > line.first for line in lines)
    names = {"n": grown, "all": len(lines), "name": lines[0].name, "since": since}
    if len(lines) == 1:
        text = _("%(name)s has grown since %(since)s")
        return Sentence(text if grown else _("%(name)s has not grown since %(since)s"), **names)
    return (_growth_of_shown if hides else _growth_of_all)(grown, len(lines)) % names


def _growth_of_all(grown, of):
    if grown == of:
        return _("Every directorate has grown since %(since)s")
    if not grown:
        return _("No directorate has grown since %(since)s")
    return ngettext(
        "%(n)s of %(all)s directorates has grown since %(since)s",
        "%(n)s of %(all)s directorates have grown since %(since)s",
        grown,
    )


def _growth_of_shown(grown, of):
    if grown == of:
        return _("Every directorate we can show has grown since %(since)s")
    if not grown:
        return _("No directorate we can show has grown since %(since)s")
    return ngettext(
        "%(n)s of %(all)s directorates shown has grown since %(since)s",
        "%(n)s of %(all)s directorates shown have grown since %(since)s",
        grown,
    )


def fitting(sentence, shorter):
    """A title is short, or it says less."""
    longest = LONGEST if get_language() == settings.LANGUAGE_CODE else LONGEST_TRANSLATED
    return sentence if len(sentence.split()) <= longest else shorter


def _share(bar):
    return bar.share
