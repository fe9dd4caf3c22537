"""A string that stands nowhere else, in every personal field that can hold one."""

from zlib import crc32

from django.db import models

from lms.common.privacy import TABLES
from lms.common.privacy.classes import SHOWN
from lms.records.models import LearningEvent

TEXT = (models.CharField, models.TextField, models.FileField, models.JSONField)
PERSONAL_TABLES = {table.label for table in TABLES.values() if table.about}
# The database refuses to change one, so it is made with its canaries.
MADE_WHOLE = LearningEvent._meta.label


def canary(mark, label, name):
    """Ten letters: the shortest of our columns holds no more."""
    return f"{mark}{crc32(f'{label}.{name}'.encode()):08x}"


def canaries_of(person, mark):
    return {
        canary(mark, table.label, name)
        for table in TABLES.values()
        if table.about
        for name in open_fields(table)
    }


def plant(person, mark):
    for table in TABLES.values():
        if table.about and table.label != MADE_WHOLE:
            table.of([person.pk]).update(**worn(table, mark))


def worn(table, mark):
    """{field: its canary}, ready to be saved."""
    return {
        name: wrapped(table.model._meta.get_field(name), canary(mark, table.label, name))
        for name in open_fields(table)
    }


def open_fields(table):
    fields = [table.model._meta.get_field(name) for name in table.fields_of(SHOWN)]
    return [each.name for each in fields if isinstance(each, TEXT) and not each.choices]


def wrapped(field, word):
    return {"note": word} if isinstance(field, models.JSONField) else word


def tables_about(person):
    return {label for label in PERSONAL_TABLES if TABLES[label].of([person.pk]).exists()}
