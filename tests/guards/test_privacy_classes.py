"""Every field of every table has a privacy class (lms/common/privacy), and none watches people."""

import re

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models

from lms.common.privacy import TABLES
from lms.common.privacy.classes import IMPERSONAL, PERSONAL

TELL = "Name it under a class in the privacy.py of its app, or in lms/common/privacy/frameworks.py."
COLUMNS = [
    (model._meta.label, field.name)
    for model in apps.get_models(include_auto_created=True)
    for field in model._meta.local_fields
]
NAMING = [
    (model._meta.label, field.name)
    for model in apps.get_models(include_auto_created=True)
    for field in model._meta.local_fields
    if field.related_model is get_user_model()
]
# Where people are, what they use, and how long or how late they sit there.
WATCHING = re.compile(
    r"(^|_)(ip|ip_address|remote_addr|host_name|user_agent|browser|device|latitude|longitude|"
    r"seconds|dwell|idle|time_on|time_spent|keystrokes|clicks|scroll|out_of_hours|last_seen|"
    r"last_active|last_activity|last_used)(_|$)"
)
ALLOWED = {
    # Who else has the same page open in the editor; the row goes within the hour.
    "wagtailadmin.EditingSession.last_seen_at",
    # Of a second step. Nothing of ours writes it.
    "mfa.Authenticator.last_used_at",
    # Of a key for programs. This site has no door for them.
    "wagtailcore.APIToken.last_used_at",
}


@pytest.mark.parametrize(("label", "name"), COLUMNS)
def test_a_field_has_a_privacy_class(label, name):
    assert label in TABLES, f"{label} has no privacy classes. {TELL}"
    assert name in TABLES[label].kinds, f"{label}.{name} has no privacy class. {TELL}"


@pytest.mark.parametrize("label", sorted(TABLES))
def test_no_class_is_left_over(label):
    names = {field.name for field in apps.get_model(label)._meta.local_fields}

    assert TABLES[label].kinds.keys() - names == set()


@pytest.mark.parametrize(("label", "name"), NAMING)
def test_what_names_a_person_is_personal(label, name):
    assert TABLES[label].kinds[name] in PERSONAL, f"{label}.{name} points to a person. {TELL}"


@pytest.mark.parametrize(("label", "name"), NAMING)
def test_what_names_a_person_is_told_to_them(label, name):
    table = TABLES[label]
    told = {table.about, *(mention.where for mention in table.mentions)}

    assert name in told, f"Say whom {label}.{name} is about: about=… or mentions=[…]. {TELL}"


@pytest.mark.parametrize("label", sorted(TABLES))
def test_a_table_about_people_says_what_it_is(label):
    table = TABLES[label]
    is_personal = bool(table.fields_of(PERSONAL))

    assert bool(table.about or table.mentions) == is_personal
    assert bool(table.title) == bool(table.about)


@pytest.mark.parametrize(("label", "name"), COLUMNS)
def test_nobody_is_watched(label, name):
    assert not WATCHING.search(name) or f"{label}.{name}" in ALLOWED
    field = apps.get_model(label)._meta.get_field(name)
    assert not isinstance(field, (models.GenericIPAddressField, models.DurationField))


@pytest.mark.parametrize("label", [label for label in TABLES if not TABLES[label].about])
def test_a_table_about_nobody_keeps_nobodys_words(label):
    kinds = set(TABLES[label].kinds.values())

    assert kinds <= IMPERSONAL | {"trail"}
