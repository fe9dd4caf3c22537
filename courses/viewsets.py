"""Wagtail's own views of a page type, with "Ready to publish?" beside the form."""

from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.viewsets.pages import PageViewSet

from .models import CoursePage, ModulePage
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
    model = ModulePage
    add_view_class = ModuleCreateView
    edit_view_class = ModuleEditView


class CourseViewSet(PageViewSet):
    model = CoursePage
    add_view_class = CourseCreateView
    edit_view_class = CourseEditView
