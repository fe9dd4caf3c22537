"""How numbers are said to people."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from unicodedata import combining, normalize

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from lms.common.dates import date_text
from lms.common.languages import Sentence, joined

from . import rounding
from .plan import Path, Status

MINUS = "\N{MINUS SIGN}"


def share_text(share: Fraction) -> str:
    if rounding.is_over_99(share):
        return _("over 99%")
    if rounding.is_under_1(share):
        return _("under 1%")
    return f"{rounding.whole(share)}%"


def value_text(row) -> str:
    """A row's share; a word when it is hidden or when there is nobody to count."""
    if row.is_hidden:
        return _("Hidden")
    return _("Nobody") if row.share is None else share_text(row.share)


def count_text(n: int | None) -> str:
    return _("Hidden") if n is None else str(n)


def points_text(value: Fraction, other: Fraction) -> str:
    """Like "+13 points", with a true minus sign."""
    n = rounding.points(value, other)
    sign = {1: "+", 0: "", -1: MINUS}[(n > 0) - (n < 0)]
    return ngettext("%(sign)s%(n)s point", "%(sign)s%(n)s points", abs(n)) % {
        "sign": sign,
        "n": abs(n),
    }


def signed(n: int) -> str:
    """Like "+3", "−5" or "0", with a true minus sign."""
    return f"{MINUS}{-n}" if n < 0 else f"+{n}" if n else "0"


def change_text(value: Fraction, before: Fraction, since: date) -> str:
    n = rounding.points(value, before)
    day = date_text(since)
    if n == 0:
        return _("No change since %(day)s.") % {"day": day}
    if n > 0:
        text = ngettext("Up %(n)s point since %(day)s.", "Up %(n)s points since %(day)s.", n)
    else:
        text = ngettext("Down %(n)s point since %(day)s.", "Down %(n)s points since %(day)s.", -n)
    return text % {"n": abs(n), "day": day}


def status_text(status: Status) -> str:
    return {
        Status.REACHED: _("Target reached"),
        Status.ON_PLAN: _("On plan"),
        Status.AT_RISK: _("Just behind plan"),
        Status.BEHIND: _("Behind plan"),
        Status.MISSED: _("Target date passed"),
    }[status]


TONES = {Status.ON_PLAN: "ok", Status.REACHED: "ok"}
SHAPES = {
    Status.REACHED: "star",
    Status.ON_PLAN: "circle",
    Status.AT_RISK: "triangle",
    Status.BEHIND: "square",
    Status.MISSED: "cross",
}


def status_mark(status: Status) -> dict[str, str]:
    """The word, its colour and its shape: it is told by the word, and by neither alone."""
    return {
        "status": status_text(status),
        "tone": TONES.get(status, "behind"),
        "shape": SHAPES[status],
    }


def path_text(path: Path) -> str:
    return {
        Path.LINEAR: _("A straight line"),
        Path.STEPPED: _("In steps"),
        Path.FLAT: _("The target all along"),
    }[path]


def in_words(names: Sequence[str]) -> str:
    """Like "A, B and C"."""
    *rest, last = names
    if not rest:
        return last
    text = _("%(rest)s and %(last)s")
    if begins_with_a_vowel(last):
        text = pgettext("before a vowel", "%(rest)s and %(last)s")
    return Sentence(text, rest=joined(", ", rest), last=last)


def begins_with_a_vowel(name: str) -> bool:
    """As Welsh hears it, where “a” becomes “ac”: w and y are vowels, but not before another one
    (“ac ysgolion”, “a Waste”)."""
    first, second = (f"{plain(name)}  ")[:2]
    return first in "aeiou" or (first in "wy" and second not in "aeiou")


def plain(text: str) -> str:
    """In small letters without their marks, and without the quotes round a title: ŵ is a w."""
    return "".join(c for c in normalize("NFD", text.lower()) if not combining(c)).lstrip("“")


def capital(text: str) -> str:
    """To begin a sentence with."""
    return text[:1].upper() + text[1:]


def either(words: Sequence[str]) -> str:
    """Like "A, b or c"."""
    *rest, last = [words[0], *(word[0].lower() + word[1:] for word in words[1:])]
    return _("%(rest)s or %(last)s") % {"rest": ", ".join(rest), "last": last} if rest else last
