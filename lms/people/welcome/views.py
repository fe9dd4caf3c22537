from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lms.people import actions, who_sees

from .forms import PlaceNoteForm

TOTAL = 3


@require_safe
@login_required
def first(request):
    return screen(request, "first", 1)


@require_safe
@login_required
def who_sees_what(request):
    return screen(request, "who_sees_what", 2, sights=who_sees.in_short())


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def your_team(request):
    form = PlaceNoteForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.tell_place_is_wrong(person=request.user, text=form.cleaned_data["text"])
        messages.success(request, _("Thank you. The learning team will ask HR to put it right."))
        return redirect("welcome_team")
    return screen(request, "your_team", 3, form=form, facts=facts(request.user))


@require_POST
@login_required
def done(request):
    """On to where the button leads; a page of this site only."""
    actions.welcome(person=request.user)
    wanted = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}):
        return redirect(wanted)
    return redirect(settings.LOGIN_REDIRECT_URL)


def screen(request, name, number, **context):
    return render(
        request, f"people/welcome/{name}.html", {"number": number, "total": TOTAL, **context}
    )


def facts(person):
    """Where the staff file has this person; nothing for who is in no post."""
    post = person.posting
    if not post:
        return []
    known = [
        (_("Your job"), post.job_title),
        (_("Your team"), ", ".join(map(str, place_of(post.unit)))),
        (_("Your manager"), post.manager),
    ]
    return [{"term": term, "value": value} for term, value in known if value]


def place_of(unit):
    """From the team up to the directorate."""
    while unit and unit.kind != unit.Kind.COUNCIL:
        yield unit
        unit = unit.parent
