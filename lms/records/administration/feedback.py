"""What learners told, for the editors of the course: to read, and to close with a note."""

import django_filters
from django import forms
from django.db.models import F
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.permissions import register_permission_policy

from courses.doors import ForEditors
from courses.editable import editable_courses
from courses.privacy import titles
from lms.common.dates import month_text
from lms.records.actions.closing import close_feedback
from lms.records.models import Feedback
from lms.records.models.feedback import LONGEST_NOTE

from .told import ForCourseEditors, ReadAndClose, may_publish

STATES = [("open", gettext_lazy("Open")), ("closed", gettext_lazy("Closed"))]


register_permission_policy(Feedback, ForCourseEditors(Feedback))


def feedback_for(user):
    keys = editable_courses(user).values("translation_key")
    return Feedback.objects.filter(course_key__in=keys)


class FeedbackFilters(WagtailFilterSet):
    kind = django_filters.ChoiceFilter(label=gettext_lazy("Kind"), choices=Feedback.Kind.choices)
    course = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Course"),
        queryset=lambda request: editable_courses(request.user).order_by("title"),
        method="of_course",
    )
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("State"), choices=STATES, method="in_state"
    )

    class Meta:
        model = Feedback
        fields = []

    def of_course(self, feedback, name, course):
        return feedback.filter(course_key=course.translation_key)

    def in_state(self, feedback, name, state):
        return feedback.open() if state == "open" else feedback.closed()


class FeedbackList(ForEditors, generic.IndexView):
    page_title = gettext_lazy("Feedback")
    filterset_class = FeedbackFilters
    paginate_by = 50

    def get_base_queryset(self):
        return feedback_for(self.request.user).select_related("closed_by")

    def order_queryset(self, feedback):
        """What waits comes first. Within a month no row is newer than another."""
        return feedback.order_by(F("closed_at").desc(nulls_first=True), "-month", "pk")

    def get_edit_url(self, feedback):
        """Whoever sees the list may close what is on it: no need to ask for each line."""
        return reverse(self.edit_url_name, args=[feedback.pk])

    @cached_property
    def course_titles(self):
        return titles(editable_courses(self.request.user).values("translation_key"))

    def course_of(self, feedback):
        return self.course_titles.get(feedback.course_key, "")

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "text", label=_("What was said"), accessor=brief, get_url=self.get_edit_url
            ),
            Column("kind", label=_("Kind"), accessor="get_kind_display"),
            Column("course", label=_("Course"), accessor=self.course_of),
            Column("lesson", label=_("Lesson")),
            Column("month", label=_("Received"), accessor=month_of),
            Column("state", label=_("State"), accessor=state_of),
        ]


class ClosingForm(WagtailAdminModelForm):
    we_changed = forms.CharField(
        label=gettext_lazy("Tell learners what you changed"),
        help_text=gettext_lazy(
            "Shown on the course page for everybody to read. Leave it empty to publish nothing."
        ),
        required=False,
        max_length=LONGEST_NOTE,
        widget=AdminAutoHeightTextInput,
    )


class FeedbackView(ForEditors, generic.EditView):
    template_name = "records/administration/feedback.html"
    page_title = gettext_lazy("Feedback")
    submit_button_label = gettext_lazy("Close")
    submit_button_active_label = gettext_lazy("Closing…")
    success_message = gettext_lazy("Feedback on “%(object)s” is closed.")
    can_delete = False

    def get_object(self, queryset=None):
        mine = feedback_for(self.request.user).select_related("closed_by")
        return get_object_or_404(mine, pk=self.object_pk)

    def get_form(self, *args, **kwargs):
        """Learners read the note at once, so it is for those who may publish the course."""
        form = super().get_form(*args, **kwargs)
        if not may_publish(self.request.user, self.object.course_key):
            del form.fields["we_changed"]
        return form

    def save_instance(self):
        return close_feedback(feedback=self.object, by=self.request.user, **self.form.cleaned_data)

    def get_success_buttons(self):
        return []

    def get_context_data(self, **kwargs):
        title = titles([self.object.course_key]).get(self.object.course_key, "")
        month = month_of(self.object)
        return super().get_context_data(course=title, month=month, **kwargs)


class FeedbackViewSet(ReadAndClose, ModelViewSet):
    model = Feedback
    menu_label = gettext_lazy("Feedback")
    menu_order = 250
    index_view_class = FeedbackList
    edit_view_class = FeedbackView
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [FieldPanel("closing_note"), FieldPanel("we_changed")], gettext_lazy("Close")
            )
        ],
        base_form_class=ClosingForm,
    )


def brief(feedback):
    return feedback.text if len(feedback.text) <= 120 else f"{feedback.text[:119]}…"


def month_of(feedback):
    return month_text(feedback.month)


def state_of(feedback):
    return STATES[feedback.is_closed][1]
