"""What stands round the figures: choices, what they show, key, base, file and definition."""

from collections.abc import Callable, Iterator
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from lms.common.dates import date_text, month_text
from lms.common.languages import Sentence, Words, other_source

from .adoption import Adoption
from .dictionary import A3
from .disclosure import SMALLEST_SERVICE
from .formats import FORMATS
from .history import Basis, History
from .measures import Measure
from .slugs import slug_of
from .wording import share_text
from .working_days import closing_day


def of_bars(adoption: Adoption, planned) -> dict:
    measure, day = adoption.measure, date_text(adoption.as_at)
    subtitle = _("%(measure)s: share of staff by directorate, %(day)s")
    return {
        "subtitle": Sentence(subtitle, measure=measure.title, day=day),
        "file_by": _("by directorate"),
        "key": bar_key(adoption, planned),
        "notes": [
            _base(adoption),
            *([_("Points are worked out before rounding.")] if planned is not None else []),
            *structure_note([adoption.selected]),
            *hidden_note([adoption.selected]),
        ],
        "links": links(adoption, "directorates", measure),
    }


def bar_key(adoption: Adoption, planned) -> list[dict]:
    first = {"mark": "bar", "label": _("Completed, of those who need it")}
    return [first, *plan_key(planned, adoption.as_at)]


def plan_key(planned, day: date) -> list[dict]:
    if planned is None:
        return []
    said = {"day": date_text(day), "share": share_text(planned)}
    return [{"mark": "tick", "label": _("Plan for %(day)s, %(share)s") % said}]


def of_trend(adoption: Adoption, history: History, *base: str) -> dict:
    """`base`: of how many people it is; of all staff as a rule."""
    return {
        "subtitle": _trend_subtitle(history),
        "key": _trend_key(history, history.measure.code in adoption.plans),
        "notes": [
            *(base or [_base(adoption)]),
            *_not_compared(history),
            *hidden_note(history.figures),
        ],
    }


def _trend_subtitle(history):
    first, last = history.days[0], history.days[-1]
    said = {"measure": history.measure.title, "first": month_text(first), "last": date_text(last)}
    if first == last:
        return Sentence(_("%(measure)s (%%), %(last)s"), **said)
    return Sentence(_("%(measure)s at the end of each month (%%), %(first)s to %(last)s"), **said)


def _trend_key(history, has_plan):
    key = [{"mark": "line", "label": history.measure.title}]
    if has_plan:
        key.append({"mark": "dash", "label": _("Plan, the same for all")})
    if history.restated:
        key.append({"mark": "dots", "label": _("Months before, in the new structure")})
    if history.ahead:
        day = date_text(history.ahead.as_at)
        key.append({"mark": "ahead", "label": _("If nobody acts, %(day)s") % {"day": day}})
    return key + [{"mark": "break", "label": break_text(day)} for day in history.breaks]


def _not_compared(history):
    if history.is_as_it_was:
        yield _("Months before a new structure are of other groups, so we do not compare them.")


def of_courses(adoption: Adoption) -> dict:
    day = date_text(adoption.as_at)
    return {
        "subtitle": _("Share of the staff who need the course and have completed it, %(day)s")
        % {"day": day},
        "notes": [_("As at %(day)s.") % {"day": day}, *hidden_note(adoption.courses)],
        "links": links(adoption, "courses", A3),
    }


def break_text(day: date) -> str:
    return _("New structure from %(day)s") % {"day": date_text(day)}


def as_at_text(adoption: Adoption) -> str:
    """Which day it is, and whether it can still change."""
    said = {"day": date_text(adoption.as_at)}
    if adoption.as_at == adoption.choices.today:
        return _("Today, %(day)s, provisional. It can still change.") % said
    if month := adoption.months.get(adoption.as_at):
        return _closed_text(month, said)
    closing = closing_day(adoption.as_at)
    if closing <= adoption.choices.today:
        text = _("At the end of %(day)s, provisional. The month is closed in the night to come.")
        return text % said
    said["closing"] = date_text(closing)
    return _("At the end of %(day)s, provisional. We close the month on %(closing)s.") % said


def _closed_text(month, said):
    said["taken"] = date_text(timezone.localdate(month.taken_at))
    if month.revision == 1:
        return _("At the end of %(day)s, as we closed it on %(taken)s.") % said
    said["reason"] = Words(month.reason, other_source())
    return Sentence(_("At the end of %(day)s, corrected on %(taken)s: %(reason)s"), **said)


def shown_text(adoption: Adoption) -> str:
    """What was chosen: two pages of the same day may be of other groups."""
    said = {"measure": adoption.measure.title, "day": date_text(adoption.as_at)}
    if adoption.basis == Basis.THEN:
        return Sentence(_("%(measure)s, %(day)s, in the structure of each day"), **said)
    return Sentence(_("%(measure)s, %(day)s"), **said)


