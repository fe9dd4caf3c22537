from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .plan import TOLERANCE, Path
from .wording import path_text

PER_CENT = {"min_value": 0, "max_value": 100, "max_digits": 4, "decimal_places": 1}
DAY_FORMATS = ["%Y-%m-%d", "%d/%m/%Y"]


def needed(text):
    return {"required": text}


class Day(forms.DateField):
    def __init__(self, *, error_messages=None, **fields):
        said = {"invalid": gettext_lazy("Enter a date like 30/09/2026"), **(error_messages or {})}
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(input_formats=DAY_FORMATS, widget=widget, error_messages=said, **fields)


class Steps(forms.CharField):
    """A day and a share on each line, in order: [(day, share), …]."""

    widget = forms.Textarea(attrs={"rows": 4})
    day, share = Day(), forms.DecimalField(**PER_CENT)

    def to_python(self, value):
        return tuple(self._step(line) for line in super().to_python(value).splitlines() if line)

    def _step(self, line):
        try:
            day, share = line.replace("%", "").split()
            return self.day.clean(day), self.share.clean(share)
        except (ValueError, ValidationError) as error:
            text = _("Write “%(line)s” like 31/12/2026 60") % {"line": line}
            raise ValidationError(text) from error


class TargetForm(forms.Form):
    """What lms.metrics.actions.set_target is told."""

    measure = forms.ChoiceField(label=gettext_lazy("What is measured"))
    baseline_on = Day(
        label=gettext_lazy("Start date"),
        error_messages=needed(gettext_lazy("Enter the start date")),
    )
    baseline_value = forms.DecimalField(
        label=gettext_lazy("Share on that day, per cent"),
        error_messages=needed(gettext_lazy("Enter the share on the start date")),
        **PER_CENT,
    )
    target_on = Day(
        label=gettext_lazy("Target date"),
        error_messages=needed(gettext_lazy("Enter the target date")),
    )
    target_value = forms.DecimalField(
        label=gettext_lazy("Target, per cent"),
        error_messages=needed(gettext_lazy("Enter the target")),
        **PER_CENT,
    )
    path = forms.ChoiceField(
        label=gettext_lazy("How it gets there"), widget=forms.RadioSelect, initial=Path.LINEAR.value
    )
    steps = Steps(
        label=gettext_lazy("Steps between"),
        help_text=gettext_lazy("For “In steps”. A date and a share on each line: 31/12/2026 60"),
        required=False,
    )
    tolerance = forms.IntegerField(
        label=gettext_lazy("Points behind that are still “just behind”"),
        initial=TOLERANCE,
        min_value=0,
        max_value=20,
        error_messages=needed(gettext_lazy("Enter how many points are still “just behind”")),
    )
    owner = forms.CharField(
        label=gettext_lazy("Who answers for it"),
        help_text=gettext_lazy("A post, not a name."),
        max_length=100,
        error_messages=needed(gettext_lazy("Enter the post that answers for it")),
    )
    reason = forms.CharField(
        label=gettext_lazy("Why this target, or why it changes"),
        help_text=gettext_lazy("It stays in the history for good. Name no person."),
        max_length=250,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages=needed(gettext_lazy("Say why this target")),
    )

    def __init__(self, measures, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["measure"].choices = [(each.code, each.title) for each in measures]
        self.fields["path"].choices = [(path.value, path_text(path)) for path in Path]

    def clean(self):
        given = self.cleaned_data
        first, last = given.get("baseline_on"), given.get("target_on")
        if first and last and last <= first:
            self.add_error("target_on", _("The target date comes after the start date"))
        if given.get("path") == Path.STEPPED and not given.get("steps", True):
            self.add_error("steps", _("Write at least one step"))
        if given.get("path") != Path.STEPPED:
            given["steps"] = ()
        return given
