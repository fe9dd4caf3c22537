from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from lms.people.models import RecordOpening
from lms.records.inspection import PersonRecord

from .doors import OfOnePerson, OfOpenRecord


class RecordView(OfOpenRecord, WagtailAdminTemplateMixin, TemplateView):
    """The courses that somebody has begun or has to do."""

    page_title = gettext_lazy("Learning record")
    template_name = "records/administration/record.html"

    def get_parents(self):
        return OfOnePerson.get_parents(self)

    @cached_property
    def opening(self):
        mine = RecordOpening.objects.filter(viewer=self.request.user, person=self.person)
        return mine.first()

    def get_context_data(self, **kwargs):
        columns = [
            TitleColumn("title", label=_("Course"), get_url=self.course_url),
            Column("words", label=_("Status")),
            Column("due_on", label=_("Due on")),
            Column("completed_on", label=_("Completed on")),
        ]
        table = Table(columns, PersonRecord(self.person).courses)
        return super().get_context_data(table=table, opening=self.opening, **kwargs)

    def course_url(self, line):
        return reverse("person_record:course", args=[self.person.pk, line.course_key])
