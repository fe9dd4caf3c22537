from django import forms
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput

from lms.common.administration import AdminFormView
from lms.people.actions.opening import open_record
from lms.people.models import RecordOpening

from .doors import OfOnePerson


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Why do you need to see this record?"),
        help_text=_(
            "For example “She asked why her course is not shown as done”. Your name and this "
            "reason are shown to the person. The record is then open to you for 30 minutes."
        ),
        min_length=10,
        max_length=RecordOpening._meta.get_field("reason").max_length,
        widget=AdminAutoHeightTextInput,
        error_messages={
            "required": _("Write why you need to see this record."),
            "min_length": _("Say it in a few words, so that the person understands it."),
        },
    )


class OpenRecordView(OfOnePerson, AdminFormView):
    page_title = _("Open the learning record")
    submit_label = _("Open the record")
    form_class = ReasonForm

    def form_valid(self, form):
        open_record(viewer=self.request.user, person=self.person, **form.cleaned_data)
        return HttpResponseRedirect(self.next_url)

    @property
    def next_url(self):
        wanted = self.request.GET.get("next", "")
        record = reverse("person_record:courses", args=[self.person.pk])
        allowed = url_has_allowed_host_and_scheme(
            wanted, allowed_hosts={self.request.get_host()}, require_https=self.request.is_secure()
        )
        return wanted if allowed and wanted.startswith(record) else record
