"""Texts that many read and that stay, so that they name nobody: a post, a reason, an invitation.

They are read by people, of whom each writes what they like. What can be told from here is refused:
an e-mail address, a staff number that somebody has, and the whole name of somebody we know. A first
or last name alone is many people's, and often a common word.
"""

import re

from django.core.exceptions import ValidationError
from django.db.models import F, Q, Value
from django.db.models.functions import Replace
from django.utils.translation import gettext as _

from lms.common.typed_fields import TypedText

from .forgetting.actions import called
from .forgetting.names import pattern
from .models import User

# With a start that is none inside a word: else a long word is read once for each of its letters.
ADDRESS = re.compile(r"(?<![^\s@<>()“”])[^\s@<>()“”]+@[^\s@<>()“”]+\.\w+")


class NamelessText(TypedText):
    """Who is in it is asked of a text that is not too long."""

    def run_validators(self, value):
        super().run_validators(value)
        if value not in self.empty_values:
            refuse_names(value)


def refuse_names(text: str) -> None:
    text = plain(text)
    if found := ADDRESS.search(text):
        said = _("Take out the e-mail address “%(found)s”. Many people read this.")
        raise ValidationError(said % {"found": found[0]}, code="address")
    people = list(_perhaps_in(text))
    numbers = {person.staff_number for person in people if person.staff_number}
    if found := _found(numbers, text):
        said = _("“%(found)s” is the staff number of somebody. Take it out, or write it in words.")
        raise ValidationError(said % {"found": found}, code="number")
    if found := _found({name for person in people for name in _whole_names(person)}, text):
        said = _("“%(found)s” is the name of somebody. Many people read this, so write the post.")
        raise ValidationError(said % {"found": found}, code="name")


def plain(text: str) -> str:
    """On one line, with one kind of apostrophe."""
    return " ".join(text.split()).replace("’", "'")


def _perhaps_in(text):
    """Whose last name, or number, stands in the text: some of these are parts of longer words."""
    last = Replace(F("last_name"), Value("’"), Value("'"))
    people = User.objects.annotate(text=Value(text), last=last)
    return people.filter(
        Q(text__icontains=F("last")) & ~Q(last_name="") | Q(text__icontains=F("staff_number"))
    )


def _whole_names(person):
    names = map(plain, called(person) - {person.staff_number})
    return {name for name in names if " " in name}


def _found(names, text) -> str:
    match = pattern(names).search(text) if names else None
    return match[0] if match else ""
