"""The numbers of a course: of all who need it, never of one directorate."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lms.common.dates import date_text, month_text
from lms.metrics.cards import PEOPLE, count_card, share_card, shown_first
from lms.metrics.figures import Row
from lms.metrics.wording import change_text

from .reading import CourseFigures


def cards(figures: CourseFigures) -> list[dict]:
    return shown_first(_all(figures))


def _all(figures) -> Iterator[dict]:
    done = figures.total_of(figures.done)
    yield share_card(_("Completed"), done, PEOPLE, _change(figures, done))
    yield share_card(
        _("Started"),
        figures.total_of(figures.begun),
        PEOPLE,
        _("This counts those who completed it."),
    )
    yield late(figures.total_of(figures.late))
    yield share_card(
        _("Done within 30 days"),
        figures.total_of(figures.in_time),
        _("%(done)s of %(all)s requests."),
        middle(figures),
    )
    if figures.runs_out:
        month = _("Their last day was in %(month)s.") % {"month": month_text(figures.flow)}
        said = _("%(done)s of %(all)s completions.")
        yield share_card(
            _("Renewed in time"), figures.total_of(figures.renewed, figures.flow), said, month
        )


def _change(figures, row):
    before = figures.before(figures.done)
    if row.share is None or not before or before.total.share is None:
        return ""
    return change_text(row.share, before.total.share, figures.month_before)


def late(row: Row) -> dict:
    return count_card(_("Late"), row, _("People past their date, of all who need it."))


def middle(figures: CourseFigures) -> str:
    if not figures.middle:
        return ""
    day, days, _people = figures.middle
    text = ngettext(
        "Half of those who completed it took %(n)s day or less (%(day)s).",
        "Half of those who completed it took %(n)s days or less (%(day)s).",
        days,
    )
    return text % {"n": days, "day": date_text(day)}
