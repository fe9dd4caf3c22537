from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lms.common.dates import today
from lms.records.curriculum import course_page, courses_shown
from lms.records.models import Confidence, FollowUp
from lms.records.to_do import progress_of

from . import actions, links
from .compared import compared
from .forms import AfterForm, BeforeForm, FollowUpForm

to_page = require_http_methods(["GET", "HEAD", "POST"])


@to_page
@login_required
def confidence(request, course_key):
    """Before the first lesson is done, or once the course is complete."""
    shown = courses_shown(request.user)
    course = next((each for each in shown if each.translation_key == course_key), None)
    if not course or not course.outcomes:
        raise Http404
    progress = progress_of(request.user, course)
    if progress.is_in_progress and progress.done:
        return redirect(course.url)
    return confidence_page(request, course, progress)


def confidence_page(request, course, progress):
    place = {"course_key": course.translation_key, "cycle": progress.state.cycle}
    known = Confidence.objects.of(request.user, **place)
    make = AfterForm if progress.is_complete else BeforeForm
    form = make(request.POST if request.method == "POST" else None, course=course, known=known)
    if form.is_valid():
        actions.tell_confidence(person=request.user, **place, **form.told)
        messages.success(request, _("Thank you. Your answers are saved."))
        return redirect(request.path if progress.is_complete else onward(course, progress))
    context = {
        "course": course,
        "form": form,
        "is_after": progress.is_complete,
        "compared": compared(course, known) if progress.is_complete else None,
        "onward": onward(course, progress),
    }
    return render(request, "records/confidence.html", context)


def onward(course, progress):
    return course.url if progress.is_complete else progress.next_url or course.url


@to_page
@login_required
def follow_up(request, course_key):
    """One's own questions about a course, while they are open."""
    mine = FollowUp.objects.recent(today()).filter(person=request.user, course_key=course_key)
    found = get_object_or_404(mine.order_by("-cycle")[:1])
    return ask(request, found, course=course_page(course_key))


@to_page
def follow_up_by_link(request, token):
    """For whoever has the link. It names nobody and no course, and only a POST changes anything."""
    found = links.follow_up_of(token)
    if not found:
        return render(request, "records/follow_up_closed.html", status=404)
    return ask(request, found)


def ask(request, follow_up, course=None):
    form = FollowUpForm(request.POST if request.method == "POST" else None)
    if not follow_up.is_answered and form.is_valid():
        actions.answer_follow_up(follow_up=follow_up, answers=form.cleaned_data)
        return redirect(request.path)
    name = "follow_up_thanks" if follow_up.is_answered else "follow_up"
    return render(request, f"records/{name}.html", {"form": form, "course": course})
