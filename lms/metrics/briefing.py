"""The e-mail to leaders after a month is closed: the numbers of their page, as at that month.

It goes through the outbox of lms.records, once for each leader and month, by its rules.
"""

from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from lms.common.dates import month_text
from lms.people.models import Posting, Preferences
from lms.people.scope import LEADERSHIP_TIER
from lms.records.reminders.letter import Item, Letter

from .adoption import Adoption, Choices
from .dictionary import A1
from .models import Briefing
from .plan import Plan
from .titles import Bar, lede
from .wording import share_text, status_text, value_text


def offered(day: date) -> dict[int, date]:
    """{leader: month end} of the last month that was closed, for those who want to read it."""
    last = Briefing.objects.on_offer(day).first()
    if last is None:
        return {}
    posts = Posting.objects.primary().on(day).filter(tier__lte=LEADERSHIP_TIER)
    without = Preferences.objects.filter(briefing=False).values("person")
    leaders = posts.exclude(person__in=without).values_list("person", flat=True)
    return dict.fromkeys(leaders, last.month.day)


def write(person, month_end: date) -> Letter | None:
    """None where nothing is required any more that a month could be counted from."""
    choices = Choices.now()
    if month_end not in choices.days:
        return None
    adoption = Adoption(person, choices, as_at=month_end)
    figure, plan = adoption.selected, adoption.plans.get(A1.code)
    bars = [Bar(row.name, row.share) for row in figure.rows]
    month = month_text(month_end)
    planned = plan.on(month_end) if plan else None
    return Letter(
        subject=_("Digital skills in %(month)s") % {"month": month},
        lede=lede(bars, figure.total.share, planned, adoption.level),
        items=[*_directorates(adoption), *_courses(adoption)],
        action=_("Open these figures"),
        path=f"{reverse('leadership:overview')}?as_at={month_end.isoformat()}",
        notes=_notes(month),
    )


def _directorates(adoption):
    plan = adoption.plans.get(A1.code)
    for row in adoption.selected.all_rows:
        yield Item(row.name, _sentence(row, plan, adoption.as_at))


def _courses(adoption):
    for figure in adoption.courses:
        plan = adoption.plans.get(figure.measure.code)
        yield Item(figure.measure.title, _sentence(figure.total, plan, adoption.as_at))


def _sentence(row, plan: Plan | None, day) -> str:
    """As the page and its files have it: hidden where it is hidden there."""
    if row.share is None:
        return value_text(row)
    said = {"share": value_text(row), "done": row.numerator, "all": row.denominator}
    text = _("%(share)s: %(done)s of %(all)s people.") % said
    if plan is None:
        return text
    status = status_text(plan.status(row.share, day))
    planned = {"planned": share_text(plan.on(day)), "status": status}
    return f"{text} " + _("Plan: %(planned)s. %(status)s.") % planned


def _notes(month):
    url = settings.BASE_URL.rstrip("/") + reverse("preferences")
    return [
        _("These are the figures at the end of %(month)s, as we closed them.") % {"month": month},
        _("They are of groups, never of one person. They do not measure how well anybody works."),
        _("You get this once a month because you lead. You can stop it in your settings: %(url)s")
        % {"url": url},
    ]
