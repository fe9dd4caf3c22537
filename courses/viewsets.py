"""Wagtail's own views of a page type, with "Ready to publish?" beside the form."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
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


class SaysWhatToPutRight:
    """Wagtail’s own message of a form that came back speaks of validation errors."""

    def form_invalid(self, form):
        if self.is_about_more_than_the_form():
            return super().form_invalid(form)
        messages.validation_error(self.request, refusal(self.action_name), form)
        self.has_unsaved_changes = True
        return self.render_to_response(self.get_context_data())

    def is_about_more_than_the_form(self):
        """Answers to a script, and what Wagtail says of a page that is checked or locked."""
        return (
            self.expects_json_response
            or getattr(self, "is_cancelling_workflow", False)
            or getattr(self, "locked_for_user", False)
        )


def refusal(action):
    """Not that the draft is kept: what was typed since it was saved is in the browser only."""
    if action == "publish":
        return gettext("Not published yet: put these right first. What you wrote is still here.")
    if action == "save":
        return gettext("Not saved yet: put these right first. What you wrote is still here.")
    return gettext("Not sent yet: put these right first. What you wrote is still here.")


class ModuleCreateView(SaysWhatToPutRight, SaysWhetherReady, CreateView):
    ready_panel_class = ModuleReadyPanel


class ModuleEditView(SaysWhatToPutRight, SaysWhetherReady, EditView):
    ready_panel_class = ModuleReadyPanel

    @property
    def action_name(self):
        """To send a module back is to save a draft: what is wrong with it is the reason."""
        name = super().action_name
        sends_back = name == "perform_workflow_action" and self.workflow_action == "reject"
        return "save" if sends_back else name


class CourseCreateView(SaysWhatToPutRight, SaysWhetherReady, CreateView):
    ready_panel_class = CourseReadyPanel


class CourseEditView(SaysWhatToPutRight, SaysWhetherReady, EditView):
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
