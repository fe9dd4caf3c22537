"""The side panel "Ready to publish?" of the editors of modules and courses."""

from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel

from .checking import Readiness, draft_in, draft_of
from .models import ModulePage


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

    class Media:
        js = ["js/open_block.js"]

    @property
    def is_saved(self):
        return bool(self.object.pk)

    def get_context_data(self, parent_context):
        return super().get_context_data(parent_context) | {"is_saved": self.is_saved}


class ModuleReadyPanel(ReadyPanel):
    template_name = "courses/administration/module_ready.html"

    @cached_property
    def readiness(self):
        return Readiness(draft_of(self.object))

    @property
    def count(self):
        return len(self.readiness.blockers) if self.is_saved else 0

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        return context | {"readiness": self.is_saved and self.readiness}


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
        return Readiness(draft_in(revision, language) if revision else draft_of(module, language))

    @property
    def count(self):
        return sum(len(line.readiness.blockers) for line in self.lines) if self.is_saved else 0

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        return context | {"lines": self.lines if self.is_saved else []}
