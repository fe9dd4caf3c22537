from django import forms
from django.utils.translation import gettext_lazy as _

from lms.people.models import PlaceNote


class PlaceNoteForm(forms.Form):
    text = forms.CharField(
        label=_("What is wrong?"),
        help_text=_("For example “I moved to Parks in May”. Leave out anything private."),
        max_length=PlaceNote.LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write what is wrong about your team.")},
    )
