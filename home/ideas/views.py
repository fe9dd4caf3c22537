from uuid import uuid5

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Locale

from home.crumbs import crumbs
from home.models import ExperimentIndexPage, ExperimentPage, StoryIndexPage, StoryPage
from lms.common.dates import today

from .actions import TooManyWaiting, change_idea, send_idea
from .forms import ExperimentForm, ResultForm, StoryForm
from .idea import idea_of, ideas_of

read_and_send = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@login_required
def ideas(request):
    context = {"ideas": ideas_of(request.user), "breadcrumbs": crumbs()}
    return render(request, "home/ideas/ideas.html", context)


@read_and_send
@login_required
def send_experiment(request):
    return send(request, ExperimentForm, ExperimentIndexPage, ExperimentPage)


@read_and_send
@login_required
def send_story(request):
    return send(request, StoryForm, StoryIndexPage, StoryPage, agreed_on=today())


def send(request, form_class, index, model, **known):
    parent = index.objects.live().filter(locale=Locale.get_default()).first()
    if not parent:
        raise Http404
    form = form_class(request.user, request.POST or None)
    if form.is_valid():
        # Of the person's own too: nobody can take the key of a page that is still to come.
        key = uuid5(form.cleaned_data["key"], str(request.user.pk))
        page = model(translation_key=key, **form.written, **known)
        try:
            page = send_idea(page=page, parent=parent, person=request.user)
        except TooManyWaiting:
            form.add_error(None, _("You have sent a lot. Wait until a colleague has read some."))
        else:
            return redirect("idea", page.translation_key)
    context = {"form": form, "model": model._meta.model_name, "breadcrumbs": crumbs(mine=True)}
    return render(request, "home/ideas/send.html", context)


@read_and_send
@login_required
def idea(request, key):
    found = idea_of(request.user, key)
    if not found:
        raise Http404
    form = form_for(found, request)
    if form and form.is_valid():
        change_idea(idea=found, changes=form.written, person=request.user)
        messages.success(request, _("Thank you. A colleague reads it before others see it."))
        return redirect("idea", key)
    context = {"idea": found, "form": form, "breadcrumbs": crumbs(mine=True)}
    return render(request, "home/ideas/idea.html", context)


def form_for(found, request):
    """What can be changed now, as it was last sent; nothing while somebody reads it."""
    latest = {**vars(found.latest), "key": found.page.translation_key}
    if found.may_change_all:
        form_class = ExperimentForm if found.is_experiment else StoryForm
        return form_class(request.user, request.POST or None, initial=latest)
    if found.may_add_results:
        return ResultForm(request.POST or None, initial=latest)
    return None
