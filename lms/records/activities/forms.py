"""The parts of a lesson that are not questions, as they are typed and as they are meant."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from courses.answers import LONGEST_WORDS, field_name, without_nul
from lms.common.dates import today
from lms.common.typed_fields import TypedDay
from lms.records.models import Pledge

DID = ("done", "not_yet")
LONGEST_PLEDGE = 500


def typed(kind, post, block_id) -> dict:
    """As AnswerSheet keeps it: what the browser shows again, right or wrong."""
    return {"pledge": typed_pledge}.get(kind, typed_doing)(post, block_id)


def typed_doing(post, block_id):
    did = post.get(field_name(block_id, "did"))
    note = without_nul(post, field_name(block_id, "note")).strip()[:LONGEST_WORDS]
    return said({"did": did if did in DID else "", "note": note})


def typed_pledge(post, block_id):
    words = without_nul(post, field_name(block_id, "words")).strip()[:LONGEST_PLEDGE]
    by = without_nul(post, field_name(block_id, "by")).strip()[:20]
    return said({"words": words, "by": by})


def said(given):
    """Nothing where nothing is said."""
    return given if any(given.values()) else {}


def is_in_form(post, block_id):
    return any(name.startswith(field_name(block_id, "")) for name in post)


class PledgeForm(forms.Form):
    words = forms.CharField(
        max_length=LONGEST_PLEDGE, error_messages={"required": _("Write what you will do")}
    )
    by = TypedDay(
        error_messages={
            "required": _("Write by what day"),
            "invalid": _("Write the day like 31/12/2026"),
        },
    )

    def clean_by(self):
        if self.cleaned_data["by"] < today():
            raise ValidationError(_("Choose today or a day to come"))
        return self.cleaned_data["by"]


class OutcomeForm(forms.Form):
    outcome = forms.ChoiceField(choices=Pledge.Outcome.choices)
