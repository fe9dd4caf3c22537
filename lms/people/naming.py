"""Texts that many read and that stay, so that they name nobody: a post, a reason, an invitation.

They are read by people, of whom each writes what they like. What can be told from here is refused:
an e-mail address, a staff number that somebody has, and the whole name of somebody we know. A first
or last name alone is many people's, and often a common word.
"""

import re
from itertools import chain

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from lms.common.typed_fields import TypedText

from .forgetting.actions import called
from .forgetting.names import pattern
from .likeness import alike, as_typed
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
    """Case and accents, and which apostrophe or hyphen it is, are not what hides a name."""
    said = alike(text)
    if match := ADDRESS.search(said):
        refuse("address", text, match)
    people = list(_perhaps_in(said))
    if match := _first(map(_number, people), said):
        refuse("number", text, match)
    if match := _first(chain.from_iterable(map(_whole_names, people)), said):
        refuse("name", text, match)


def refuse(code, text, match):
    words = {
        "address": _("Take out the e-mail address “%(found)s”. Many people read this."),
        "number": _(
            "“%(found)s” is the staff number of somebody. Take it out, or write it in words."
        ),
        "name": _("“%(found)s” is the name of somebody. Many people read this, so write the post."),
    }
    found = as_typed(text, *match.span())
    raise ValidationError(words[code] % {"found": found}, code=code)


def _perhaps_in(said):
    """Whose last name, or number, stands in the text: some of these are parts of longer words. A
    database does not compare as a reader does, so all of them are looked at here."""
    fields = ("first_name", "last_name", "known_as", "email", "staff_number")
    for person in User.objects.order_by().values_list(*fields, named=True):
        last, number = alike(person.last_name), _number(person)
        if (last and last in said) or (number and number in said):
            yield person


def _number(person):
    return alike(person.staff_number or "")


def _whole_names(person):
    """Also with the last name first and no comma, as lists have them."""
    for name in map(alike, called(person) - {person.staff_number}):
        if " " in name:
            yield from (name, name.replace(", ", " "), name.replace(", ", ","))


def _first(names, said) -> re.Match | None:
    """Where one of them stands. A pattern is slow to make, so it is made of few."""
    found = {name for name in names if name and name in said}
    return pattern(found).search(said) if found else None
