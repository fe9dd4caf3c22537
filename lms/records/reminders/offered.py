"""The courses that anybody may take now: with lessons, and kept for no group."""

from django.conf import settings
from django.utils.translation import get_language

from courses.models import CoursePage, ModulePage
from courses.models.catalogue import with_modules
from lms.common.languages import Words, other_source


def courses_with_lessons(language, keys=None):
    """What is live of these, or of all, in that language, with modules; without what is still
    written."""
    pages = CoursePage.objects.live().in_language(language)
    if keys is not None:
        pages = pages.filter(translation_key__in=keys)
    modules = ModulePage.objects.live().filter(locale__language_code=language)
    modules = modules.in_brief().with_borrowers(None)
    courses = with_modules(pages.with_whether_restricted(), modules)
    return [course for course in courses if course.places()]


def offered_courses():
    """In the source language, which decides what there is."""
    found = courses_with_lessons(settings.LANGUAGE_CODE)
    return [course for course in found if not course.is_restricted]


def offered_course(key):
    """In the reader's language, where there is one; None when it is not offered any more."""
    source = next((each for each in offered_courses() if each.translation_key == key), None)
    mine = courses_with_lessons(get_language(), [key]) if source else []
    return next(iter(mine), source)


def titles_of_offered():
    """{course key: title in the reader's language, else in the source's, which it then says}, in
    the order of the titles."""
    titles = {each.translation_key: Words(each.title, other_source()) for each in offered_courses()}
    for each in courses_with_lessons(get_language(), list(titles)):
        titles[each.translation_key] = Words(each.title, each.other_language)
    return dict(sorted(titles.items(), key=lambda found: found[1]))
