from django import forms
from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from courses.models import CoursePage
from lms.common.dates import today
from lms.people.models import Posting, Unit
from lms.people.scope import visible_units

from . import actions
from .models import LessonOpinions, Requirement
from .models.feedback import LONGEST


class CourseField(forms.ModelChoiceField):
    def label_from_instance(self, course):
        return f"{course.code} {course.title}"


class UnitField(forms.ModelChoiceField):
    """Each with what it is part of, for teams of several divisions have the same name."""

    def label_from_instance(self, unit):
        names = []
        while unit and unit.kind != Unit.Kind.COUNCIL:
            names.insert(0, unit.name)
            unit = unit.parent
        return ", ".join(names)


class RequirementForm(WagtailAdminModelForm):
    course = CourseField(CoursePage.objects.none(), label=_("Course"))
    unit = UnitField(
        Unit.objects.none(),
        label=_("People in"),
        help_text=Requirement._meta.get_field("unit").help_text,
        required=False,
        empty_label=_("The whole council"),
    )
    contracts = forms.MultipleChoiceField(
        label=_("Kinds of contract"),
        help_text=Requirement._meta.get_field("contracts").help_text,
        choices=Posting.Employment.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = self.units
        self.initial["contracts"] = self.instance.contracts.split()
        # Drafts are for their authors; what was required once stays in its form.
        known = Q(live=True) | Q(translation_key=self.instance.course_key)
        courses = CoursePage.objects.in_language(settings.LANGUAGE_CODE).filter(known)
        courses = courses.order_by("code")
        self.fields["course"].queryset = courses
        self.initial["course"] = courses.filter(translation_key=self.instance.course_key).first()

    @property
    def units(self):
        """Those of today that the person sees, and the one that the rule has already."""
        seen = visible_units(self.for_user).on(today()).exclude(kind=Unit.Kind.COUNCIL)
        known = Q(pk__in=seen.values("pk")) | Q(pk=self.instance.unit_id)
        return Unit.objects.filter(known).select_related("parent__parent__parent").order_by("code")

    def clean_contracts(self):
        """All of them is the same as none: every kind."""
        chosen = self.cleaned_data["contracts"]
        return "" if len(chosen) == len(Posting.Employment) else " ".join(sorted(chosen))

    def clean_reminders_from(self):
        """Never a day that is over: what fell due since then would all be sent now."""
        day = self.cleaned_data["reminders_from"]
        if day and day != self.initial.get("reminders_from") and day < today():
            raise forms.ValidationError(_("Choose today or a later day."))
        return day

    def _post_clean(self):
        if course := self.cleaned_data.get("course"):
            self.instance.course_key = course.translation_key
            self.instance.course_code = course.code
        super()._post_clean()

    def _get_validation_exclusions(self):
        """A rule that is there already is found by its course, which is not a field of the form."""
        excluded = super()._get_validation_exclusions()
        return excluded - {"course_key"} if self.cleaned_data.get("course") else excluded

    def save(self, commit=True):
        requirement = super().save(commit=False)
        return actions.set_requirement(requirement=requirement) if commit else requirement


class CourseForm(forms.Form):
    """Which course a borrowed module was open in; nothing where it is at home."""

    course = forms.UUIDField(required=False)


class AttemptForm(forms.Form):
    """What a check carries besides its answers; nothing that a person types."""

    version = forms.IntegerField(min_value=0)
    attempt = forms.UUIDField()


class ShowsNameForm(forms.Form):
    shows_name = forms.TypedChoiceField(
        choices=[("yes", "yes"), ("no", "no")], coerce=lambda answer: answer == "yes"
    )


class OpinionForm(forms.Form):
    useful = forms.ChoiceField(choices=LessonOpinions.Answer.choices)


class Words(forms.CharField):
    """Some lines; a browser counts the end of a line as one character and sends two."""

    widget = forms.Textarea(attrs={"rows": 6})

    def to_python(self, value):
        return super().to_python((value or "").replace("\r\n", "\n"))


class CommentForm(forms.Form):
    text = Words(
        label=_("What would make it more useful? (optional)"),
        help_text=_("Please leave out names and anything private."),
        required=False,
        max_length=LONGEST,
    )


class MistakeForm(forms.Form):
    text = Words(
        label=_("What is wrong, and where?"),
        help_text=_("For example “The link in step 2 leads nowhere”. Please leave out names."),
        max_length=LONGEST,
        error_messages={"required": _("Write what is wrong in the lesson.")},
    )
