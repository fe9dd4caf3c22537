"""Who answers for a course: Wagtail's own "owner" of its page in the main language.

It is no part of a draft, so handing a course over waits for nobody and no old revision undoes it.
"""

from django.conf import settings

from .pages import CoursePage


def course_of(page) -> CoursePage | None:
    """The course that the page is or is part of, in the language that the others follow."""
    above = CoursePage.objects.ancestor_of(page, inclusive=True).first()
    if not above:
        return None
    courses = CoursePage.objects.in_language(settings.LANGUAGE_CODE).select_related("owner")
    return courses.filter(translation_key=above.translation_key).first() or above


def owner_of(page):
    """None also where the owner has left: then nobody answers for the course any more."""
    course = course_of(page)
    owner = course and course.owner
    return owner if owner and works_here(owner) else None


def works_here(person) -> bool:
    return person.is_active and not person.has_left
