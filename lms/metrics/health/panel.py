"""On the editors' home page: the few lessons of theirs that most need work, and why."""

from collections import Counter

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component

from courses.editable import editable_courses
from lms.metrics.models import ContentHealth
from lms.records.models import Feedback

from .figures import STOPPED, USEFUL

MOST = 6
LOW_USEFULNESS = 60
HIGH_DROP_OFF = 20


class LessonsToImprove(Component):
    name = "lessons_to_improve"
    template_name = "metrics/administration/lessons_to_improve.html"
    order = 120

    def get_context_data(self, parent_context):
        return {"lessons": lessons_to_improve(parent_context["request"].user)}


def lessons_to_improve(user):
    titles = dict(editable_courses(user).values_list("translation_key", "title"))
    rows = ContentHealth.objects.of_courses(titles).of(ContentHealth.Level.LESSON)
    reported = open_mistakes(titles)
    found = [(row, reasons(row, reported[row.module_key, row.lesson_id])) for row in rows]
    worst = sorted((each for each in found if each[1]), key=lambda each: -len(each[1]))
    return [line(row, why, titles[row.course_key]) for row, why in worst[:MOST]]


def open_mistakes(course_keys):
    """Also those of today; what is closed is mended."""
    reports = Feedback.objects.open().mistakes().filter(course_key__in=course_keys)
    return Counter(reports.values_list("module_key", "lesson_id"))


def reasons(row, mistakes) -> list[str]:
    useful, stopped = USEFUL.find(row), STOPPED.find(row)
    found = []
    if useful is not None and useful <= LOW_USEFULNESS:
        found.append(_("%(share)s found it useful") % {"share": USEFUL.said(row)})
    if stopped is not None and stopped >= HIGH_DROP_OFF:
        found.append(_("%(share)s stopped here") % {"share": STOPPED.said(row)})
    if mistakes:
        found.append(mistakes_in_words(mistakes))
    return found


def mistakes_in_words(count):
    words = ngettext("%(count)d mistake reported", "%(count)d mistakes reported", count)
    return words % {"count": count}


def line(row, why, course):
    url = reverse("course_health:lessons", args=[row.course_key])
    return {"title": row.title, "course": course, "why": "; ".join(why), "url": url}
