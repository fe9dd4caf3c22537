"""The figure that says what the measure will be at the end of the council's year by itself."""

from django.utils.translation import gettext as _

from . import framing
from .adoption import Adoption
from .charts import bar_rows, planned_on, sorted_rows
from .dictionary.ahead import AHEAD
from .figures import Figure, Row
from .service import Service
from .titles import ahead_title
from .wording import date_text, points_text


def ahead(adoption: Adoption) -> dict | None:
    """None when the page is of another day than today, or nothing can be shown."""
    if adoption.forecast is None or adoption.forecast.total.share is None:
        return None
    figure = adoption.ahead
    planned, day = planned_on(adoption, figure.as_at), date_text(figure.as_at)
    drawn = bar_rows([*sorted_rows(figure), figure.total], planned)
    today = {row.code: row.share for row in adoption.selected.all_rows}
    for bar, row in zip(drawn["rows"], [*sorted_rows(figure), figure.total], strict=True):
        bar["difference"] = _change(row.share, today.get(row.code))
    first = {"mark": "bar", "label": _("Still counts on that day, of those who need it")}
    subtitle = _("%(measure)s: share of staff by directorate, %(day)s")
    return {
        "title": _title(adoption, figure.total, planned, day),
        "subtitle": subtitle % {"measure": adoption.measure.title, "day": day},
        "rows": drawn["rows"],
        "file_by": _("by directorate"),
        "key": [first, *framing.plan_key(planned, figure.as_at)],
        "notes": list(_notes(adoption, figure, day)),
        "links": framing.links(adoption, "ahead", AHEAD),
    }


def of_directorate(adoption: Adoption, row: Row) -> dict | None:
    return _said(adoption, row, adoption.ahead)


def of_service(service: Service) -> dict | None:
    """Hidden like the service on other days; where one would be of few on that day; and where few
    come or go until then."""
    adoption = service.adoption
    return _said(adoption, service.figure(adoption.measure).rows[0], service.ahead)


def _said(adoption, row: Row, figure: Figure | None) -> dict | None:
    """{text, url} of one group. None where the page is of another day than today, or of nobody."""
    if figure is None:
        return None
    then = next((each for each in figure.rows if each.code == row.code), None)
    text = _text(row, then, planned_on(adoption, figure.as_at), date_text(figure.as_at))
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


def _title(adoption, total, planned, day):
    if total.is_hidden:
        return _("We do not say where all staff will be, as few people come or go")
    return ahead_title(total.share, adoption.selected.total.share, planned, day)


def _change(share, today):
    return "" if share is None or today is None else points_text(share, today)


def _notes(adoption, figure, day):
    if not figure.total.is_hidden:
        yield _("%(n)s people on %(day)s, as far as we know today.") % {
            "n": figure.total.denominator,
            "day": day,
        }
    yield _("It is no guess: nobody completes, joins or leaves but for what we know already.")
    if figure != adoption.forecast:
        yield _("We hide numbers that would tell of fewer than 5 people who will come or go.")
    yield from framing.hidden_note([adoption.forecast])
