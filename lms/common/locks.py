"""What must not be done twice at the same time."""

from enum import IntEnum, unique

from django.db import connection


@unique
class Lock(IntEnum):
    """All there are, so that no two have one number. Nobody else in this database takes these."""

    # Two HR files at once would each be compared with a register that the other is changing.
    STAFF_FILE = 8_417_003
    WRITING_TO_MANY = 8_417_019
    # What is said again at the same time is not said twice.
    SAYING = 8_417_020
    CORRECTING_A_MONTH = 8_417_021


def one_at_a_time(lock: Lock) -> None:
    """Until the end of the transaction, for whoever asks for the same. A transaction of SQLite is
    alone already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [lock.value])
