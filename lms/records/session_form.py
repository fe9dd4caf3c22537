from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from courses.models import CoursePage
from lms.common.dates import today
from lms.common.typed_fields import TypedDay
from lms.people.models import User
from lms.people.scope import direct_reports, people_beyond_team, people_to_record_for

from . import words
from .forms import CourseField
from .models import LearningEvent
from .sessions import not_here

Kind = LearningEvent.Kind


class SessionForm(forms.Form):
    """A session of a course, or help on a shared device: when, for whom, and who says so."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What happened?"),
        choices=[
            (Kind.ATTENDED, gettext_lazy("They came to a session of the course")),
            (Kind.ASSISTED, gettext_lazy("They completed the course with help")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what happened")},
    )
    course = CourseField(
        CoursePage.objects.none(),
        label=gettext_lazy("Course"),
        to_field_name="translation_key",
        empty_label=gettext_lazy("Choose a course"),
        error_messages={"required": gettext_lazy("Choose a course")},
    )
    day = TypedDay(
        label=gettext_lazy("Date"),
        error_messages={
            "required": gettext_lazy("Enter the date"),
            "invalid": gettext_lazy("Enter a date like 30/09/2026"),
        },
    )
    team = forms.ModelMultipleChoiceField(
        User.objects.none(),
        label=gettext_lazy("People of your team"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    staff_numbers = forms.CharField(
        label=gettext_lazy("Other people, by staff number"),
        help_text=gettext_lazy("One on each line, as on the attendance sheet."),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    helped_by = forms.CharField(
        label=gettext_lazy("Who led the session or helped?"),
        max_length=100,
        error_messages={"required": gettext_lazy("Enter who led the session or helped")},
    )
    confirmed = forms.BooleanField(
        label=gettext_lazy("I know that each of these people took part until the end"),
        error_messages={
            "required": gettext_lazy("Tick the box if each of them took part until the end")
        },
    )

    def __init__(self, recorder, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.recorder = recorder
        courses = CoursePage.objects.live().in_language(get_language()).shown_to(recorder)
        self.fields["course"].queryset = courses.order_by("code")
        self.fields["helped_by"].initial = recorder.get_full_name()
        self.offer_people()

    def offer_people(self):
        team = direct_reports(self.recorder).exclude(pk=self.recorder.pk)
        self.fields["team"].queryset = team
        if not team.exists():
            del self.fields["team"]
        if not people_beyond_team(self.recorder).exists():
            del self.fields["staff_numbers"]

    def clean_day(self):
        day = self.cleaned_data["day"]
        if day > today():
            raise forms.ValidationError(_("The date cannot be in the future"))
        return day

    def clean_staff_numbers(self):
        numbers = set(self.cleaned_data["staff_numbers"].replace(",", " ").split())
        found = people_to_record_for(self.recorder).filter(staff_number__in=numbers)
        self.found = list(found)
        if unknown := sorted(numbers - {person.staff_number for person in self.found}):
            raise forms.ValidationError(
                _("You cannot record for these staff numbers: %(numbers)s. Check each of them.")
                % {"numbers": ", ".join(unknown)}
            )
        return self.cleaned_data["staff_numbers"]

    def clean(self):
        people = {*self.cleaned_data.get("team", ()), *getattr(self, "found", ())}
        self.people = sorted(people, key=lambda person: (person.last_name, person.first_name))
        whom = "team" if "team" in self.fields else "staff_numbers"
        if not self.people and whom in self.cleaned_data:
            self.add_error(whom, _("Choose at least one person"))
        day = self.cleaned_data.get("day")
        if day and (missing := not_here(self.people, day)):
            self.add_error("day", not_here_sentence(missing, day))

    @property
    def session(self):
        """What actions.record_session is told."""
        given = self.cleaned_data
        return {
            "kind": given["kind"],
            "course_key": given["course"].translation_key,
            "day": given["day"],
            "people": self.people,
        }


def not_here_sentence(people, day):
    names = ", ".join(str(person) for person in people)
    text = _("These people did not work here on %(date)s: %(names)s. Mend the date or the list.")
    return text % {"date": words.day(day), "names": names}
