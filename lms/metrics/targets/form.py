from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from lms.common.typed_fields import WordsSelect, number_input
from lms.metrics.actions import draft_target
from lms.metrics.plan import TOLERANCE, Path
from lms.metrics.wording import path_text
from lms.people.naming import NamelessText

from .fields import Day, Share, Steps, out_of_range


class TargetForm(forms.Form):
    """What lms.metrics.actions.set_target is told; `target` is as it would be set."""

    target = None

    measure = forms.ChoiceField(
        label=gettext_lazy("What is measured"),
        widget=WordsSelect,
        error_messages={
            "required": gettext_lazy("Choose what is measured"),
            "invalid_choice": gettext_lazy("Choose what is measured from the list"),
        },
    )
    baseline_on = Day(
        label=gettext_lazy("Start date"),
        error_messages={
            "required": gettext_lazy("Enter the start date"),
            "invalid": gettext_lazy("The start date must be a real date, like 30/09/2026"),
            **out_of_range(gettext_lazy("The start date must be in the years 2000 to 2100")),
        },
    )
    baseline_value = Share(
        label=gettext_lazy("Share on that day, per cent"),
        error_messages={
            "required": gettext_lazy("Enter the share on the start date"),
            "invalid": gettext_lazy("The share on the start date must be a number, like 62.5"),
            "min_value": gettext_lazy("The share on the start date must be 0 per cent or more"),
            "max_value": gettext_lazy("The share on the start date must be 100 per cent or less"),
            "max_decimal_places": gettext_lazy(
                "The share on the start date must have one decimal place at most, like 62.5"
            ),
        },
    )
    target_on = Day(
        label=gettext_lazy("Target date"),
        error_messages={
            "required": gettext_lazy("Enter the target date"),
            "invalid": gettext_lazy("The target date must be a real date, like 30/09/2026"),
            **out_of_range(gettext_lazy("The target date must be in the years 2000 to 2100")),
        },
    )
    target_value = Share(
        label=gettext_lazy("Target, per cent"),
        error_messages={
            "required": gettext_lazy("Enter the target"),
            "invalid": gettext_lazy("The target must be a number, like 62.5"),
            "min_value": gettext_lazy("The target must be 0 per cent or more"),
            "max_value": gettext_lazy("The target must be 100 per cent or less"),
            "max_decimal_places": gettext_lazy(
                "The target must have one decimal place at most, like 62.5"
            ),
        },
    )
    path = forms.ChoiceField(
        label=gettext_lazy("How it gets there"),
        widget=forms.RadioSelect,
        initial=Path.LINEAR.value,
        error_messages={
            "required": gettext_lazy("Choose how it gets there"),
            "invalid_choice": gettext_lazy("Choose how it gets there"),
        },
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
        widget=number_input(),
        error_messages={
            "required": gettext_lazy("Enter how many points are still “just behind”"),
            "invalid": gettext_lazy(
                "The points that are still “just behind” must be a whole number, like 5"
            ),
            "min_value": gettext_lazy("The points that are still “just behind” must be 0 or more"),
            "max_value": gettext_lazy("The points that are still “just behind” must be 20 or less"),
        },
    )
    owner = NamelessText(
        label=gettext_lazy("Who answers for it"),
        help_text=gettext_lazy("A post, not a name."),
        max_length=100,
        error_messages={
            "required": gettext_lazy("Enter the post that answers for it"),
            "max_length": gettext_lazy(
                "The post that answers for it has %(show_value)d letters. Write at most 100"
            ),
        },
    )
    reason = NamelessText(
        label=gettext_lazy("Why this target, or why it changes"),
        help_text=gettext_lazy("It stays in the history for good. Name no person."),
        max_length=250,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": gettext_lazy("Say why this target"),
            "max_length": gettext_lazy(
                "Why this target has %(show_value)d letters. Write at most 250"
            ),
        },
    )

    @staticmethod
    def as_given(target):
        """What the form was told of a target. The reason is another one each time; so is the owner
        for who writes in another language, as both are kept as words of one."""
        names = ["measure", "baseline_on", "target_on", "path", "tolerance"]
        if target.language == get_language():
            names.append("owner")
        shares = ("baseline_value", "target_value")
        steps = (f"{each.day:%d/%m/%Y} {float(each.value):g}" for each in target.plan.steps)
        return {
            **{name: getattr(target, name) for name in names},
            **{name: f"{float(getattr(target, name)):g}" for name in shares},
            "steps": "\n".join(steps),
        }

    def __init__(self, measures, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["measure"].choices = [(each.code, each.title) for each in measures]
        self.fields["path"].choices = [(path.value, path_text(path)) for path in Path]

    def clean(self):
        given = self.cleaned_data | {"language": get_language()}
        first, last = given.get("baseline_on"), given.get("target_on")
        if first and last and last <= first:
            self.add_error("target_on", _("The target date must be after the start date"))
        if given.get("path") == Path.STEPPED and not given.get("steps", True):
            self.add_error(
                "steps", _("Write at least one step between the start and the target date")
            )
        if given.get("path") not in (None, Path.STEPPED) and given.get("steps"):
            self.add_error("steps", _("Choose “In steps” above, or leave the steps empty"))
        if not self.errors:
            self._draft(given)
        return given

    def _draft(self, given):
        try:
            self.target = draft_target(**given)
        except ValidationError as error:
            self.add_error("steps", error.messages)