def day_options(adoption: Adoption) -> list[dict]:
    """Today has no date in the address, so that a link to it stays a link to today."""
    today = adoption.choices.today
    return [
        {
            "value": "" if day == today else day.isoformat(),
            "label": _("Today") if day == today else date_text(day),
            "selected": day == adoption.as_at,
        }
        for day in adoption.choices.days
    ]


def basis_options(adoption: Adoption) -> list[dict]:
    """None where there was one structure only."""
    if not adoption.has_breaks:
        return []
    labels = {Basis.TODAY: _("As it is today"), Basis.THEN: _("As it was then")}
    return [
        {"value": each.value, "label": label, "selected": each == adoption.basis}
        for each, label in labels.items()
    ]


def learning(measure: Measure) -> str:
    """What there is to complete, within a sentence."""
    if measure.course is None:
        return _("all required learning")
    return Sentence(_("“%(name)s”"), name=measure.title)


def measure_options(adoption: Adoption) -> list[dict]:
    return [
        {"value": each.code, "label": each.title, "selected": each.code == adoption.measure.code}
        for each in adoption.choices.measures
    ]


def file_url(adoption: Adoption, name: str, kind: str = "csv", **more: str) -> str:
    return _asking(reverse("leadership:download", args=[name, kind]), adoption, **more)


def directorate_url(adoption: Adoption, unit_id, code: str) -> str:
    """The page of a directorate; what is no directorate has none."""
    if unit_id is None:
        return ""
    return _asking(reverse("leadership:directorate", args=[slug_of(code)]), adoption)


def service_url(adoption: Adoption, directorate: str, code: str) -> str:
    """`directorate` and `code` are those of the units."""
    names = [slug_of(directorate), slug_of(code)]
    return _asking(reverse("leadership:service", args=names), adoption)


def overview_url(adoption: Adoption, place: str = "", **more: str) -> str:
    """A place on the overview; `measure` may be another one."""
    return _asking(reverse("leadership:overview"), adoption, **more) + place


def course_url(adoption: Adoption, course, place: str = "") -> str:
    """The page of a course, as at the same day and in the same structure."""
    return kept(reverse("leadership:course", args=[slug_of(course.code)]), adoption) + place


def kept(url: str, adoption: Adoption) -> str:
    """As at the same day and in the same structure."""
    return _with(url, _kept(adoption))


def dated(url: str, adoption: Adoption) -> str:
    """Of the same day. Today has no date in the address, so that a link to it stays today."""
    return _with(url, _day(adoption))


def _asking(address, adoption, **more):
    """The same day and measure there."""
    return _with(address, {"measure": adoption.measure.code, **more, **_kept(adoption)})


def _kept(adoption):
    basis = {} if adoption.basis == Basis.TODAY else {"basis": adoption.basis.value}
    return _day(adoption) | basis


def _day(adoption):
    is_today = adoption.as_at == adoption.choices.today
    return {} if is_today else {"as_at": adoption.as_at.isoformat()}


def _with(address, asked):
    return f"{address}?{urlencode(asked)}" if asked else address


def _base(adoption):
    return _("%(n)s people on %(day)s") % {
        "n": adoption.selected.total.denominator or 0,
        "day": date_text(adoption.as_at),
    }


def structure_note(figures) -> Iterator[str]:
    """Where a day is shown in groups of another."""
    if any(figure.structure_on != figure.as_at for figure in figures):
        yield _("Counted in the structure of today, so that it can be compared with later months.")


def hidden_note(figures) -> Iterator[str]:
    if any(row.is_hidden for figure in figures for row in figure.all_rows):
        yield _(
            "Hidden (fewer than 5 people on one of the days we show). Where a hidden group could "
            "be worked out from the rest, we hide others too."
        )


def hidden_services_note(figures) -> Iterator[str]:
    if any(row.is_hidden for figure in figures for row in figure.all_rows):
        text = _(
            "Hidden (fewer than %(n)s people on one of the days we show). Where a hidden service "
            "could be worked out from the rest, we hide others too."
        )
        yield text % {"n": SMALLEST_SERVICE}


def links(adoption, name, measure, **more):
    return links_of(measure, lambda kind: file_url(adoption, name, kind, **more))


def links_of(measure: Measure, url: Callable[[str], str]) -> list[dict]:
    """The file in each format, then the definition."""
    return [*file_links(url, measure.title), definition_link(measure)]


def file_links(url: Callable[[str], str], hidden: str) -> list[dict]:
    """`hidden` tells the files of several figures apart for who does not see the page."""
    return [
        {
            "url": url(kind),
            "label": kind.upper(),
            "hidden": hidden,
            "is_file": True,
        }
        for kind in FORMATS
    ]


def definition_link(measure: Measure) -> dict[str, str]:
    url = reverse("leadership:definition", args=[measure.slug])
    return {"url": url, "label": Sentence(_("How we measure: %(title)s"), title=measure.title)}
