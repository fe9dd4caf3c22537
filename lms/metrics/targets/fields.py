"""What a target is made of. What is wrong is said by the form, which knows the name of each."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext as _

from lms.common.typed_fields import TypedDay, number_input

DAYS = [MinValueValidator(date(2000, 1, 1)), MaxValueValidator(date(2100, 12, 31))]
MOST_STEPS = 24


def out_of_range(text):
    return {"min_value": text, "max_value": text}


class Day(TypedDay):
    def __init__(self, **fields):
        super().__init__(validators=DAYS, **fields)


class Share(forms.DecimalField):
    """Per cent, as the table of targets holds it."""

    widget = number_input("decimal")

    def __init__(self, **fields):
        super().__init__(min_value=0, max_value=100, decimal_places=1, **fields)

    def to_python(self, value):
        return super().to_python((value or "").replace("%", ""))


class Steps(forms.CharField):
    """A day and a share on each line, in order: [(day, share), …]."""

    widget = forms.Textarea(attrs={"rows": 4})
    day, share = Day(), Share()

    def to_python(self, value):
        lines = [line for line in super().to_python(value).splitlines() if line]
        if len(lines) > MOST_STEPS:
            text = _("These are %(n)s steps. Write at most %(most)s")
            raise ValidationError(text % {"n": len(lines), "most": MOST_STEPS})
        return tuple(map(self._step, lines))

    def _step(self, line):
        try:
            day, share = line.replace("%", "").split()
            return self.day.clean(day), self.share.clean(share)
        except (ValueError, ValidationError) as error:
            text = _("Write the step “%(line)s” like 31/12/2026 60")
            raise ValidationError(text % {"line": line}) from error
