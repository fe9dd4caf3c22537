"""“You said, we changed”: what learners read on a course, and how that is ended."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from courses.doors import ForEditors
from courses.editable import editable_courses
from courses.privacy import titles
from lms.records.actions.closing import withdraw_note
from lms.records.models import ChangeNote

from .told import ForCourseEditors, ReadAndClose, may_publish

register_permission_policy(ChangeNote, ForCourseEditors(ChangeNote))


def notes_for(user):
    keys = editable_courses(user).values("translation_key")
    return ChangeNote.objects.filter(course_key__in=keys)


class NoteList(ForEditors, generic.IndexView):
    page_title = gettext_lazy("Notes to learners")
    paginate_by = 50

    def get_base_queryset(self):
        return notes_for(self.request.user)

    def get_edit_url(self, note):
        return reverse(self.edit_url_name, args=[note.pk])

    @cached_property
    def course_titles(self):
        return titles(editable_courses(self.request.user).values("translation_key"))

    def course_of(self, note):
        return self.course_titles.get(note.course_key, "")

    @cached_property
    def columns(self):
        return [
            TitleColumn("text", label=_("What we changed"), get_url=self.get_edit_url),
            Column("course", label=_("Course"), accessor=self.course_of),
            DateColumn("published_at", label=_("Published")),
            Column("state", label=_("State"), accessor=state_of),
        ]


class NoteView(ForEditors, generic.EditView):
    template_name = "records/administration/change_note.html"
    page_title = gettext_lazy("Note to learners")
    submit_button_label = gettext_lazy("Take it off the course page")
    submit_button_active_label = submit_button_label
    success_message = gettext_lazy("Learners do not see “%(object)s” any more.")
    can_delete = False

    def get_object(self, queryset=None):
        mine = notes_for(self.request.user).select_related("published_by", "withdrawn_by")
        return get_object_or_404(mine, pk=self.object_pk)

    @cached_property
    def can_withdraw(self):
        return not self.object.withdrawn_at and may_publish(
            self.request.user, self.object.course_key
        )

    def save_instance(self):
        if not self.can_withdraw:
            return self.object
        return withdraw_note(note=self.object, by=self.request.user)

    def get_success_buttons(self):
        return []

    def get_context_data(self, **kwargs):
        title = titles([self.object.course_key]).get(self.object.course_key, "")
        return super().get_context_data(course=title, can_withdraw=self.can_withdraw, **kwargs)


class NoteViewSet(ReadAndClose, ModelViewSet):
    model = ChangeNote
    menu_label = gettext_lazy("Notes to learners")
    menu_order = 251
    index_view_class = NoteList
    edit_view_class = NoteView
    edit_handler = ObjectList([])


def state_of(note):
    return _("Withdrawn") if note.withdrawn_at else _("On the course page")
