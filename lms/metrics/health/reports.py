"""Course health in the admin: all one's courses, one course by lesson, and its questions."""

import django_filters
from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import HeaderButton

from courses.doors import ForEditors
from courses.editable import editable_courses
from courses.models import ModulePage
from lms.common import enough
from lms.common.administration import AdminFormView, BelowOthers
from lms.common.dates import today
from lms.metrics.models import ContentHealth, QuestionHealth

from . import figures
from .actions import ask_for_count, counted_lately

Level = ContentHealth.Level
# Of the columns of words: the first is what the row is about.
WIDTHS = ("25%", None, None)


class HealthReport(ForEditors, ReportView):
    """`texts` are columns of words, {name: (label, accessor)}, and `figures` those of numbers."""

    header_icon = "clipboard-list"
    results_template_name = "metrics/administration/health_results.html"
    figures = ()

    def texts(self):
        raise NotImplementedError

    def rows(self):
        raise NotImplementedError

    def get_base_queryset(self):
        return self.rows()

    @cached_property
    def columns(self):
        texts = [
            Column(name, label=label, accessor=accessor, width=width)
            for width, (name, (label, accessor)) in zip(WIDTHS, self.texts().items(), strict=False)
        ]
        numbers = [Column(f.name, label=f.label, accessor=f.said) for f in self.figures]
        return [*texts, *numbers]

    @cached_property
    def list_export(self):
        return [*self.texts(), *(figure.name for figure in self.figures)]

    @cached_property
    def export_headings(self):
        return {column.name: column.label for column in self.columns}

    def to_row_dict(self, row):
        """A cell with too few learners is empty."""
        texts = {name: str(accessor(row)) for name, (_label, accessor) in self.texts().items()}
        found = {figure.name: figure.find(row) for figure in self.figures}
        return texts | {name: "" if value is None else value for name, value in found.items()}

    def get_context_data(self, **kwargs):
        counted = self.rows().values_list("counted_at", flat=True).order_by("-counted_at")
        return super().get_context_data(as_at=counted.first(), fewest=enough.FEWEST, **kwargs)

    def get_filename(self):
        return f"course-health-{today().isoformat()}"


class AllCourses(HealthReport):
    page_title = _("Course health")
    model = ContentHealth
    index_url_name = "course_health:index"
    index_results_url_name = "course_health:index_results"
    figures = figures.OF_CONTENT

    def texts(self):
        return {"title": (_("Course"), lambda row: row.title)}

    def rows(self):
        keys = editable_courses(self.request.user).values("translation_key")
        return ContentHealth.objects.of_courses(keys).of(Level.COURSE).order_by("title", "pk")

    @cached_property
    def columns(self):
        title, *numbers = super().columns
        linked = TitleColumn(title.name, label=title.label, get_url=course_url)
        return [linked, *numbers]


class OfOneCourse(BelowOthers):
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        mine = editable_courses(request.user)
        self.course = get_object_or_404(mine, translation_key=kwargs["course_key"])

    def address(self, name):
        return reverse(f"course_health:{name}", args=[self.course.translation_key])

    def get_page_subtitle(self):
        return self.course.title

    def get_parents(self):
        return [(reverse("course_health:index"), AllCourses.page_title)]


class CourseReport(OfOneCourse, HealthReport):
    """`other` is the name of the report beside this one."""

    other = ""

    def get_index_url(self):
        return self.address(self.index_url_name.partition(":")[2])

    def get_index_results_url(self):
        return self.address(self.index_results_url_name.partition(":")[2])

    def rows(self):
        return self.model.objects.of_courses([self.course.translation_key]).order_by("place")

    def get_filterset_kwargs(self):
        return super().get_filterset_kwargs() | {"queryset": self.rows()}

    @cached_property
    def header_buttons(self):
        name, label = self.other
        return [
            HeaderButton(label, url=self.address(name), icon_name="list-ul", priority=10),
            HeaderButton(
                _("Count now"), url=self.address("count"), icon_name="rotate", priority=20
            ),
        ]

    def get_filename(self):
        return f"{self.course.slug}-{super().get_filename()}"


def modules_of_course(request):
    key = request.resolver_match.kwargs["course_key"]
    course = editable_courses(request.user).get(translation_key=key)
    return ModulePage.objects.taught_in(course).in_brief()


class ModuleFilter(WagtailFilterSet):
    module = django_filters.ModelChoiceFilter(
        label=_("Module"),
        queryset=modules_of_course,
        to_field_name="translation_key",
        method="of_module",
    )

    class Meta:
        fields = []

    def of_module(self, rows, name, module):
        return rows.filter(module_key=module.translation_key)


class LessonReport(CourseReport):
    page_title = _("Course health")
    model = ContentHealth
    filterset_class = ModuleFilter
    index_url_name = "course_health:lessons"
    index_results_url_name = "course_health:lessons_results"
    other = ("questions", _("Questions"))
    figures = figures.OF_CONTENT

    def texts(self):
        return {
            "title": (_("Title"), lambda row: row.title),
            "level": (_("Level"), lambda row: row.get_level_display()),
        }


class QuestionReport(CourseReport):
    page_title = _("Questions of checks")
    model = QuestionHealth
    filterset_class = ModuleFilter
    index_url_name = "course_health:questions"
    index_results_url_name = "course_health:questions_results"
    other = ("lessons", _("Lessons"))
    figures = figures.OF_QUESTIONS

    def texts(self):
        return {
            "text": (_("Question"), lambda row: row.text),
            "lesson": (_("Lesson"), lambda row: row.lesson),
            "wrong_option": (_("Wrong option chosen most"), figures.wrong_option),
        }


class CountNow(ForEditors, OfOneCourse, AdminFormView):
    page_title = _("Count now")
    header_icon = "rotate"
    template_name = "metrics/administration/count_now.html"
    submit_label = _("Count now")
    form_class = forms.Form

    def form_valid(self, form):
        if counted_lately(self.course.translation_key):
            messages.info(self.request, _("It was counted a few minutes ago. Try again later."))
        else:
            ask_for_count(course_keys=[self.course.translation_key])
            messages.success(self.request, _("We are counting. Open this page again in a minute."))
        return redirect(self.address("lessons"))


def course_url(row):
    return reverse("course_health:lessons", args=[row.course_key])
