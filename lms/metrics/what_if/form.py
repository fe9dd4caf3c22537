"""What is asked: which course, for whom, in how many days. By GET, so that it can be shared."""

from dataclasses import dataclass
from operator import attrgetter

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses.models import CoursePage
from lms.common.dates import today
from lms.common.typed_fields import WordsSelect, number_input
from lms.metrics.adoption import Adoption
from lms.metrics.dictionary import A1
from lms.metrics.required import titles_of
from lms.metrics.slugs import slug_of
from lms.metrics.structure import Structure
from lms.metrics.wording import capital
from lms.people.models import Posting
from lms.people.scope import sees_all_figures, visible_units

DAYS = {"min_value": 1, "max_value": 365, "initial": 60}
# The leadership team is tiers 1 to 3; tier 4 are heads of service.
TEAM, HEADS = 3, 4


@dataclass(frozen=True)
class OfferedCourse:
    """A course that a rule could be about."""

    code: str
    key: object
    title: str


@dataclass(frozen=True)
class ForWhom:
    """One of a few fixed cuts, so that no two of them leave a small group. `is_hidden`: its figures
    are, with a small directorate, of which an answer would tell."""

    label: str
    unit_id: int | None = None
    max_tier: int | None = None
    is_hidden: bool = False


def courses() -> dict[str, OfferedCourse]:
    """{code: course} of those that are published for everybody, by title."""
    pages = CoursePage.objects.in_language(settings.LANGUAGE_CODE).live().public()
    keys = dict(pages.values_list("code", "translation_key"))
    titles = titles_of(keys.values())
    found = [OfferedCourse(code, key, titles[key]) for code, key in keys.items()]
    return {each.code: each for each in sorted(found, key=lambda each: each.title)}


def audiences(user) -> dict[str, ForWhom]:
    """Directors may ask of what they lead."""
    hidden = {row.unit_id for row in Adoption(user).whole(A1).rows if row.is_hidden}
    of_units = {
        f"unit-{slug_of(unit.code)}": ForWhom(unit.name, unit.pk, is_hidden=unit.pk in hidden)
        for unit in sorted(_directorates(user), key=attrgetter("name"))
    }
    if not sees_all_figures(user):
        return of_units
    return {
        "everyone": ForWhom(_("everyone")),
        "team": ForWhom(_("the leadership team"), max_tier=TEAM),
        "heads": ForWhom(_("the leadership team and heads of service"), max_tier=HEADS),
        **of_units,
    }


def _directorates(user):
    """Those that the user sees and where people are in post today."""
    structure, seen = Structure.load(), set(visible_units(user).values_list("pk", flat=True))
    posts = Posting.objects.primary().on(today())
    units = posts.order_by().values_list("unit", flat=True).distinct()
    found = {structure.directorate(pk) for pk in units}
    return [unit for unit in found if unit and unit.pk in seen]


class WhatIfForm(forms.Form):
    course = forms.ChoiceField(
        label=gettext_lazy("Course"),
        widget=WordsSelect,
        error_messages={
            "required": gettext_lazy("Choose a course"),
            "invalid_choice": gettext_lazy("Choose a course from the list"),
        },
    )
    audience = forms.ChoiceField(
        label=gettext_lazy("For whom"),
        error_messages={
            "required": gettext_lazy("Choose for whom"),
            "invalid_choice": gettext_lazy("Choose for whom from the list"),
        },
    )
    days = forms.IntegerField(
        label=gettext_lazy("Days to do it, from today"),
        widget=number_input(),
        error_messages={
            "required": gettext_lazy("Enter a number of days"),
            "invalid": gettext_lazy("Enter the days as a whole number, like 60"),
            "min_value": gettext_lazy("Give people at least 1 day"),
            "max_value": gettext_lazy("Give people at most 365 days"),
        },
        **DAYS,
    )

    def __init__(self, user, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.courses, self.audiences = courses(), audiences(user)
        choices = [(code, each.title) for code, each in self.courses.items()]
        self.fields["course"].choices = [("", _("Choose a course")), *choices]
        self.fields["audience"].choices = [(n, capital(w.label)) for n, w in self.audiences.items()]

    @property
    def asked(self) -> tuple[OfferedCourse, ForWhom, int]:
        given = self.cleaned_data
        return self.courses[given["course"]], self.audiences[given["audience"]], given["days"]
