from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton

from lms.records.inspection import CourseRecord

from .doors import OfOpenRecord
from .revisions import addresses


class OfOneCourse(OfOpenRecord):
    """A page about one course of one person."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.record = CourseRecord(self.person, kwargs["course_key"])
        if not self.record.whole.knows(self.record.course_key):
            raise Http404

    @property
    def course_url(self):
        return reverse("person_record:course", args=[self.person.pk, self.record.course_key])

    @property
    def come_back_to(self):
        return self.course_url


class CourseRecordView(OfOneCourse, WagtailAdminTemplateMixin, TemplateView):
    """Every event in order, and why the status is what it is."""

    template_name = "records/administration/course.html"

    def get_page_title(self):
        return self.record.title

    @cached_property
    def header_buttons(self):
        args = [self.person.pk, self.record.course_key]
        completion = reverse("person_record:record_completion", args=args)
        exemption = reverse("person_record:exempt", args=args)
        return [
            HeaderButton(_("Record a completion"), url=completion, icon_name="plus"),
            HeaderButton(_("Exempt from this course"), url=exemption, icon_name="calendar-check"),
        ]

    def get_context_data(self, **kwargs):
        shown = {"person": self.person, "record": self.record, "lines": self.lines}
        return super().get_context_data(**shown, **kwargs)

    @property
    def lines(self):
        """Each event, with the address of the text it was done on."""
        versions = {event.version for event in self.record.events if event.version}
        revisions = addresses(self.request.user, versions)
        return [(line, revisions.get(line.event.version_id)) for line in self.record.lines]
