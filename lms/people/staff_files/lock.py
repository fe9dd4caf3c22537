"""Two HR files at once would each be compared with a register that the other is changing."""

from django.db import connection

# Any number that nobody else in this database takes.
NUMBER = 8_417_003


def one_at_a_time() -> None:
    """Until the end of the transaction. A transaction of SQLite is alone already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [NUMBER])
