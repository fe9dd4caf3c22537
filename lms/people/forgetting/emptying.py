"""Emptying the rows about people, table by table, as their privacy classes say."""

from functools import partial

from django.db import models, transaction

from lms.common.privacy import TABLES
from lms.common.privacy.classes import FORGOTTEN


def empty_rows(person_ids):
    for table in TABLES.values():
        if not table.about:
            continue
        if table.goes:
            remove(table, table.of(person_ids))
        elif fields := table.fields_of(FORGOTTEN):
            columns = [table.model._meta.get_field(name) for name in fields]
            table.of(person_ids).update(**{each.name: emptied(each) for each in columns})


def remove(table, rows):
    for name in table.kinds:
        if isinstance(table.model._meta.get_field(name), models.FileField):
            remove_files(rows, name)
    rows.delete()


def remove_files(rows, name):
    """After the transaction: a file that is gone cannot be brought back."""
    for row in rows.exclude(**{name: ""}):
        file = getattr(row, name)
        transaction.on_commit(partial(file.storage.delete, file.name))


def emptied(column):
    if column.null:
        return None
    default = column.get_default()
    return {} if default is None else default
