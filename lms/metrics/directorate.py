"""The page of one directorate: its services, beside the directorate and all staff."""

from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lms.common.dates import date_text
from lms.common.languages import Sentence

from . import ahead, files, framing, next_steps
from .adoption import Adoption
from .bar_titles import SERVICES
from .cards import HIDDEN, tone_of
from .charts import drawn_bars, drawn_heat, planned_on
from .dictionary import A1, A3
from .everybody import drawn as everybody
from .figures import Row
from .leading.named import named
from .leading.pairs import Leaders
from .rounding import points
from .service import with_pages
from .services import Services
from .slugs import slug_of
from .wording import capital, share_text, value_text


def found(adoption: Adoption, slug: str) -> Row:
    """The directorate of this address, if it has people on the day and the reader may see it."""
    for row in adoption.selected.rows:
        if row.unit_id and slug_of(row.code) == slug:
            return row
    raise Http404(f"There is no directorate {slug}.")


def context(adoption: Adoption, row: Row) -> dict:
    services = Services(adoption, row)
    return {
        "name": row.name,
        "slug": slug_of(row.code),
        "lede": _lede(row, adoption.selected),
        "bars": _bars(adoption, services),
        "everybody": everybody.of_services(adoption, services),
        "heat": _heat(adoption, services),
        "cards": [*_of_leaders(adoption, row), *_cards(adoption, row)],
        "named": named(adoption, row),
        "ahead": ahead.of_directorate(adoption, row),
        "helps": next_steps.of_directorate(adoption, services),
        "rows": files.fingerprints(files.OF_SERVICES, adoption, services),
    }


def _lede(row, figure):
    whole = figure.total
    if row.share is None or whole.share is None:
        return _("This directorate is too small to show here.")
    n, share = points(row.share, whole.share), share_text(row.share)
    said = {"share": capital(share), "what": framing.learning(figure.measure), "n": abs(n)}
    if n == 0:
        return Sentence(_("%(share)s have completed %(what)s, as in the whole council."), **said)
    if n > 0:
        text = ngettext(
            "%(share)s have completed %(what)s: %(n)s point more than in the whole council.",
            "%(share)s have completed %(what)s: %(n)s points more than in the whole council.",
            n,
        )
    else:
        text = ngettext(
            "%(share)s have completed %(what)s: %(n)s point less than in the whole council.",
            "%(share)s have completed %(what)s: %(n)s points less than in the whole council.",
            -n,
        )
    return Sentence(text, **said)


def _of_leaders(adoption, row):
    """Their own share, beside that of those whom they lead."""
    measure = Leaders(adoption).measure
    own = adoption.of(measure).row(row.code) if measure else None
    if own and (own.is_hidden or own.denominator):
        staff = adoption.of(A1).row(row.code)
        text = _("Beside them, %(share)s of all staff here have all that everyone needs.")
        text = "" if staff.share is None else text % {"share": share_text(staff.share)}
        yield _card(Sentence(_("Leaders here: %(course)s"), course=measure.title), own, text)


def _cards(adoption, row):
    leaders = Leaders(adoption).measure
    for measure in adoption.choices.by_course:
        own = adoption.of(measure).row(row.code)
        if measure != leaders and own and (own.is_hidden or own.denominator):
            text = _("All staff: %(share)s") % {"share": value_text(adoption.of(measure).total)}
            yield _card(measure.title, own, text)


def _card(label, own, text):
    """A number that is hidden says why, then what it would be compared with."""
    texts = [HIDDEN, text] if own.is_hidden else [text]
    text = " ".join(str(text) for text in texts if text)
    return {"label": label, "value": value_text(own), "text": text, "tone": tone_of(own)}


def _bars(adoption, services):
    planned = planned_on(adoption, adoption.as_at)
    figure = services.figure(adoption.measure)
    subtitle = _("%(measure)s: share of staff by service, %(day)s")
    names = {"measure": adoption.measure.title, "day": date_text(adoption.as_at)}
    drawn = drawn_bars(figure, planned, SERVICES)
    pages = with_pages(services)
    for bar in drawn["rows"]:
        if bar["code"] in pages and not bar["is_total"]:
            bar["url"] = framing.service_url(adoption, services.whole.code, bar["code"])
    return drawn | {
        "subtitle": Sentence(subtitle, **names),
        "file_by": _("by service"),
        "key": framing.bar_key(adoption, planned),
        "notes": [*framing.structure_note([figure]), *framing.hidden_services_note([figure])],
        "links": _links(adoption, services, "services", adoption.measure),
    }


def _heat(adoption, services):
    figures = [services.figure(measure) for measure in adoption.choices.by_course]
    day = date_text(adoption.as_at)
    subtitle = _("Share of the staff who need the course and have completed it, %(day)s")
    return drawn_heat(services.figure(adoption.measure), figures) | {
        "subtitle": subtitle % {"day": day},
        "notes": list(framing.hidden_services_note(figures)),
        "links": _links(adoption, services, "service-courses", A3),
    }


def _links(adoption, services, name, measure):
    return framing.links(adoption, name, measure, directorate=slug_of(services.whole.code))
