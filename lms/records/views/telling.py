"""What a person tells us about a lesson. No row is written that names them together with it."""

import uuid
from datetime import timedelta

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from lms.records.actions import telling
from lms.records.forms import CommentForm, MistakeForm, OpinionForm
from lms.records.models import Feedback

from . import drafts
from .at_spot import at_spot

Kind = Feedback.Kind
TOO_MANY = {
    timedelta(minutes=15): _("You have sent us a lot. Please send this in 15 minutes."),
    timedelta(days=1): _("You have sent us a lot today. Please send this tomorrow."),
}
FORMS = {Kind.COMMENT: CommentForm, Kind.MISTAKE: MistakeForm}


@require_POST
@at_spot
def give_opinion(request, spot):
    drafts.keep(request, spot)
    form = OpinionForm(request.POST)
    if not form.is_valid():
        return redirect(spot.url)
    telling.give_opinion(person=request.user, **spot.sheet_keys, answer=form.cleaned_data["useful"])
    return redirect("records:comment", *spot.sheet_keys.values())


@at_spot
def comment(request, spot):
    return told(request, spot, Kind.COMMENT)


@at_spot
def report_mistake(request, spot):
    if request.method == "POST" and "token" not in request.POST:
        # The button of the lesson's own form.
        drafts.keep(request, spot)
        return redirect(request.path)
    return told(request, spot, Kind.MISTAKE)


def told(request, spot, kind):
    form = FORMS[kind](request.POST if request.method == "POST" else None)
    if form.is_valid():
        keep(request, spot, kind, form)
    if form.is_bound and form.is_valid():
        messages.success(request, _("Thank you. We read every answer."))
        return redirect(spot.url)
    context = {"spot": spot, "form": form, "token": token_of(request), "kind": kind}
    return render(request, f"records/{kind}.html", context)


def keep(request, spot, kind, form):
    """An empty comment is no comment. What is too much stays in the form."""
    if not form.cleaned_data["text"]:
        return
    try:
        telling.refuse_too_many(request.user)
    except telling.TooMany as refusal:
        form.add_error("text", TOO_MANY[refusal.window])
        return
    telling.tell(
        token=token_of(request),
        kind=kind,
        **spot.keys,
        lesson=spot.lesson.title,
        language=get_language(),
        text=form.cleaned_data["text"],
    )


def token_of(request):
    """Of the form that was sent, so that it counts once; a new one for a new form."""
    try:
        return uuid.UUID(request.POST.get("token", ""))
    except ValueError:
        return uuid.uuid4()
