from datetime import timedelta

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput

from courses.models import Decision, ModuleVersion
from lms.common import enough
from lms.common.dates import today

Change, Earlier = ModuleVersion.Change, Decision.Earlier
NOTICE = timedelta(days=90)


class DecisionForm(forms.Form):
    """Each choice says how many people it is about."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What kind of change is it?"), widget=forms.RadioSelect
    )
    earlier = forms.ChoiceField(
        label=gettext_lazy("After a material change, earlier completions count"),
        widget=forms.RadioSelect,
        initial=Earlier.DATE,
        help_text=gettext_lazy("For a correction this is left out."),
    )
    counts_until = forms.DateField(
        label=gettext_lazy("Last day on which they count"),
        widget=AdminDateInput,
        required=False,
        help_text=gettext_lazy("Only for “until the day below”."),
    )
    what_changed = forms.CharField(
        label=gettext_lazy("What changed, in one sentence"),
        widget=AdminAutoHeightTextInput,
        required=False,
        max_length=Decision._meta.get_field("what_changed").max_length,
        help_text=gettext_lazy(
            "For the history of versions. A material change needs it, a correction does not."
        ),
    )

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        who = {"people": enough.in_words(people.holders)}
        self.fields["kind"].choices = [(kind, words % who) for kind, words in kinds()]
        self.fields["earlier"].choices = [(each, words % who) for each, words in endings()]
        self.fields["counts_until"].initial = today() + NOTICE

    def clean(self):
        given = super().clean()
        if given.get("kind") != Change.MATERIAL:
            return given
        if not given.get("what_changed"):
            self.add_error("what_changed", _("Write in one sentence what changed."))
        if given.get("earlier") == Earlier.DATE and "counts_until" in given:
            self.check_day(given["counts_until"])
        return given

    def check_day(self, day):
        if not day or day < today():
            self.add_error("counts_until", _("Choose today or a later day."))


def kinds():
    return [
        (Change.CORRECTION, _("Correction: what people finished stays finished (%(people)s)")),
        (Change.MATERIAL, _("Material change: say below how long earlier completions count")),
    ]


def endings():
    return [
        (Earlier.NATURAL, _("until they run out by themselves (%(people)s keep theirs)")),
        (Earlier.DATE, _("until the day below (%(people)s do it again by then)")),
        (Earlier.NOW, _("no longer (%(people)s do it again from today)")),
    ]
