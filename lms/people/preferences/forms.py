from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from lms.common.languages import marked
from lms.people.models import Preferences
from lms.people.scope import is_in_leadership_team

LANGUAGES = [(code, marked(name, code)) for code, name in settings.LANGUAGES]

EMAILS = {
    "follow_up": _("Three questions, 30 days after you finish a course"),
    "invitations": _("Invitations from leaders to your whole team"),
}
OF_LEADERS = {"briefing": _("The figures of the month, after it is closed")}


AS_LEADER = {
    "named_as_leader": _("My name, and whether I have completed the course for leaders"),
}


def offered_to(person):
    """{field: the choices of which this person may tick several}."""
    if not is_in_leadership_team(person):
        return {"emails": EMAILS}
    return {"emails": EMAILS | OF_LEADERS, "as_leader": AS_LEADER}


class PreferencesForm(forms.Form):
    emails = forms.MultipleChoiceField(
        label=_("E-mails you can choose"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    as_leader = forms.MultipleChoiceField(
        label=_("What you show as a leader"),
        help_text=_(
            "Nobody has to. You can take it back here at any time. It is shown to whoever may open "
            "the page of your directorate, and nowhere else."
        ),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    language = forms.ChoiceField(
        label=_("Language"),
        help_text=_("For e-mails from this site, and for the first page after you sign in."),
        choices=[("", _("The language of the page I am on")), *LANGUAGES],
        required=False,
        widget=forms.RadioSelect,
    )
    theme = forms.ChoiceField(
        label=_("Colours"),
        help_text=_("“Match my device” is dark when your phone or computer is."),
        choices=Preferences.Theme.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the colours.")},
    )
    letters = forms.ChoiceField(
        label=_("Letters"),
        choices=Preferences.Letters.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the letters.")},
    )

    def __init__(self, person, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.offered = offered_to(person)
        for name, choices in self.offered.items():
            self.fields[name].choices = choices.items()
        if "as_leader" not in self.offered:
            del self.fields["as_leader"]

    @classmethod
    def showing(cls, person):
        chosen = person.chosen
        same = {name: getattr(chosen, name) for name in ("language", "theme", "letters")}
        ticked = {
            field: [name for name in names if getattr(chosen, name)]
            for field, names in offered_to(person).items()
        }
        return cls(person, initial=same | ticked)

    @property
    def choices(self):
        """As the action takes them. What was not offered stays as it was."""
        given = dict(self.cleaned_data)
        for field, names in self.offered.items():
            wanted = given.pop(field)
            given |= {name: name in wanted for name in names}
        return given
