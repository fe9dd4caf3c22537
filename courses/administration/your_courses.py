"""On the first page of the admin: how to start a course, and the courses that are not finished."""

from itertools import groupby

from django.conf import settings
from django.db.models import Case, F, Q, When
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from courses.editable import editable_courses, editable_modules
from courses.models import CourseIndexPage
from courses.models.lending import COURSE_PATH

from .reviews import owners_in_words

UNFINISHED = Q(archived_on=None) & (Q(live=False) | Q(has_unpublished_changes=True))
LATEST_FIRST = F("latest_revision_created_at").desc(nulls_last=True)


def unfinished_modules(user):
    modules = editable_modules(user).filter(UNFINISHED)
    return modules.annotate(home_path=COURSE_PATH).in_brief().order_by("path")


def unfinished_courses(user):
    """Also those of which only a module waits to be published. A person's own come first."""
    waiting = Q(path__in=unfinished_modules(user).order_by().values("home_path"))
    courses = editable_courses(user).filter(UNFINISHED | waiting, archived_on=None)
    own_first = Case(When(owner=user, then=0), default=1)
    pages = Page.objects.filter(pk__in=courses.values("pk")).order_by(own_first, LATEST_FIRST, "pk")
    pages = pages.specific().prefetch_workflow_states().annotate_approved_schedule()
    return pages.prefetch_related("owner")


class YourCourses(Component):
    name = "your_courses"
    template_name = "courses/administration/your_courses.html"
    order = 100
    SHOWN = 6
    MODULES_SHOWN = 3

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        courses = list(unfinished_courses(request.user)[: self.SHOWN])
        return {
            "lines": self.lines(courses, request.user),
            "has_any": bool(courses) or editable_courses(request.user).exists(),
            "request": request,
            **ways_in(request.user),
        }

    def lines(self, courses, user):
        """However many courses there are, their modules and owners are two queries."""
        waiting = unfinished_modules(user).filter(home_path__in=[c.path for c in courses])
        modules = {path: [*each] for path, each in groupby(waiting, lambda m: m.home_path)}
        owners = owners_in_words(courses)
        return [self.line(each, owners[each], modules.get(each.path, []), user) for each in courses]

    def line(self, course, owner, modules, user):
        is_empty = not course.numchild and course.permissions_for_user(user).can_add_subpage()
        return {
            "course": course,
            "owner": owner,
            "modules": modules[: self.MODULES_SHOWN],
            "has_more": len(modules) > self.MODULES_SHOWN,
            "begin_url": add_url("modulepage", course) if is_empty else None,
        }


def ways_in(user):
    catalogue = CourseIndexPage.objects.in_language(settings.LANGUAGE_CODE).first()
    if not catalogue:
        return {}
    may_start = catalogue.permissions_for_user(user).can_add_subpage()
    return {
        "start_url": add_url("coursepage", catalogue) if may_start else None,
        "all_url": reverse("wagtailadmin_explore", args=[catalogue.pk]),
    }


def add_url(model, parent):
    return reverse("wagtailadmin_pages:add", args=["courses", model, parent.pk])
