import django_filters
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from courses.models import CoursePage
from courses.reviews import days_left, due_in_words, to_review
from lms.common.dates import date_text, today

WORK_ON_PAGES = ["add", "change", "publish"]


def owners_in_words(courses):
    """{course: words}, in one query for any number of courses."""
    people = get_user_model().objects.may_sign_in(today())
    here = set(people.filter(pk__in={c.owner_id for c in courses}).values_list("pk", flat=True))
    return {course: owner_in_words(course, here) for course in courses}


def owner_in_words(course, here):
    if course.owner_id is None:
        return _("No owner yet")
    return course.owner.get_full_name() if course.owner_id in here else _("No owner any more")


def with_words(courses):
    """What a row shows beside the course's own fields."""
    owners = owners_in_words(courses)
    for course in courses:
        course.owner_words = owners[course]
        course.days_left, course.due_words = days_left(course), due_in_words(course)
    return courses


class ReviewFilters(WagtailFilterSet):
    is_overdue = django_filters.BooleanFilter(
        label=gettext_lazy("Overdue"), method="filter_overdue"
    )

    class Meta:
        model = CoursePage
        fields = ["theme", "written_by"]

    def filter_overdue(self, courses, name, value):
        overdue = {"review_by__lt": today()}
        return courses.filter(**overdue) if value else courses.exclude(**overdue)


class ReviewsDue(ReportView):
    page_title = gettext_lazy("Reviews due")
    header_icon = "calendar-alt"
    index_url_name = "courses_admin:reviews"
    index_results_url_name = "courses_admin:reviews_results"
    filterset_class = ReviewFilters
    permission_policy = policy_registry.get_by_type(Page)
    any_permission_required = WORK_ON_PAGES
    list_export = ["title", "code", "written_by", "owner_words", "review_by", "days_left"]

    def get_base_queryset(self):
        return to_review(self.request.user)

    def decorate_paginated_queryset(self, courses):
        return with_words(list(courses))

    @cached_property
    def columns(self):
        return [
            TitleColumn("title", label=_("Course"), get_url=edit_url),
            Column("code", label=_("Code")),
            Column("written_by", label=_("Team")),
            Column("owner_words", label=_("Owner")),
            Column("review_by", label=_("Review by"), accessor=review_day),
            Column("due_words", label=_("Due")),
        ]

    @cached_property
    def export_headings(self):
        return {
            "title": _("Course"),
            "code": _("Code"),
            "written_by": _("Team"),
            "owner_words": _("Owner"),
            "review_by": _("Review by"),
            "days_left": _("Days left"),
        }

    def get_filename(self):
        return f"reviews-due-{today().isoformat()}"


def review_day(course):
    return date_text(course.review_by)


def edit_url(course):
    return reverse("wagtailadmin_pages:edit", args=[course.pk])


class ReviewsMenuItem(MenuItem):
    def is_shown(self, request):
        policy = policy_registry.get_by_type(Page)
        return policy.user_has_any_permission(request.user, WORK_ON_PAGES)


class DueForReview(Component):
    """On the first page of the admin: the most urgent, and where the rest is."""

    name = "due_for_review"
    template_name = "courses/administration/due_for_review.html"
    order = 230
    SHOWN = 5

    def get_context_data(self, parent_context):
        courses = list(to_review(parent_context["request"].user)[: self.SHOWN])
        return {"courses": with_words(courses)}
