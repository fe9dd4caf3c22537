from contextlib import contextmanager

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as properties
from pytest_django.plugin import blocking_manager_key
from xdist.scheduler import LoadScopeScheduling

LOOKS = ("test_accessibility.py", "test_large_text.py")


class ByFile(LoadScopeScheduling):
    """A process takes whole files. Journeys share a demo, so one process takes all of them and the
    other all pages that are only looked at, each with a demo of its own. Fifty clients at once are
    half of all that PostgreSQL lets in, so one process takes all crowds too.
    """

    def _split_scope(self, nodeid):
        file = nodeid.partition("::")[0]
        if file.endswith("at_once.py"):
            return "crowds"
        if not file.startswith("tests/journeys/"):
            return file
        return "looks" if file.endswith(LOOKS) else "journeys"


def pytest_xdist_make_scheduler(config, log):
    return ByFile(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """Put back what migrations wrote, which a transactional test empties out with the rest: the
    tests of one process come file by file, so others may follow it. After the last one the test
    database is gone, and the connection leads to the real one.
    """
    result = yield
    mark = item.get_closest_marker("django_db")
    if (
        nextitem
        and mark
        and mark.kwargs.get("transaction")
        and hasattr(connection, "_test_serialized_contents")
    ):
        with item.config.stash[blocking_manager_key].unblock():
            connection.creation.deserialize_db_from_string(connection._test_serialized_contents)
            ContentType.objects.clear_cache()
    return result


# How fast a machine makes examples, or tries one, says nothing about the product.
properties.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
properties.load_profile("any machine")


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    """For what a whole file stands on: written once, and taken back after the last of its tests."""
    translation.activate(settings.LANGUAGE_CODE)
    cache.clear()
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def in_english():
    """A request leaves its language active; the next test starts in the council's own."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def with_an_empty_cache():
    """What an earlier test left there could run out in the middle of this one: a query more."""
    cache.clear()


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
