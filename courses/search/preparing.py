"""What PostgreSQL is given so that a search forgives typing errors.

Any owner of a database may add pg_trgm to it. Without the right to, search still works for words
that are typed as they are written, and `manage.py rebuild_search` says what to do.
"""

from django.db import DatabaseError, connection, transaction

WHAT_TO_DO = (
    "Search does not forgive typing errors yet: this account may not add pg_trgm to the database. "
    "Ask its owner to run “CREATE EXTENSION pg_trgm;” there."
)


def forgive_typing_errors() -> bool:
    """Whether the database does from now on. On one that never will, there is nothing to do."""
    if connection.vendor != "postgresql":
        return True
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    except DatabaseError:
        return False
    return True
