"""Have everybody of an area reminded whose date has passed, without seeing who that is."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lms.common.dates import date_text
from lms.common.form_keys import key_of, new_key
from lms.people.scope import manages
from lms.records.actions import remind_late
from lms.records.refusals import NotSwitchedOn, OtherForm, Refusal, TooFew, TooSoon
from lms.records.reminders.late_people import Area
from lms.records.reminders.read_first import late_example


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
    refusal = None
    if request.method == "POST" and (key := key_of(request)):
        refusal = ask(request, area, key)
        if refusal is None:
            messages.success(request, told(where(area)))
            return redirect(above[-1]["url"])
    why_not = area.reason_against(request.user)
    context = {
        "where": where(area),
        "is_team": area.is_team,
        "key": new_key(),
        "why_not": why_not and in_words(why_not),
        "letters": [] if why_not else late_example(area, request.user),
        "errors": [{"text": in_words(refusal)}] if refusal else [],
        "breadcrumbs": above,
    }
    return render(request, "records/remind.html", context)


def ask(request, area, key) -> Refusal | None:
    try:
        remind_late(by=request.user, area=area, key=key)
    except Refusal as refusal:
        return refusal
    return None


def where(area):
    """As part of a sentence."""
    if area.is_team:
        return _("in your team")
    return _("in %(unit)s") % {"unit": area.unit.name} if area.unit else _("in the whole council")


def in_words(refusal):
    if isinstance(refusal, TooSoon):
        text = _(
            "Everyone here was reminded a short time ago. You can do it again from %(free_on)s."
        )
        return text % {"free_on": date_text(refusal.free_on)}
    return {
        TooFew: _(
            "There are fewer than 10 people here. Everybody would know whom a reminder is for, so "
            "you cannot send one. Their managers can remind their own teams."
        ),
        NotSwitchedOn: _(
            "Reminders are not switched on for any course yet. The learning team can switch them "
            "on."
        ),
        OtherForm: _(
            "Nobody was reminded, as this page was used for other people before. Please press the "
            "button again."
        ),
    }[type(refusal)]


def told(where):
    """Not how many they are: who is told of two areas knows of what is between them."""
    when = _("It goes out with the next e-mails, from Tuesday to Thursday in the morning.")
    said = {"where": where, "when": when}
    return _("Everyone %(where)s whose date has passed gets a reminder. %(when)s") % said
