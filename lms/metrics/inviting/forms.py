from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lms.common.dates import date_text, today
from lms.common.typed_fields import WordsSelect
from lms.people.naming import NamelessText
from lms.records.models import Invitation
from lms.records.reminders import whole_units
from lms.records.reminders.leader_letters import SAID

from .teams import by_directorate

PATHWAY = "pathway"


class InvitationForm(forms.Form):
    """`teams` are those of .teams; `courses` are {key: title}."""

    team = forms.ChoiceField(
        label=gettext_lazy("Which team do you invite?"),
        help_text=gettext_lazy("A whole team, division or directorate, of 10 people or more."),
        error_messages={
            "required": gettext_lazy("Choose which team you invite"),
            "invalid_choice": gettext_lazy("Choose one of the teams in the list"),
        },
    )
    course = forms.ChoiceField(
        label=gettext_lazy("Which course?"),
        widget=WordsSelect,
        error_messages={
            "required": gettext_lazy("Choose a course"),
            "invalid_choice": gettext_lazy("Choose one of the courses in the list"),
        },
    )
    message = forms.ChoiceField(
        label=gettext_lazy("What do you say?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose what you say"),
            "invalid_choice": gettext_lazy("Choose what you say"),
        },
    )
    words = NamelessText(
        label=gettext_lazy("A sentence of your own, if you like"),
        help_text=gettext_lazy(
            "At most 200 letters. Everybody reads it as you write it, so name no person."
        ),
        max_length=whole_units.LONGEST_WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "max_length": gettext_lazy(
                "Your sentence has %(show_value)d letters. Write at most 200"
            )
        },
    )

    def __init__(self, teams, courses, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.teams = teams
        self.fields["team"].choices = [("", _("Choose a team")), *by_directorate(teams)]
        titles = [(str(key), title) for key, title in courses.items()]
        self.fields["course"].choices = [(PATHWAY, _("Find my pathway")), *titles]
        self.fields["message"].choices = [(str(each), text) for each, text in SAID.items()]

    def clean_team(self):
        code = self.cleaned_data["team"]
        unit = self.teams[code].unit
        last = Invitation.objects.touching(unit).last_on()
        if free_on := whole_units.free_on(last, today()):
            raise ValidationError(too_soon(unit, free_on))
        return code

    def clean_words(self):
        return whole_units.one_line(self.cleaned_data["words"])


def too_soon(unit, free_on):
    said = {"unit": unit.name, "day": date_text(free_on)}
    return (
        _(
            "People in %(unit)s were invited a short time ago. Everybody is invited once in 14 "
            "days at most, so you can invite them from %(day)s."
        )
        % said
    )


def course_key(chosen: str) -> UUID | None:
    return None if chosen == PATHWAY else UUID(chosen)
