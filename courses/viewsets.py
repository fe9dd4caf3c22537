"""Wagtail's own views of a page type, with "Ready to publish?" beside the form."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.viewsets.pages import PageViewSet

from .listings import CoursesOfCatalogue, ModulesOfCourse, to_finish
from .models import CourseIndexPage, CoursePage, ModulePage
from .ready_panel import CourseReadyPanel, ModuleReadyPanel


class SaysWhetherReady:
    ready_panel_class = None

    def get_side_panels(self):
        status, *others = super().get_side_panels()
        return MediaContainer([status, self.ready_panel_class(self.page, self.request), *others])


class ModuleCreateView(SaysWhetherReady, CreateView):
    ready_panel_class = ModuleReadyPanel


class ModuleEditView(SaysWhetherReady, EditView):
    ready_panel_class = ModuleReadyPanel

    @property
    def action_name(self):
        """To send a module back is to save a draft: what is wrong with it is the reason."""
        name = super().action_name
        sends_back = name == "perform_workflow_action" and self.workflow_action == "reject"
        return "save" if sends_back else name


class CourseCreateView(SaysWhetherReady, CreateView):
    ready_panel_class = CourseReadyPanel


class CourseEditView(SaysWhetherReady, EditView):
    ready_panel_class = CourseReadyPanel


class ModuleViewSet(PageViewSet):
    """In the page explorer a course lists its modules, and what each takes to finish."""

    model = ModulePage
    parent_models = [CoursePage]
    icon = "doc-full"
    add_view_class = ModuleCreateView
    edit_view_class = ModuleEditView
    index_view_class = ModulesOfCourse
    list_display = [
        *PageViewSet.columns[:3],
        Column("to_finish", label=_("In short"), accessor=to_finish),
        *(column for column in PageViewSet.columns[3:] if column.name != "type"),
    ]


class CourseViewSet(PageViewSet):
    model = CoursePage
    parent_models = [CourseIndexPage]
    index_view_class = CoursesOfCatalogue
    add_view_class = CourseCreateView
    edit_view_class = CourseEditView
