"""What course templates ask about the person who reads them. `courses` itself knows no learner."""

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _

from lms.records import words
from lms.records.lesson_room import LessonRoom
from lms.records.pathways import MyPathway
from lms.records.rehearsed_room import RehearsedRoom
from lms.records.to_do import catalogue, progress_of, to_do_of

register = template.Library()


@register.simple_tag(takes_context=True)
def my_course(context, course):
    """This course as the person has it to do (lms.records.to_do.ToDo), asked for once a page."""
    return remembered(
        context["request"], ("course", course.pk), lambda user: to_do_of(user, course)
    )


@register.simple_tag(takes_context=True)
def my_progress(context, course):
    """How far the person is, without asking what is required."""
    return remembered(
        context["request"], ("progress", course.pk), lambda user: progress_of(user, course)
    )


@register.simple_tag
def my_crumbs(*pages):
    """The way to a page of the catalogue, as components/breadcrumbs.html takes it."""
    return [
        {"label": _("Home"), "url": reverse("records:home")},
        {"label": _("Learning"), "url": reverse("wagtail_serve", args=["learn/"])},
        *({"label": page.marked_title, "url": page.url} for page in pages),
    ]


@register.simple_tag(takes_context=True)
def my_catalogue(context, courses):
    return catalogue(reader(context["request"]), courses)


@register.simple_tag(takes_context=True)
def my_pathway(context, pathway):
    request = context["request"]
    return remembered(request, ("pathway", pathway.pk), lambda user: MyPathway(user, pathway))


@register.simple_tag(takes_context=True)
def lesson_room(context, module, lesson):
    request = context["request"]
    return remembered(
        request,
        ("lesson", module.pk, lesson.id),
        lambda user: (
            LessonRoom(user, module, lesson, request.GET)
            if user
            else RehearsedRoom(request.rehearsal, module, lesson)
        ),
    )


def remembered(request, key, make):
    """Several blocks of a template need the same thing, and each block has its own context."""
    kept = request.__dict__.setdefault("_learner_views", {})
    if key not in kept:
        kept[key] = make(reader(request))
    return kept[key]


def reader(request):
    """Whose progress the page shows: in an editor's preview, nobody's."""
    return None if getattr(request, "is_preview", False) else request.user


@register.filter
def in_module(progress, module):
    return progress.in_module(module)


@register.filter
def minutes(count):
    return words.minutes(count)


@register.filter
def stones(steps):
    """As components/stones.html takes them."""
    return [{"state": step.state, "title": step.title} for step in steps]


@register.filter
def done_among(steps):
    return sum(step.is_done for step in steps)


@register.filter
def lessons_completed(steps):
    return words.lessons_completed(done_among(steps), len(steps))


@register.filter
def course_progress(progress):
    return words.lessons_completed(progress.done, progress.total)


@register.filter
def total_minutes(steps):
    return words.minutes(sum(step.lesson.minutes for step in steps))


@register.filter
def state_words(step):
    return words.state_of_step(step)


@register.filter
def lesson_hint(step):
    return words.lesson_hint(step.lesson)


@register.filter
def strings(stream):
    return [str(block.value) for block in stream]
