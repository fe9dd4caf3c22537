"""Not a test: what `python -m tests.access.write_table` runs, with the fixtures of the tests."""

import sys

import pytest

from . import table
from .cast import ROLES

pytestmark = pytest.mark.django_db


def test_what_the_site_answers_is_written_down(world):
    before = table.read() if table.PATH.exists() else {}

    table.write({role: observe(role, world) for role in ROLES})

    say_changes(before, table.read())


def observe(role, world):
    say(f"asking as {role}")
    return table.observe(role, world)


def say_changes(before, after):
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key, {}), after.get(key, {})
        for role in ROLES:
            if old.get(role) != new.get(role):
                say(f"{' '.join(key)} as {role}: {old.get(role)} -> {new.get(role)}")


def say(text):
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
