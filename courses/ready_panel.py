"""The side panel "Ready to publish?" of the editors of modules and courses."""

from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.viewsets.pages import PageViewSet

from .checking import Readiness, draft_in, draft_of
from .models import CoursePage, ModulePage


class ReadyPanel(BaseSidePanel):
    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle “Ready to publish?”")
        icon_name = "clipboard-list"
        counter_classname = "w-bg-critical-200"

        def get_context_data(self, parent_context):
            return super().get_context_data(parent_context) | {"count": self.panel.count}

    name = "ready"
    title = _("Ready to publish?")
    order = 50


class ModuleReadyPanel(ReadyPanel):
    template_name = "courses/administration/module_ready.html"

    @cached_property
    def readiness(self):
        return Readiness(draft_of(self.object))

    @property
    def count(self):
        return len(self.readiness.blockers)

    def get_context_data(self, parent_context):
        return super().get_context_data(parent_context) | {
            "groups": self.readiness.groups,
            "is_ready": not self.count,
        }


@dataclass(frozen=True)
class ModuleLine:
    module: ModulePage
    readiness: Readiness


class CourseReadyPanel(ReadyPanel):
    template_name = "courses/administration/course_ready.html"

    @cached_property
    def lines(self):
        """Every module as its latest draft has it: one query, however many there are."""
        language = self.object.locale.language_code
        modules = ModulePage.objects.of_course(self.object).select_related("latest_revision")
        return [ModuleLine(module, self.readiness_of(module, language)) for module in modules]

    def readiness_of(self, module, language):
        revision = module.latest_revision
        return Readiness(draft_in(revision, language) if revision else draft_of(module))

    @property
    def count(self):
        return sum(len(line.readiness.blockers) for line in self.lines)

    def get_context_data(self, parent_context):
        return super().get_context_data(parent_context) | {"lines": self.lines}


class ReadyEditView(EditView):
    ready_panel_class = None

    def get_side_panels(self):
        status, *others = super().get_side_panels()
        return MediaContainer([status, self.ready_panel_class(self.page, self.request), *others])


class ModuleEditView(ReadyEditView):
    ready_panel_class = ModuleReadyPanel


class CourseEditView(ReadyEditView):
    ready_panel_class = CourseReadyPanel


class ModuleViewSet(PageViewSet):
    model = ModulePage
    edit_view_class = ModuleEditView


class CourseViewSet(PageViewSet):
    model = CoursePage
    edit_view_class = CourseEditView
