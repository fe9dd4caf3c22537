"""The page of one service: as that of a directorate, beside it and all staff."""

from django.utils.translation import gettext as _

from lms.common.dates import date_text
from lms.common.languages import Sentence

from . import ahead, files, framing, next_steps, trends
from .beside import beside_title
from .cards import tone_of
from .charts import bar_rows, plan_of, planned_on
from .disclosure import SMALLEST_SERVICE
from .service import Service
from .wording import capital, share_text, value_text


def context(service: Service) -> dict:
    return {
        "name": service.row.name,
        "lede": _lede(service),
        "slug": service.slugs["directorate"],
        "service_slug": service.slugs["service"],
        "cards": list(_cards(service)),
        "bars": _bars(service),
        "trend": _trend(service),
        "ahead": ahead.of_service(service),
        "helps": next_steps.of_service(service),
        "rows": files.fingerprints(files.OF_SERVICE, service.adoption, service),
    }


def _lede(service):
    measure = service.adoption.measure
    own = service.figure(measure).rows[0]
    if own.share is None:
        return _("This service is too small to show here.")
    said = {
        "share": capital(share_text(own.share)),
        "what": framing.learning(measure),
        "beside": _title(service),
    }
    return Sentence(_("%(share)s have completed %(what)s. %(beside)s."), **said)


def _title(service):
    own, *whole, council = service.figure(service.adoption.measure).all_rows
    return beside_title(own.name, own.share, whole[0].share if whole else None, council.share)


def _cards(service):
    for figure in service.courses:
        own, *whole, council = figure.all_rows
        if own.is_hidden or own.denominator:
            said = {"whole": value_text(whole[0]) if whole else "–", "all": value_text(council)}
            text = _("Directorate: %(whole)s. All staff: %(all)s.") % said
            if own.is_hidden:
                text = f"{_hidden()} {text}"
            card = {"label": figure.measure.title, "value": value_text(own), "text": text}
            yield card | {"tone": tone_of(own)}


def _hidden():
    text = _("We hide it, as it would show a group of fewer than %(n)s people.")
    return text % {"n": SMALLEST_SERVICE}


def _bars(service):
    adoption, figure = service.adoption, service.figure(service.adoption.measure)
    planned, day = planned_on(adoption, adoption.as_at), date_text(adoption.as_at)
    subtitle = _("%(measure)s: share of staff, %(day)s")
    return bar_rows(figure.all_rows, planned) | {
        "title": _title(service),
        "subtitle": Sentence(subtitle, measure=adoption.measure.title, day=day),
        "file_by": _("for the service"),
        "key": framing.bar_key(adoption, planned),
        "notes": [
            *_base(figure, day),
            *framing.structure_note([figure]),
            *framing.hidden_services_note([figure]),
        ],
        "links": framing.links(adoption, "one-service", adoption.measure, **service.slugs),
    }


def _base(figure, day: str):
    own = figure.rows[0]
    if not own.is_hidden:
        text = _("%(n)s people in the service on %(day)s")
        yield text % {"n": own.denominator, "day": day}


def _trend(service):
    adoption, history = service.adoption, service.history
    figure = service.figure(adoption.measure)
    base = _base(figure, date_text(adoption.as_at))
    framed = framing.of_trend(adoption, history, *base)
    links = framing.links(adoption, "one-service-trend", adoption.measure, **service.slugs)
    drawn = trends.trend(history, figure.all_rows, plan_of(adoption), about=1)
    return framed | drawn | {"panels": drawn["rows"][: len(figure.all_rows)], "links": links}
