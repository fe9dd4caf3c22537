"""What each field of each table tells about people, said once.

Every app has a privacy.py that says it for its own tables; frameworks.py here does it for those
that come with Django, Wagtail and the queue. From it are made what a person is shown of all that
is held about them, and what is taken away when it is no longer needed. A new field belongs in one
of these files: tests/guards/test_privacy_classes.py says so until it is there.
"""

from .classes import Kind
from .tables import NAMES, TABLES, Mention, Table, describe, impersonal, name_keys

__all__ = [
    "NAMES",
    "TABLES",
    "Kind",
    "Mention",
    "Table",
    "describe",
    "impersonal",
    "name_keys",
]
