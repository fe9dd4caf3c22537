"""Have everybody of an area reminded whose date has passed, without seeing who that is."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lms.common.dates import today
from lms.common.form_keys import key_of, new_key
from lms.people.scope import manages
from lms.records.actions import remind_late
from lms.records.models import LateReminder, Requirement
from lms.records.refusals import TooFew, TooSoon
from lms.records.reminders import whole_units
from lms.records.reminders.late_people import Area


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def remind_team(request):
    if not manages(request.user):
        raise Http404
    back = {"label": _("My team"), "url": reverse("records:team")}
    return remind_page(request, Area(is_team=True), [back])


def remind_page(request, area, above):
    """The page that asks, and what its button does. `above`: breadcrumbs, the last of them where
    the reader goes back to."""
    key = key_of(request) if request.method == "POST" else None
    if key and ask(request, area, key):
        messages.success(request, told(where(area)))
        return redirect(above[-1]["url"])
    why_not = reason_against(area, request.user)
    context = {
        "where": where(area),
        "is_team": area.is_team,
        "key": new_key(),
        "why_not": why_not,
        "errors": [{"text": why_not}] if key and why_not else [],
        "breadcrumbs": above,
    }
    return render(request, "records/remind.html", context)


def where(area):
    """As part of a sentence."""
    if area.is_team:
        return _("in your team")
    return _("in %(unit)s") % {"unit": area.unit.name} if area.unit else _("in the whole council")


def ask(request, area, key):
    """None where they are too few or it was too soon, which the page says."""
    try:
        return remind_late(by=request.user, area=area, key=key)
    except (TooFew, TooSoon):
        return None


def reason_against(area, user):
    """Why nobody can be reminded here today; nothing where they can."""
    if area.is_too_small(user):
        return _(
            "There are fewer than 10 people here. Everybody would know whom a reminder is for, so "
            "you cannot send one. Their managers can remind their own teams."
        )
    if day := whole_units.free_on(LateReminder.objects.reaching(area, user).last_on(), today()):
        text = _(
            "Everyone here was reminded a short time ago. You can do it again from %(free_on)s."
        )
        return text % {"free_on": date_format(day, "j F Y")}
    if not Requirement.objects.on(today()).reminded_of(today()).exists():
        return _(
            "Reminders are not switched on for any course yet. The learning team can switch them "
            "on."
        )
    return ""


def told(where):
    """Not how many they are: who is told of two areas knows of what is between them."""
    when = _("It goes out with the next e-mails, from Tuesday to Thursday in the morning.")
    said = {"where": where, "when": when}
    return _("Everyone %(where)s whose date has passed gets a reminder. %(when)s") % said
