"""The numbers at the top: required learning of the whole council."""

from django.utils.translation import gettext as _

from lms.common.dates import month_text
from lms.metrics.cards import count_card, share_card, shown_first
from lms.metrics.dictionary import A5, A11

from .reading import Learning


def cards(learning: Learning) -> list[dict]:
    every = (_in_time, _late_people, _late, _renewed)
    return shown_first(card(learning) for card in every)


def _in_time(learning):
    row = learning.total_of(A5, learning.as_at)
    return share_card(_("Done within 30 days"), row, _("%(done)s of %(all)s requests."))


def _renewed(learning):
    row = learning.total_of(A11, learning.flow)
    month = _("Their last day was in %(month)s.") % {"month": month_text(learning.flow)}
    return share_card(_("Renewed in time"), row, _("%(done)s of %(all)s completions."), month)


def _late_people(learning):
    text = _("Without people on long leave or in their first 30 days.")
    return count_card(_("People who are late"), learning.late_people.total, text)


def _late(learning):
    text = _("Somebody late with two courses is counted twice here.")
    return count_card(_("Courses they are late with"), learning.late.total, text)
