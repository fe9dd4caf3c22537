from django import forms
from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from courses.models import CoursePage

from . import actions
from .models import LessonOpinions
from .models.feedback import LONGEST


class CourseField(forms.ModelChoiceField):
    def label_from_instance(self, course):
        return f"{course.code} {course.title}"


class RequirementForm(WagtailAdminModelForm):
    course = CourseField(CoursePage.objects.none(), label=_("Course"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Drafts are for their authors; what was required once stays in its form.
        known = Q(live=True) | Q(translation_key=self.instance.course_key)
        courses = CoursePage.objects.in_language(settings.LANGUAGE_CODE).filter(known)
        courses = courses.order_by("code")
        self.fields["course"].queryset = courses
        self.initial["course"] = courses.filter(translation_key=self.instance.course_key).first()

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
