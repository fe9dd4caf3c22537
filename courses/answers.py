"""One question's answer, read from a form.

The names of the fields are `q-<question id>` for one, many and number, and
`q-<question id>-<token>` for the place of each item (order) and for each left side (match).
"""

from typing import NamedTuple

from django.conf import settings
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from . import tokens
from .marking import parse_number

LONGEST_WORDS = 5000


class Problem(TextChoices):
    MISSING = "missing", _("Choose an answer")
    MISSING_SOME = "missing_some", _("Choose one or more answers")
    MISSING_NUMBER = "missing_number", _("Enter a number")
    NOT_A_NUMBER = "not_a_number", _("Enter a number in figures, like 72")
    NO_PLACE = "no_place", _("Give each step a place")
    SAME_PLACE = "same_place", _("Give each step a different place")
    UNMATCHED = "unmatched", _("Choose a match for each one")


class Answer(NamedTuple):
    """`given` is what can be marked; `typed` is what to show again when it cannot."""

    given: list | dict | str | None
    problem: Problem | None = None
    typed: list | dict | str | None = None


def read(key, post, person_pk):
    """What courses.marking marks, or None when the question is not, or only partly, answered."""
    return examine(key, post, person_pk).given


def examine(key, post, person_pk) -> Answer:
    return READERS[key["type"]](key, post, person_pk)


def words(post, question_id) -> str:
    """An answer in somebody's own words. PostgreSQL cannot store the NUL character."""
    return without_nul(post, field_name(question_id)).strip()[:LONGEST_WORDS]


def without_nul(post, name):
    return post.get(name, "").replace("\x00", "")


def field_name(question_id, token=""):
    return f"q-{question_id}-{token}" if token else f"q-{question_id}"


def choices(question_id, ids, person_pk, side=""):
    """(token, id) pairs; the two sides of a match have names of their own, else they would tell."""
    return tokens.choices(f"{question_id}{side}", ids, settings.SECRET_KEY, person_pk)


def read_options(key, post, person_pk):
    options = dict(choices(key["id"], key["options"], person_pk))
    chosen = [options[each] for each in post.getlist(field_name(key["id"])) if each in options]
    missing = Problem.MISSING_SOME if key["type"] == "many" else Problem.MISSING
    return Answer(chosen) if chosen else Answer(None, missing)


def read_number(key, post, person_pk):
    typed = without_nul(post, field_name(key["id"])).strip()[:40]
    if not typed:
        return Answer(None, Problem.MISSING_NUMBER)
    if parse_number(typed) is None:
        return Answer(None, Problem.NOT_A_NUMBER, typed)
    return Answer(typed)


def read_order(key, post, person_pk):
    places = {str(place) for place in range(1, len(key["items"]) + 1)}
    given = {
        item: place
        for token, item in choices(key["id"], key["items"], person_pk)
        if (place := post.get(field_name(key["id"], token))) in places
    }
    if len(given) < len(key["items"]):
        return Answer(None, Problem.NO_PLACE, given)
    if len(set(given.values())) < len(given):
        return Answer(None, Problem.SAME_PLACE, given)
    return Answer(sorted(given, key=lambda item: int(given[item])))


def read_match(key, post, person_pk):
    rights = dict(choices(key["id"], key["pairs"], person_pk, side="right"))
    given = {
        pair: rights[chosen]
        for token, pair in choices(key["id"], key["pairs"], person_pk, side="left")
        if (chosen := post.get(field_name(key["id"], token))) in rights
    }
    if len(given) < len(key["pairs"]):
        return Answer(None, Problem.UNMATCHED, given)
    return Answer(given)


READERS = {
    "one": read_options,
    "many": read_options,
    "number": read_number,
    "order": read_order,
    "match": read_match,
}
