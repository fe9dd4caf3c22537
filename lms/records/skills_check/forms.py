from django import forms
from django.utils.translation import gettext_lazy as _

from .words import ANSWERS


class AnswerForm(forms.Form):
    """Which statement was shown, as editors may have moved it since, and what was chosen."""

    statement = forms.UUIDField()
    answer = forms.ChoiceField(
        choices=[(value, answer.label) for value, answer in ANSWERS.items()],
        error_messages={
            "required": _("Choose the answer that is true for you today."),
            "invalid_choice": _("Choose one of the answers on this page."),
        },
    )

    @property
    def summary(self):
        """As components/error_summary.html takes it: the first radio is where to mend it."""
        return [{"text": text, "url": "#id_answer_0"} for text in self.errors.get("answer", ())]
