from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from lms.common.languages import marked
from lms.people.models import Preferences

LANGUAGES = [(code, marked(name, code)) for code, name in settings.LANGUAGES]

EMAILS = {
    "follow_up": _("Three questions, 30 days after you finish a course"),
}


class PreferencesForm(forms.Form):
    emails = forms.MultipleChoiceField(
        label=_("E-mails you can choose"),
        choices=EMAILS.items(),
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

    @classmethod
    def showing(cls, chosen: Preferences):
        same = {name: getattr(chosen, name) for name in ("language", "theme", "letters")}
        return cls(initial=same | {"emails": [name for name in EMAILS if getattr(chosen, name)]})

    @property
    def choices(self):
        """As the action takes them."""
        given = dict(self.cleaned_data)
        wanted = given.pop("emails")
        return given | {name: name in wanted for name in EMAILS}
