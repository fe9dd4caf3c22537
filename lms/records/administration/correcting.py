"""Three ways to put a record right. All leave what was there, and all are shown to the person."""

from django import forms
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput

from lms.common.administration import ConfirmedFormView
from lms.common.dates import today
from lms.records import actions, words
from lms.records.models import LearningEvent
from lms.records.standing import Fact

from .course import OfOneCourse

LONGEST_REASON = 500


class ReasonField(forms.CharField):
    widget = AdminAutoHeightTextInput

    def __init__(self, **kwargs):
        messages = {
            "required": gettext_lazy("Write this in a few words. The person will read it."),
            "min_length": gettext_lazy("Say a little more, so that the person understands it."),
        }
        super().__init__(
            min_length=10, max_length=LONGEST_REASON, error_messages=messages, **kwargs
        )


class VoidForm(forms.Form):
    reason = ReasonField(
        label=gettext_lazy("Why should it not count?"),
        help_text=gettext_lazy("The person sees this on their own record."),
    )


class CompletionForm(forms.Form):
    day = forms.DateField(
        label=gettext_lazy("On which day was the course completed?"), widget=AdminDateInput
    )
    evidence = ReasonField(
        label=gettext_lazy("What did you see that shows it?"),
        help_text=gettext_lazy(
            "For example “The signed list of the session on 3 June”. "
            "The person sees this on their own record."
        ),
    )

    def clean_day(self):
        if self.cleaned_data["day"] > today():
            raise forms.ValidationError(_("Choose today or an earlier day."))
        return self.cleaned_data["day"]


class ExemptionForm(forms.Form):
    day = forms.DateField(label=gettext_lazy("From which day?"), widget=AdminDateInput)
    until = forms.DateField(
        label=gettext_lazy("Until which day?"),
        help_text=gettext_lazy(
            "This day is the last one. From the next day they have the full time to finish."
        ),
        widget=AdminDateInput,
    )
    reason = ReasonField(
        label=gettext_lazy("Why do they not have to do it?"),
        help_text=gettext_lazy(
            "For example “She holds the national certificate”. Write nothing about health. "
            "The person sees this on their own record."
        ),
    )

    def clean_day(self):
        if self.cleaned_data["day"] > today():
            raise forms.ValidationError(_("Choose today or an earlier day."))
        return self.cleaned_data["day"]

    def clean(self):
        day, until = self.cleaned_data.get("day"), self.cleaned_data.get("until")
        if day and until and until < day:
            self.add_error("until", _("Choose a day that is not before the first one."))


class CorrectionView(OfOneCourse, ConfirmedFormView):
    submit_label = gettext_lazy("Check before saving")
    header_icon = "edit"

    def get_parents(self):
        return [*super().get_parents(), (self.course_url, self.record.title)]

    def consequences(self, form):
        return [
            {"label": _("Person"), "value": self.person},
            {"label": _("Course"), "value": self.record.title},
            *self.changes(form),
            {"label": _("Status now"), "value": self.record.words},
            {"label": _("Status afterwards"), "value": self.record.words_with(self.fact(form))},
        ]

    def done(self, said):
        messages.success(self.request, said)
        return redirect(self.course_url)


class VoidView(CorrectionView):
    page_title = gettext_lazy("Put an event right")
    confirm_label = gettext_lazy("Put it right")
    form_class = VoidForm

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        by_uuid = {event.uuid: event for event in self.record.events}
        if kwargs["event"] not in by_uuid:
            raise Http404
        self.event = by_uuid[kwargs["event"]]

    def changes(self, form):
        return [
            {"label": _("Will no longer count"), "value": self.event.get_kind_display()},
            {"label": _("It was on"), "value": words.day(self.event.day)},
            {"label": _("Reason"), "value": form.cleaned_data["reason"]},
        ]

    def fact(self, form):
        return Fact(uuid="", kind="voided", day=today(), voids=str(self.event.uuid))

    def confirmed(self, reason):
        actions.void_event(event=self.event, reason=reason, actor=self.request.user)
        return self.done(_("It stays on record and no longer counts."))


class RecordCompletionView(CorrectionView):
    page_title = gettext_lazy("Record a completion")
    confirm_label = gettext_lazy("Record it")
    form_class = CompletionForm

    def changes(self, form):
        return [
            {"label": _("Completed on"), "value": words.day(form.cleaned_data["day"])},
            {"label": _("What shows it"), "value": form.cleaned_data["evidence"]},
        ]

    def fact(self, form):
        return Fact(uuid="", kind=LearningEvent.Kind.RECORDED, day=form.cleaned_data["day"])

    def confirmed(self, day, evidence):
        actions.record_completion(
            person=self.person,
            course_key=self.record.course_key,
            day=day,
            evidence=evidence,
            actor=self.request.user,
        )
        return self.done(_("The completion is on record."))


class ExemptView(CorrectionView):
    page_title = gettext_lazy("Exempt from this course")
    confirm_label = gettext_lazy("Exempt them")
    form_class = ExemptionForm

    def get_initial(self):
        return {"day": today()}

    def changes(self, form):
        return [
            {"label": _("From"), "value": words.day(form.cleaned_data["day"])},
            {"label": _("Until"), "value": words.day(form.cleaned_data["until"])},
            {"label": _("Reason"), "value": form.cleaned_data["reason"]},
        ]

    def fact(self, form):
        day, until = form.cleaned_data["day"], form.cleaned_data["until"]
        return Fact(uuid="", kind=LearningEvent.Kind.WAIVED, day=day, until=until)

    def confirmed(self, day, until, reason):
        actions.exempt(
            person=self.person,
            course_key=self.record.course_key,
            day=day,
            until=until,
            reason=reason,
            actor=self.request.user,
        )
        return self.done(_("The exemption is on record."))
