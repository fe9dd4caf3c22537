"""What stands round the figures: choices, what they show, key, base, file and definition."""

from datetime import date
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from .adoption import Adoption
from .dictionary import A3
from .formats import FORMATS
from .wording import date_text, month_text, share_text
from .working_days import closing_day


def of_bars(adoption: Adoption, planned) -> dict:
    measure, day = adoption.measure, date_text(adoption.as_at)
    subtitle = _("%(measure)s: share of staff by directorate, %(day)s")
    return {
        "subtitle": subtitle % {"measure": measure.title, "day": day},
        "key": bar_key(adoption, planned),
        "notes": [_base(adoption), *_hidden_note([adoption.selected])],
        "links": links(adoption, "directorates", measure),
    }


def bar_key(adoption: Adoption, planned) -> list[dict]:
    key = [{"mark": "bar", "label": _("Completed, of those who need it")}]
    if planned is not None:
        day = date_text(adoption.as_at)
        plan = _("Plan for %(day)s, %(share)s") % {"day": day, "share": share_text(planned)}
        key.append({"mark": "tick", "label": plan})
    return key


def of_trend(adoption: Adoption, days) -> dict:
    key = [{"mark": "line", "label": adoption.measure.title}]
    if adoption.measure.code in adoption.plans:
        key.append({"mark": "dash", "label": _("Plan, the same for all")})
    if adoption.restated:
        key.append({"mark": "dots", "label": _("Months before, in the new structure")})
    key += [{"mark": "break", "label": break_text(day)} for day in adoption.breaks]
    subtitle = _("%(measure)s at the end of each month (%%), %(first)s to %(last)s")
    names = {
        "measure": adoption.measure.title,
        "first": month_text(days[0]),
        "last": date_text(days[-1]),
    }
    return {
        "subtitle": subtitle % names,
        "key": key,
        "notes": [_base(adoption), *_hidden_note([*adoption.trend, *adoption.restated])],
        "links": links(adoption, "trend", adoption.measure),
    }


def of_courses(adoption: Adoption) -> dict:
    day = date_text(adoption.as_at)
    return {
        "subtitle": _("Share of the staff who need the course and have completed it, %(day)s")
        % {"day": day},
        "notes": [_("As at %(day)s.") % {"day": day}, *_hidden_note(adoption.courses)],
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
    said["reason"] = month.reason
    return _("At the end of %(day)s, corrected on %(taken)s: %(reason)s") % said


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
    return _asking(reverse("leadership:directorate", args=[slugify(code)]), adoption)


def _asking(address, adoption, **more):
    """The same day and measure there; today has no date, so that it stays today."""
    asked = {"measure": adoption.measure.code, **more}
    if adoption.as_at != adoption.choices.today:
        asked["as_at"] = adoption.as_at.isoformat()
    return f"{address}?{urlencode(asked)}"


def _base(adoption):
    return _("%(n)s people on %(day)s") % {
        "n": adoption.selected.total.denominator or 0,
        "day": date_text(adoption.as_at),
    }


def _hidden_note(figures):
    if any(row.is_hidden for figure in figures for row in figure.all_rows):
        yield _(
            "Hidden (fewer than 5 people on one of the days we show). Where a hidden group could "
            "be worked out from the rest, we hide others too."
        )


def links(adoption, name, measure, **more):
    """The file in each format, then the definition."""
    return [
        *(
            {
                "url": file_url(adoption, name, kind, **more),
                "label": _("Download (%(kind)s)") % {"kind": kind.upper()},
                "hidden": measure.title,
                "is_file": True,
            }
            for kind in FORMATS
        ),
        {
            "url": reverse("leadership:definition", args=[measure.slug]),
            "label": _("How we measure this"),
            "hidden": measure.title,
        },
    ]
