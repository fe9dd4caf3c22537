"""Not a test: what `python -m tests.access.write_table` runs, with the fixtures of the tests."""

import logging
import sys

import pytest

from . import table
from .addresses import patterns
from .cast import ROLES

pytestmark = pytest.mark.django_db


def test_what_the_site_answers_is_written_down(world, beginnings):
    logging.disable()
    before = table.read() if table.PATH.exists() else {}

    table.write({role: observe(role, world, before, beginnings) for role in ROLES})

    say_changes(before, table.read())


def observe(role, world, before, beginnings):
    """Asked now where the address begins like this; the rest as it was written down before."""
    say(f"asking as {role}")
    there = set(patterns())
    kept = {key: row[role] for key, row in before.items() if key[0] in there}
    return kept | table.observe(role, world, beginnings)


def say_changes(before, after):
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key, {}), after.get(key, {})
        for role in ROLES:
            if old.get(role) != new.get(role):
                say(f"{' '.join(key)} as {role}: {old.get(role)} -> {new.get(role)}")


def say(text):
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
