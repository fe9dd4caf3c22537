"""Where a person left off, as components/resume_card.html takes it. One on a page."""

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from . import words


def card(to_do):
    progress = to_do.progress
    every_lesson = ngettext("See %(count)d lesson", "See all %(count)d lessons", progress.total)
    common = {
        "title": to_do.course.marked_title,
        "more_url": to_do.course.url,
        "more": every_lesson % {"count": progress.total},
    }
    if to_do.is_to_renew or not progress.next:
        return common | to_the_course(to_do)
    return common | to_the_next_lesson(progress)


def to_the_course(to_do):
    """Nothing is next: the course is to be taken again, or only waits to be closed."""
    action = _("Renew") if to_do.is_to_renew else _("Finish this course")
    return {
        "progress": to_do.due_sentence,
        "url": to_do.course.url,
        "action": action,
        "more_url": "",
    }


def to_the_next_lesson(progress):
    step, module = progress.next, progress.next.place.page
    steps = progress.in_module(module)
    return {
        "eyebrow": _("Pick up where you left off") if progress.is_started else _("Start here"),
        "action": _("Continue lesson") if progress.is_started else _("Start lesson"),
        "next_title": step.marked_title,
        "next_time": words.minutes(step.lesson.minutes),
        "part": part(progress, module),
        "label": module.title,
        "lang": module.other_language,
        "stones": [{"state": each.state, "title": each.title} for each in steps],
        "done": sum(each.is_done for each in steps),
        "progress": f"{words.lessons_completed(progress.done, progress.total)}. "
        f"{words.time_left(progress)}",
        "url": step.url,
    }


def part(progress, module):
    """The stones are those of one module, while the progress counts the whole course."""
    modules = list(progress.modules)
    if len(modules) < 2:
        return ""
    return format_html(
        _("Part {number} of {total}: {title}"),
        number=modules.index(module) + 1,
        total=len(modules),
        title=module.marked_title,
    )
