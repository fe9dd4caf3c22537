"""The courses whose results are somebody's to read: those they may change in the main language.

Authors have those they started, moderators all that they moderate. Who translates changes pages in
another language only, so none.
"""

from django.conf import settings
from wagtail.models import Page
from wagtail.permissions import policy_registry

from .models import CoursePage, ModulePage


def editable_courses(user):
    return editable(CoursePage, user)


def editable_modules(user):
    return editable(ModulePage, user)


def editable(model, user):
    policy = policy_registry.get_by_type(Page)
    pages = policy.instances_user_has_permission_for(user, "change")
    found = model.objects.in_language(settings.LANGUAGE_CODE)
    return found.filter(pk__in=pages.values("pk"))


def edits_courses(user) -> bool:
    return user.is_active and editable_courses(user).exists()


def editable_course_of(user, page):
    """The course that this page is, or belongs to, in whatever language; None if it is no such
    page or not this person's."""
    if isinstance(page, ModulePage):
        page = page.course
    if not isinstance(page, CoursePage):
        return None
    return editable_courses(user).filter(translation_key=page.translation_key).first()
