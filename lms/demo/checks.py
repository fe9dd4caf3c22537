from pathlib import Path

from django.conf import settings
from django.core.checks import Error
from django.db import connection


def demo_to_make(app_configs=None, **kwargs):
    """For every command that is tried on the demo, but the one that makes it."""
    if not settings.DEMO or is_made():
        return []
    return [Error("Make the demo first: manage.py demo", id="demo.E001")]


def is_made():
    """To look into a file of SQLite that is not there would make an empty one."""
    if connection.vendor == "sqlite" and not Path(connection.settings_dict["NAME"]).exists():
        return False
    return "django_migrations" in connection.introspection.table_names()
