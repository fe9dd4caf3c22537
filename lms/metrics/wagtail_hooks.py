from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from courses.doors import EditorMenuItem
from courses.editable import editable_course_of, edits_courses
from courses.models import ModulePage
from lms.people.administration.doors import LearningMenuItem

from . import sponsors
from .disclosure import Group, hidden
from .health import urls
from .health.panel import LessonsToImprove


@hooks.register("register_admin_urls")
def register_course_health():
    return [path("reports/course-health/", include(urls))]


@hooks.register("register_reports_menu_item")
def list_course_health():
    return EditorMenuItem(
        _("Course health"),
        reverse("course_health:index"),
        name="course-health",
        icon_name="clipboard-list",
        order=100,
    )


@hooks.register("register_admin_urls")
def register_sponsors():
    return [path("sponsors/", include(sponsors))]


@hooks.register("register_admin_menu_item")
def list_sponsors():
    return LearningMenuItem(
        _("Sponsors of courses"),
        reverse("course_sponsors:index"),
        name="course-sponsors",
        icon_name="group",
        order=252,
    )


@hooks.register("register_page_header_buttons")
def offer_course_health(page, user, view_name, next_url=None):
    page = page.specific
    if course := editable_course_of(user, page):
        url = reverse("course_health:lessons", args=[course.translation_key])
        if isinstance(page, ModulePage):
            url = f"{url}?module={page.translation_key}"
        yield Button(_("Course health"), url=url, icon_name="clipboard-list", priority=68)


@hooks.register("construct_homepage_panels")
def show_lessons_to_improve(request, panels):
    if edits_courses(request.user):
        panels.append(LessonsToImprove())


@hooks.register("hide_small_groups")
def hide_small_groups(counted):
    """Names of the groups of people, of {name: count}, that are not shown beside their total."""
    return hidden({name: Group(0, count) for name, count in counted.items()})
