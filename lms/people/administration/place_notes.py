"""What people say is wrong about their team. HR puts it right; here somebody sees to it."""

from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic

from lms.common.administration import BelowOthers
from lms.people import actions
from lms.people.models import PlaceNote
from lms.people.scope import visible_people

from .doors import ForLearningAdministrators, LearningViewSet
from .questions import person_facts


class PlaceNoteList(ForLearningAdministrators, generic.IndexView):
    page_title = gettext_lazy("Notes about teams")
    is_searchable = True
    paginate_by = 50

    def get_base_queryset(self):
        return open_notes(self.request.user)

    def search_queryset(self, notes):
        people = visible_people(self.request.user).matching(self.search_query)
        return notes.filter(person__in=people)

    @cached_property
    def columns(self):
        return [
            TitleColumn("person", label=_("Person"), get_url=note_url),
            Column("text", label=_("What is wrong")),
            DateColumn("sent_at", label=_("Sent")),
        ]


class PlaceNoteView(
    ForLearningAdministrators, BelowOthers, generic.WagtailAdminTemplateMixin, TemplateView
):
    header_icon = "mail"
    template_name = "people/administration/place_note.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        notes = PlaceNote.objects.filter(person__in=visible_people(request.user))
        self.note = get_object_or_404(notes.select_related("person"), pk=kwargs["pk"])

    def get_page_title(self):
        return str(self.note)

    def get_parents(self):
        return [(reverse("place_notes:index"), PlaceNoteList.page_title)]

    def get_context_data(self, **kwargs):
        facts = person_facts(self.note.person_id)
        return super().get_context_data(note=self.note, facts=facts, **kwargs)

    def post(self, request, pk):
        read = request.POST.get("read", "")
        note = actions.close_place_note(note=self.note, read=read, by=request.user)
        if not note.closed_at:
            messages.error(request, _("They have written again since. Read it before you go on."))
            return redirect(note_url(note))
        messages.success(request, _("Thank you. The note is done."))
        return redirect("place_notes:index")


class PlaceNoteViewSet(LearningViewSet):
    model = PlaceNote
    icon = "mail"
    menu_label = gettext_lazy("Notes about teams")

    def get_urlpatterns(self):
        results = self.construct_view(PlaceNoteList, results_only=True)
        return [
            path("", self.construct_view(PlaceNoteList), name="index"),
            path("results/", results, name="index_results"),
            path("<int:pk>/", PlaceNoteView.as_view(), name="inspect"),
        ]


def open_notes(user):
    notes = PlaceNote.objects.open().filter(person__in=visible_people(user))
    return notes.select_related("person").order_by("sent_at", "pk")


def note_url(note):
    return reverse("place_notes:inspect", args=[note.pk])
