"""The sentence over the bars of several directorates, or of several services of one."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from lms.common.languages import Sentence

from .titles import Bar, fitting
from .wording import in_words, share_text


class Said(NamedTuple):
    """What is said of several groups of one kind, all of them or those that can be shown."""

    none_on_plan: str
    all_on_plan: str
    some_on_plan: str
    all_at: str


class Kind(NamedTuple):
    all: Said
    shown: Said


DIRECTORATES = Kind(
    Said(
        gettext_lazy("No directorate is on plan yet"),
        gettext_lazy("Every directorate is on plan"),
        gettext_lazy("%(n)s of %(all)s directorates are on plan"),
        gettext_lazy("Every directorate is at %(share)s"),
    ),
    Said(
        gettext_lazy("No directorate we can show is on plan yet"),
        gettext_lazy("Every directorate we can show is on plan"),
        gettext_lazy("%(n)s of %(all)s directorates shown are on plan"),
        gettext_lazy("Every directorate we can show is at %(share)s"),
    ),
)
SERVICES = Kind(
    Said(
        gettext_lazy("No service is on plan yet"),
        gettext_lazy("Every service is on plan"),
        gettext_lazy("%(n)s of %(all)s services are on plan"),
        gettext_lazy("Every service is at %(share)s"),
    ),
    Said(
        gettext_lazy("No service we can show is on plan yet"),
        gettext_lazy("Every service we can show is on plan"),
        gettext_lazy("%(n)s of %(all)s services shown are on plan"),
        gettext_lazy("Every service we can show is at %(share)s"),
    ),
)


def bars_title(bars: Sequence[Bar], planned: Fraction | None, kind: Kind = DIRECTORATES) -> str:
    shown = [bar for bar in bars if bar.share is not None]
    if not bars:
        return _("Nobody is counted on this day yet")
    if not shown:
        return _("These groups are too small to show")
    hides = len(shown) < len(bars)
    said = kind.shown if hides else kind.all
    return _furthest(shown, said, hides) if planned is None else _on_plan(shown, planned, said)


def _on_plan(shown, planned, said):
    there = [bar.name for bar in shown if bar.share >= planned]
    if len(shown) == 1:
        text = _("%(name)s is on plan") if there else _("%(name)s is behind plan")
        return Sentence(text, name=shown[0].name)
    if not there:
        return str(said.none_on_plan)
    if len(there) == len(shown):
        return str(said.all_on_plan)
    counted = said.some_on_plan % {"n": len(there), "all": len(shown)}
    if len(there) > 1 and any("," in name for name in there):
        # Nobody can tell where one name ends and the next begins.
        return counted
    named = ngettext("%(names)s is on plan", "%(names)s are on plan", len(there))
    return fitting(Sentence(named, names=in_words(there)), counted)


def _furthest(shown, said, hides):
    top = max(bar.share for bar in shown)
    there = [bar.name for bar in shown if bar.share == top]
    share = share_text(top)
    if len(shown) == 1:
        return Sentence(_("%(name)s is at %(share)s"), name=there[0], share=share)
    if len(there) == len(shown):
        return said.all_at % {"share": share}
    text = _furthest_of_shown(len(there)) if hides else _furthest_of_all(len(there))
    return fitting(
        Sentence(text, names=in_words(there), share=share),
        _("The furthest on is at %(share)s") % {"share": share},
    )


def _furthest_of_all(n):
    return ngettext(
        "%(names)s is furthest on, at %(share)s",
        "%(names)s are level and furthest on, at %(share)s",
        n,
    )


def _furthest_of_shown(n):
    return ngettext(
        "Of those we can show, %(names)s is furthest on, at %(share)s",
        "Of those we can show, %(names)s are furthest on, at %(share)s",
        n,
    )
