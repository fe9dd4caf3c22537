"""What a person sends from the pages of a course. Every answer is a redirect to a page that shows
what happened, so that going back or reloading sends nothing twice."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lms.records import actions, words
from lms.records.curriculum import courses_shown
from lms.records.progress import Progress
from lms.records.refusals import Refusal

from . import drafts
from .at_spot import at_spot
from .refused import refused


@require_POST
@login_required
def start_course(request, course_key):
    shown = courses_shown(request.user)
    course = next((c for c in shown if c.translation_key == course_key), None)
    if not course or not course.places():
        raise Http404
    standing = actions.start_course(person=request.user, course_key=course_key)
    return redirect(Progress(course.places(), standing.state).next_url or course.url)


@require_POST
@at_spot
def finish_lesson(request, spot):
    drafts.keep(request, spot)
    try:
        outcome = actions.finish_lesson(person=request.user, **spot.keys)
    except Refusal as refusal:
        return refused(request, spot, refusal)
    return go_on(request, spot, outcome)


def go_on(request, spot, outcome):
    """To the next lesson, saying what is saved; from the last missing one to the certificate."""
    if outcome.certificate:
        return redirect(outcome.certificate)
    progress = Progress(spot.places, outcome.standing.state)
    saved = _("“%(lesson)s” is saved.") % {"lesson": spot.lesson.title}
    messages.success(request, f"{saved} {words.lessons_to_go(progress.to_go)}".strip())
    following = spot.next or progress.next
    return redirect(following.url if following else spot.course_url)
