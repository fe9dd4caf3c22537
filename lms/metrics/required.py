"""The courses that are required of anybody, with the title in the reader's language."""

from datetime import date

from django.db.models import Min
from django.utils.translation import get_language

from courses.models import CoursePage
from lms.records.models import Requirement

from .measures import Course


def launched_on() -> date | None:
    """The first day anything was required; there are no figures before it."""
    return Requirement.objects.aggregate(first=Min("starts_on"))["first"]


def required_courses() -> list[Course]:
    found: dict = {}
    for requirement in Requirement.objects.order_by("course_code", "starts_on"):
        is_for_all = requirement.audience.is_everyone
        known = found.get(requirement.course_key)
        found[requirement.course_key] = (
            requirement.course_code,
            is_for_all or bool(known and known[1]),
        )
    titles = _titles(found)
    return [
        Course(code, key, titles.get(key, code), is_for_all)
        for key, (code, is_for_all) in found.items()
    ]


def _titles(keys):
    """Titles by translation key; English where a course is not translated yet."""
    rows = CoursePage.objects.filter(translation_key__in=keys).order_by("pk")
    titles: dict = {}
    for key, title, language in rows.values_list(
        "translation_key", "title", "locale__language_code"
    ):
        if key not in titles or language == get_language():
            titles[key] = title
    return titles
