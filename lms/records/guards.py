"""What a record refers to is kept (DESIGN rule 8): what an editor is told, and who is counted."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from courses.models.archiving import is_archivable
from lms.common.dates import today

from .models import LearningEvent, Requirement


def people_with_records(*pages) -> int:
    """In the courses and modules at these pages and below them, each person once."""
    return LearningEvent.objects.below(*pages).count_people()


def required(page) -> bool:
    """Whether somebody is, or will be, asked to do this course."""
    rules = Requirement.objects.filter(course_key=page.translation_key)
    return rules.exclude(ends_on__lte=today()).exists()


@hooks.register("before_delete_page")
def keep_page_with_records(request, page):
    people = people_with_records(page)
    if not people:
        return None
    messages.warning(request, why_kept(page, people))
    can_archive = is_archivable(page) and page.permissions_for_user(request.user).can_publish()
    if can_archive and not page.is_retired:
        return redirect("courses_admin:archive", page.pk)
    return redirect("wagtailadmin_explore", page.pk)


@hooks.register("before_bulk_action")
def keep_pages_with_records(request, action_type, objects, action):
    if action_type != "delete" or action.model is not Page:
        return None
    people = {page: people_with_records(page) for page in objects}
    kept = [page for page in objects if people[page]]
    for page in kept:
        messages.error(request, why_kept(page, people[page]))
    return redirect("wagtailadmin_explore", objects[0].get_parent().pk) if kept else None


def why_kept(page, people):
    return ngettext(
        "%(count)d person has records in “%(title)s”, so it is kept for good. "
        "Archive it instead: it leaves the catalogue and nobody loses anything.",
        "%(count)d people have records in “%(title)s”, so it is kept for good. "
        "Archive it instead: it leaves the catalogue and nobody loses anything.",
        people,
    ) % {"count": people, "title": page.get_admin_display_title()}


@hooks.register("before_archive_page")
def keep_what_is_required(request, page):
    if not required(page):
        return None
    messages.error(request, why_required(page))
    return redirect("wagtailadmin_explore", page.get_parent().pk)


def why_required(page):
    return _(
        "People have to do “%(title)s”. First a learning administrator ends that in “Required "
        "learning”, so that nobody is late with a course that is gone."
    ) % {"title": page.get_admin_display_title()}
