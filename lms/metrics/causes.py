"""The figure that says why the main number changed since the month before (A9)."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lms.common.dates import date_text

from . import framing
from .adoption import Adoption
from .bridge import Effect
from .cells import Cause
from .dictionary import A1, A9
from .figures import Figure
from .rounding import points
from .titles import Change, causes_title
from .wording import signed, value_text

WORDS = {
    Cause.COMPLETED: gettext_lazy("Completed everything that is required"),
    Cause.EXPIRED: gettext_lazy("A completion ran out"),
    Cause.ASKED: gettext_lazy("What is required of everyone changed"),
    Cause.JOINED: gettext_lazy("Joined the council"),
    Cause.LEFT: gettext_lazy("Left the council"),
    Cause.CORRECTED: gettext_lazy("What we found out after a month was closed"),
    Cause.OTHER: gettext_lazy("All that happened, told together as some groups are small"),
}


def ends(adoption: Adoption) -> tuple[Figure, Figure] | None:
    """The two that the causes lead from and to."""
    if not adoption.explained:
        return None
    before, now = (adoption.shown(A1, day) for day in adoption.explained)
    return None if before.total.is_hidden or now.total.is_hidden else (before, now)


def causes(adoption: Adoption) -> dict | None:
    """Of the whole council; None when there is no month before, or nothing can be shown."""
    if not (explained := ends(adoption)):
        return None
    before, now = explained
    told = adoption.told
    since, day = date_text(before.as_at), date_text(now.as_at)
    return {
        "title": causes_title([Change(each.cause, each.done) for each in told]),
        "subtitle": _("All staff, %(since)s to %(day)s") % {"since": since, "day": day},
        "name_label": _("What happened"),
        "columns": (_("Completed everything"), _("All staff")),
        "rows": [_total(before, since), *(_row(each) for each in told), _total(now, day)],
        "notes": list(_notes(told, before.total.share, now.total.share)),
        "links": framing.links(adoption, "causes", A9),
    }


def _total(figure, day):
    row = figure.total
    return {
        "name": _("On %(day)s: %(share)s") % {"day": day, "share": value_text(row)},
        "values": (row.numerator, row.denominator),
        "is_total": True,
    }


def _row(effect: Effect):
    return {"name": WORDS[effect.cause], "values": (signed(effect.done), signed(effect.people))}


def _notes(told, before, now):
    by_cause = {each.cause: each.done for each in told}
    learnt = by_cause.get(Cause.COMPLETED, 0) + by_cause.get(Cause.EXPIRED, 0)
    if before is not None and now is not None and points(now, before) < 0 <= learnt:
        yield _("The share went down, but not because anybody learnt less.")
    yield _("The changes add up exactly.")
    if len(told) > 1:
        yield _("Somebody who completed and then left is in two rows.")
