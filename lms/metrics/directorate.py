"""The page of one directorate: its services, beside the directorate and all staff."""

from django.http import Http404
from django.utils.text import slugify
from django.utils.translation import gettext as _

from . import framing
from .adoption import Adoption
from .charts import drawn_bars, drawn_heat, planned_on
from .dictionary import A1, A3
from .disclosure import SMALLEST_SERVICE
from .figures import Row
from .services import Services
from .wording import date_text, points_text, share_text, value_text


def found(adoption: Adoption, slug: str) -> Row:
    """The directorate of this address, if it has people on the day and the reader may see it."""
    for row in adoption.selected.rows:
        if row.unit_id and slugify(row.code) == slug:
            return row
    raise Http404(f"There is no directorate {slug}.")


def context(adoption: Adoption, row: Row) -> dict:
    services = Services(adoption, row)
    return {
        "name": row.name,
        "slug": slugify(row.code),
        "lede": _lede(row, adoption.selected.total),
        "bars": _bars(adoption, services),
        "heat": _heat(adoption, services),
        "cards": list(_cards(adoption, row)),
    }


def _lede(row, whole):
    if row.share is None or whole.share is None:
        return _("This directorate is too small to show here.")
    beside = points_text(row.share, whole.share)
    return _("%(share)s have completed it. That is %(points)s beside all staff.") % {
        "share": share_text(row.share),
        "points": beside,
    }


def _cards(adoption, row):
    for measure in [A1, *adoption.choices.by_course]:
        own = next(each for each in adoption.of(measure).rows if each.code == row.code)
        if own.is_hidden or own.denominator:
            text = _("All staff: %(share)s") % {"share": value_text(adoption.of(measure).total)}
            yield {"label": measure.title, "value": value_text(own), "text": text}


def _bars(adoption, services):
    planned = planned_on(adoption, adoption.as_at)
    figure = services.figure(adoption.measure)
    subtitle = _("%(measure)s: share of staff by service, %(day)s")
    names = {"measure": adoption.measure.title, "day": date_text(adoption.as_at)}
    return drawn_bars(figure, planned) | {
        "subtitle": subtitle % names,
        "key": framing.bar_key(adoption, planned),
        "notes": _notes([figure]),
        "links": _links(adoption, services, "services", adoption.measure),
    }


def _heat(adoption, services):
    figures = [services.figure(measure) for measure in adoption.choices.by_course]
    day = date_text(adoption.as_at)
    subtitle = _("Share of the staff who need the course and have completed it, %(day)s")
    return drawn_heat(services.figure(adoption.measure), figures) | {
        "subtitle": subtitle % {"day": day},
        "notes": _notes(figures),
        "links": _links(adoption, services, "service-courses", A3),
    }


def _links(adoption, services, name, measure):
    return framing.links(adoption, name, measure, directorate=slugify(services.whole.code))


def _notes(figures):
    if not any(row.is_hidden for figure in figures for row in figure.all_rows):
        return []
    text = _(
        "Hidden (fewer than %(n)s people on one of the days we show). Where a hidden service could "
        "be worked out from the rest, we hide others too."
    )
    return [text % {"n": SMALLEST_SERVICE}]
