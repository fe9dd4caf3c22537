import os
from contextlib import contextmanager

# Playwright's driver keeps an event loop in the thread that also sets up the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation


@pytest.fixture(autouse=True)
def in_english():
    """A request leaves its language active; the next test starts in the council's own."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True, scope="session")
def quiet_localize():
    """Its receiver asks for the language of a row that is put back before its language is."""
    from django.db.models.signals import post_save
    from wagtail_localize.models import LocaleSynchronization, sync_trees_on_locale_sync_save

    post_save.disconnect(sync_trees_on_locale_sync_save, sender=LocaleSynchronization)


@pytest.fixture
def counted():
    """`with counted() as queries:` lists what was asked, without the brackets of transactions."""

    @contextmanager
    def count():
        asked = []
        with CaptureQueriesContext(connection) as captured:
            yield asked
        brackets = ("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT")
        asked += [q["sql"] for q in captured if not q["sql"].startswith(brackets)]

    return count
