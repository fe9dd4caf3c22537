"""What must not be done twice at the same time."""

from django.db import connection


def one_at_a_time(number: int) -> None:
    """Until the end of the transaction, for whoever asks with this number. A transaction of SQLite
    is alone already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])
