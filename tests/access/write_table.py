"""python -m tests.access.write_table: write down what the site answers now, and say what changed."""

import logging
import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()

from django.db import transaction
from django.test.runner import DiscoverRunner

from . import table
from .cast import ROLES
from .things import make_world


def main():
    logging.disable()
    before = table.read() if table.PATH.exists() else {}
    table.write(observe_all())
    say_changes(before, table.read())


def observe_all():
    runner = DiscoverRunner(verbosity=0, interactive=False)
    runner.setup_test_environment()
    databases = runner.setup_databases()
    try:
        with transaction.atomic():
            world = make_world()
            observed = {role: observe(role, world) for role in ROLES}
            transaction.set_rollback(True)
        return observed
    finally:
        runner.teardown_databases(databases)


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


if __name__ == "__main__":
    main()
