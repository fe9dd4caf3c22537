"""The courses that are required of anybody, with the title in the reader's language."""

from datetime import date

from django.db.models import Min, Q
from django.utils.translation import get_language

from courses.models import CoursePage
from courses.titles import only_titles, title_of
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
    titles = titles_of(found)
    return [
        Course(code, key, titles.get(key, code), is_for_all)
        for key, (code, is_for_all) in found.items()
    ]


def titles_of(keys):
    """Titles by translation key; English where a course is not translated yet. Of what was never
    on the site there is none: who leads is told of a rule, and not what its authors try out."""
    pages = CoursePage.objects.filter(Q(live=True) | Q(first_published_at__isnull=False))
    rows = only_titles(pages.filter(translation_key__in=keys))
    titles: dict = {}
    for page in rows.order_by("pk"):
        if page.translation_key not in titles or page.locale.language_code == get_language():
            titles[page.translation_key] = title_of(page)
    return titles
