from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from lms.common.languages import marked
from lms.records.models import SupportAnswers

CONFIDENCE = [
    (1, _("Not at all")),
    (2, _("A little")),
    (3, _("Fairly")),
    (4, _("Very")),
    (5, _("I could show others")),
]
AGREEMENT = [
    (1, _("Not at all")),
    (2, _("Not really")),
    (3, _("Partly")),
    (4, _("Mostly")),
    (5, _("Very much")),
]


def question(outcome, course):
    can = marked(str(outcome.value), course.other_language)
    return format_html(_("How confident are you that you can {can}?"), can=can)


def five(label, words):
    return forms.TypedChoiceField(
        label=label,
        choices=words,
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )


class BeforeForm(forms.Form):
    """One question for each outcome of the course; each may be left out, but not all."""

    told_as = "before"
    nothing = _("Choose an answer, or go on without.")

    def __init__(self, data=None, *, course, known):
        super().__init__(data)
        self.outcomes = {f"outcome-{each.id}": each.id for each in course.outcomes}
        said = getattr(known, self.told_as)
        for (name, key), outcome in zip(self.outcomes.items(), course.outcomes, strict=True):
            self.fields[name] = five(question(outcome, course), CONFIDENCE)
            self.initial[name] = said.get(key)

    def clean(self):
        if not any(self.cleaned_data.get(name) for name in self.fields):
            self.add_error(next(iter(self.fields)), self.nothing)
        return self.cleaned_data

    @property
    def told(self):
        """As the action takes it."""
        given = {key: self.cleaned_data.get(name) for name, key in self.outcomes.items()}
        return {self.told_as: {key: value for key, value in given.items() if value}}


class AfterForm(BeforeForm):
    told_as = "after"
    nothing = _("Choose an answer, or go back to your certificate.")

    def __init__(self, data=None, *, course, known):
        super().__init__(data, course=course, known=known)
        self.fields["looking_back"] = five(
            _("Looking back: how confident were you before the course?"), CONFIDENCE
        )
        self.fields["useful"] = five(_("Was this useful for your job?"), AGREEMENT)
        self.initial |= {name: getattr(known, name) for name in ("looking_back", "useful")}

    @property
    def told(self):
        more = {name: self.cleaned_data[name] for name in ("looking_back", "useful")}
        return super().told | more


class FollowUpForm(forms.Form):
    def __init__(self, data=None):
        super().__init__(data)
        for question in SupportAnswers.Question:
            self.fields[question] = forms.ChoiceField(
                label=question.label,
                choices=SupportAnswers.Answer.choices,
                widget=forms.RadioSelect,
                error_messages={"required": _("Choose an answer to: %s") % question.label},
            )
