"""How a value is told: `plain` for a program, `readable` for people."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from django.contrib.auth import get_user_model
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext as _

from lms.common.dates import date_text, moment_text


def plain(row, field, person):
    if names_a_person(field):
        return whom(getattr(row, field.attname), person)
    if field.is_relation:
        return str(getattr(row, field.name) or "")
    if isinstance(field, models.FileField):
        return getattr(row, field.name).name
    return json.loads(json.dumps(getattr(row, field.attname), cls=DjangoJSONEncoder))


def readable(row, field, person) -> str:
    if field.is_relation:
        return plain(row, field, person)
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")())
    value = getattr(row, field.attname)
    return ", ".join(leaves(value)) if isinstance(value, dict | list) else in_words(value)


def names_a_person(field) -> bool:
    return field.related_model is get_user_model()


def whom(person_id, person) -> str:
    if person_id is None:
        return ""
    return _("You") if person_id == person.pk else _("A colleague")


def leaves(value, name="") -> Iterator[str]:
    """The values of a JSON document, with their names. Ids say nothing to people."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, "" if is_id(key) else key.replace("_", " "))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, name)
    elif (words := in_words(value)) and not is_id(words):
        yield f"{name}: {words}" if name else words


def in_words(value) -> str:
    if value is None or isinstance(value, UUID):
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime):
        return moment_text(value)
    return date_text(value) if isinstance(value, date) else str(value)


def is_id(text) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
