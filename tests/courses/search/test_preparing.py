"""PostgreSQL may refuse the extension that forgives typing errors; then search works without."""

import pytest
from django.core.management import call_command
from django.db import connection

from courses.search import preparing

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="Only PostgreSQL has it."),
]


@pytest.fixture
def no_rights():
    """The account of somebody who may read and write, and add nothing; the extension is gone."""
    with connection.cursor() as cursor:
        cursor.execute("DROP EXTENSION pg_trgm CASCADE")
        cursor.execute("CREATE ROLE no_rights")
        cursor.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO no_rights")
        cursor.execute("GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO no_rights")
        cursor.execute("SET LOCAL ROLE no_rights")
        yield
        cursor.execute("RESET ROLE")


def test_without_the_right_to_it_nothing_breaks(no_rights):
    assert preparing.forgive_typing_errors() is False


def test_the_command_says_what_to_do(no_rights, capsys):
    call_command("rebuild_search")

    assert "CREATE EXTENSION pg_trgm;" in capsys.readouterr().err


def test_search_works_without_it(course, read, no_rights):
    assert "1 result for “phishing”" in read("phishing")
    assert "Nothing found for “phising”" in read("phising")


def test_with_the_right_to_it_errors_are_forgiven():
    assert preparing.forgive_typing_errors() is True
