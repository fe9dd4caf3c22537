"""The page of one directorate: its services, beside the directorate and all staff."""

from django.http import Http404
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from . import files, framing
from .adoption import Adoption
from .charts import drawn_bars, drawn_heat, planned_on
from .dictionary import A3
from .disclosure import SMALLEST_SERVICE
from .figures import Row
from .rounding import points
from .services import Services
from .titles import SERVICES
from .wording import date_text, share_text, value_text


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
        "rows": files.fingerprints(files.OF_SERVICES, adoption, services),
    }


def _lede(row, whole):
    if row.share is None or whole.share is None:
        return _("This directorate is too small to show here.")
    n, share = points(row.share, whole.share), share_text(row.share)
    said = {"share": share[0].upper() + share[1:], "n": abs(n)}
    if n == 0:
        return _("%(share)s have completed it, as in the whole council.") % said
    if n > 0:
        text = ngettext(
            "%(share)s have completed it: %(n)s point more than in the whole council.",
            "%(share)s have completed it: %(n)s points more than in the whole council.",
            n,
        )
    else:
        text = ngettext(
            "%(share)s have completed it: %(n)s point less than in the whole council.",
            "%(share)s have completed it: %(n)s points less than in the whole council.",
            -n,
        )
    return text % said


def _cards(adoption, row):
    for measure in adoption.choices.by_course:
        own = next(each for each in adoption.of(measure).rows if each.code == row.code)
        if own.is_hidden or own.denominator:
            text = _("All staff: %(share)s") % {"share": value_text(adoption.of(measure).total)}
            yield {"label": measure.title, "value": value_text(own), "text": text}


def _bars(adoption, services):
    planned = planned_on(adoption, adoption.as_at)
    figure = services.figure(adoption.measure)
    subtitle = _("%(measure)s: share of staff by service, %(day)s")
    names = {"measure": adoption.measure.title, "day": date_text(adoption.as_at)}
    return drawn_bars(figure, planned, SERVICES) | {
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
