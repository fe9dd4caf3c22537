"""The figure that says what the measure will be at the end of the council's year by itself."""

from django.utils.translation import gettext as _

from lms.common.dates import date_text
from lms.common.languages import Sentence

from . import framing
from .adoption import Adoption
from .charts import bar_rows, planned_on, sorted_rows
from .dictionary.ahead import AHEAD
from .figures import Figure, Row
from .service import Service
from .titles import ahead_title
from .wording import points_text


def ahead(adoption: Adoption) -> dict | None:
    """None when the page is of another day than today, or nothing can be shown."""
    figure = adoption.ahead
    if figure is None or figure.total.share is None:
        return None
    planned, day = planned_on(adoption, figure.as_at), date_text(figure.as_at)
    rows = [*sorted_rows(figure), figure.total]
    drawn = bar_rows(rows, planned)["rows"]
    label = _("Against plan")
    if planned is None or _anything_runs_out(adoption, rows):
        label = _("Since today")
        for bar, row in zip(drawn, rows, strict=True):
            bar["difference"] = _change(row, adoption.selected.row(row.code))
    first = {"mark": "bar", "label": _("Still counts on that day, of those who need it")}
    subtitle = _("%(measure)s: share of staff by directorate, %(day)s")
    return {
        "title": ahead_title(figure.total.share, adoption.selected.total.share, planned, day),
        "subtitle": Sentence(subtitle, measure=adoption.measure.title, day=day),
        "rows": drawn,
        "difference_label": label,
        "file_by": _("by directorate"),
        "key": [first, *framing.plan_key(planned, figure.as_at)],
        "notes": list(_notes(figure)),
        "links": framing.links(adoption, "ahead", AHEAD),
    }


def of_directorate(adoption: Adoption, row: Row) -> dict | None:
    return _said(adoption, row, adoption.ahead)


def of_service(service: Service) -> dict | None:
    """Hidden like the service on other days."""
    adoption = service.adoption
    return _said(adoption, service.figure(adoption.measure).rows[0], service.ahead)


def _said(adoption, row: Row, figure: Figure | None) -> dict | None:
    """{text, url} of one group. None where the page is of another day than today, or of nobody."""
    if figure is None:
        return None
    day = figure.as_at
    text = _text(row, figure.row(row.code), planned_on(adoption, day), date_text(day))
    return {"text": text, "url": framing.overview_url(adoption, "#ahead")} if text else None


def _text(row, then, planned, day):
    if then is None:
        return _("Directorates will be new by %(day)s, so we look ahead for all staff only.") % {
            "day": day
        }
    if then.is_hidden or row.is_hidden:
        text = _("We do not say where it will be on %(day)s, so that no small group shows.")
        return text % {"day": day}
    if then.share is None or row.share is None:
        return ""
    return ahead_title(then.share, row.share, planned, day) + "."


def _anything_runs_out(adoption, rows):
    """If not, how far from the plan each group will be says more than a column of noughts."""
    today = [adoption.selected.row(row.code) for row in rows]
    return any(
        was and row.share is not None and row.share != was.share
        for row, was in zip(rows, today, strict=True)
    )


def _change(row, today):
    if today is None or None in (row.share, today.share):
        return ""
    return points_text(row.share, today.share)


def _notes(figure):
    yield _("Of the %(n)s people counted today.") % {"n": figure.total.denominator}
    yield _("This is not a guess. It only takes off what runs out by itself.")
    yield from framing.hidden_note([figure])
