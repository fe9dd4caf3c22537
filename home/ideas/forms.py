"""Plain text only, in a few boxes. No field takes markup, a link or a file."""

from uuid import uuid4

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.models import ExperimentPage
from home.models.telling import LINE, LONG, SHORT, ShownAs
from lms.common.dates import today
from lms.common.typed_fields import TypedDay
from lms.people.models import Posting


def line(label, required, **more):
    return forms.CharField(label=label, max_length=LINE, error_messages=messages(required), **more)


def lines(label, required="", *, most=SHORT, **more):
    return forms.CharField(
        label=label,
        max_length=most,
        required=bool(required),
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages=messages(required),
        **more,
    )


def messages(required):
    too_long = gettext_lazy("Use %(limit_value)d characters or fewer. You have %(show_value)d.")
    return {"required": required, "max_length": too_long}


class IdeaForm(forms.Form):
    """What an experiment and a story have in common."""

    # Made with the form, so that sending it twice makes one page.
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    title = line(gettext_lazy("Give it a title"), gettext_lazy("Enter a title"))
    shown_as = forms.ChoiceField(
        label=gettext_lazy("Who should we say it is from?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose who we should say it is from")},
    )

    def __init__(self, person, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.names = names_of(person)
        self.fields["shown_as"].choices = [
            (each, label_of(each, name)) for each, name in self.names.items()
        ]
        # It is asked last: first comes what they have to say.
        self.order_fields([name for name in self.fields if name != "shown_as"])

    @property
    def written(self) -> dict:
        """The fields of the page."""
        given = {**self.cleaned_data}
        del given["key"]
        return given | {"told_by": self.names[ShownAs(given["shown_as"])]}


class ExperimentForm(IdeaForm):
    guess = lines(
        gettext_lazy("What do you guess will happen?"),
        gettext_lazy("Enter what you guess will happen"),
        help_text=gettext_lazy("For example: if we ring people first, fewer visits are wasted."),
    )
    attempt = lines(
        gettext_lazy("What will you try?"),
        gettext_lazy("Enter what you will try"),
        help_text=gettext_lazy("One small change that you can stop again."),
    )
    until = TypedDay(
        label=gettext_lazy("Until when?"),
        error_messages={
            "required": gettext_lazy("Enter the day on which you will look at it"),
            "invalid": gettext_lazy("Enter a date like 30/09/2026"),
        },
    )
    sign = lines(
        gettext_lazy("How will you know?"),
        gettext_lazy("Enter how you will know"),
        help_text=gettext_lazy("Something that you can count or see."),
    )

    def clean_until(self):
        day = self.cleaned_data["until"]
        if day < today():
            raise forms.ValidationError(_("Choose today or a later day"))
        return day


class StoryForm(IdeaForm):
    told = lines(
        gettext_lazy("What happened?"),
        gettext_lazy("Enter what happened"),
        most=LONG,
        help_text=gettext_lazy("Leave out anything that could show who a resident is."),
    )
    changed = lines(
        gettext_lazy("What is different now?"), gettext_lazy("Enter what is different now")
    )
    learned = lines(
        gettext_lazy("What did you learn?"),
        gettext_lazy("Enter what you learned"),
        help_text=gettext_lazy("What did not work is worth as much as what did."),
    )


class ResultForm(forms.Form):
    """What came of an experiment that colleagues can read already."""

    seen = lines(gettext_lazy("What did you see?"), gettext_lazy("Enter what you saw"))
    decided = lines(
        gettext_lazy("What did you decide?"),
        help_text=gettext_lazy("Leave this empty while you are still trying."),
    )
    state = forms.ChoiceField(
        label=gettext_lazy("How does it go on?"),
        choices=[
            (ExperimentPage.State.TRYING, gettext_lazy("We are still trying")),
            (ExperimentPage.State.KEPT, gettext_lazy("We keep it")),
            (ExperimentPage.State.STOPPED, gettext_lazy("We stopped")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how it goes on")},
    )

    def clean(self):
        given = super().clean()
        is_over = given.get("state") in (ExperimentPage.State.KEPT, ExperimentPage.State.STOPPED)
        if is_over and "decided" in given and not given["decided"]:
            self.add_error("decided", _("Enter what you decided"))
        return given

    @property
    def written(self):
        return self.cleaned_data


def names_of(person) -> dict[ShownAs, str]:
    """What each choice would say; a team only for who is in one."""
    post = (
        Posting.objects.primary().on(today()).filter(person=person).select_related("unit").first()
    )
    team = {ShownAs.TEAM: post.unit.name} if post else {}
    return {ShownAs.NAME: person.get_full_name(), **team, ShownAs.NOBODY: ""}


def label_of(choice, name):
    return f"{choice.label}: {name}" if name else choice.label
