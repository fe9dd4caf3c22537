"""Choose a team and a message, read it as they will, send it: three pages, and nothing is sent
before the last."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from lms.common.form_keys import key_of
from lms.metrics.doors import overview_crumb
from lms.people.scope import units_to_write_to, writes_to_units
from lms.records.actions import invite_unit
from lms.records.models import Invitation
from lms.records.refusals import TooFew, TooSoon
from lms.records.reminders.leader_letters import about_invitation
from lms.records.reminders.offered import titles_of_offered
from lms.records.reminders.read_first import in_each_language

from .draft import KEY, Draft
from .forms import InvitationForm, too_soon
from .past import past_invitations
from .teams import teams_of

PAGE = ["GET", "HEAD", "POST"]


def teams_for(request):
    """What this leader may invite. To everybody else the pages do not exist."""
    if not writes_to_units(request.user):
        raise Http404("Only for people who lead.")
    return teams_of(request.user)


@require_http_methods(PAGE)
@login_required
def new(request):
    teams = teams_for(request)
    given = request.POST if request.method == "POST" else None
    form = InvitationForm(teams, titles_of_offered(), given, initial=begun(request))
    if form.is_valid():
        Draft(**form.cleaned_data, language=get_language()).keep(request.session)
        return redirect("leadership:check_invitation")
    context = {
        "form": form,
        "too_small": form.initial.get("team", "") not in {"", *teams},
        "breadcrumbs": crumbs(),
    }
    return render(request, "metrics/inviting/new.html", context)


def begun(request):
    """What was chosen before, and the team that the address names."""
    kept = request.session.get(KEY, {})
    code = request.GET.get("team")
    if not code:
        return kept
    if not units_to_write_to(request.user).filter(code=code).exists():
        raise Http404(f"There is no team {code}.")
    return kept if kept.get("team") == code else {"team": code}


@require_http_methods(PAGE)
@login_required
def check(request):
    teams = teams_for(request)
    draft = Draft.kept(request.session)
    if request.method == "POST" and (sent := sent_before(request)):
        return done(request, sent)
    if draft is None or draft.team not in teams:
        return redirect("leadership:new_invitation")
    team = teams[draft.team]
    if request.method == "POST" and str(key_of(request)) == draft.key:
        return send(request, draft, team)
    return show(request, draft, team)


def sent_before(request):
    """The same form, sent again after it was sent."""
    return Invitation.objects.filter(by=request.user, key=key_of(request)).first()


def send(request, draft, team):
    try:
        invitation = invite_unit(by=request.user, unit=team.unit, **draft.as_action())
    except TooSoon as refusal:
        messages.error(request, too_soon(team.unit, refusal.free_on))
    except TooFew:
        messages.error(request, _("There are fewer than 10 people now. Nothing was sent."))
    else:
        return done(request, invitation)
    return redirect("leadership:new_invitation")


def done(request, invitation):
    request.session.pop(KEY, None)
    text = _("Your invitation is on its way to everybody in %(unit)s who has a log-in.")
    messages.success(request, text % {"unit": invitation.unit})
    return redirect("leadership:sent_invitations")


def show(request, draft, team):
    invitation = draft.preview(request.user, team.unit)
    letters = list(in_each_language(lambda: about_invitation(invitation), request.user))
    if not all(each["letter"] for each in letters):
        messages.error(request, _("This course is not open any more. Choose another one."))
        return redirect("leadership:new_invitation")
    context = {"letters": letters, "team": team, "key": draft.key, "breadcrumbs": crumbs()}
    return render(request, "metrics/inviting/check.html", context)


@require_safe
@login_required
def sent(request):
    teams_for(request)
    context = {"past": past_invitations(request.user), "breadcrumbs": crumbs()[:1]}
    return render(request, "metrics/inviting/sent.html", context)


def crumbs():
    return [
        overview_crumb(),
        {"label": _("Invitations"), "url": reverse("leadership:sent_invitations")},
    ]
