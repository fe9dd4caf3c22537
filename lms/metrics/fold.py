"""Move pending steps into the folded sums.

One statement takes the steps and adds them, so a reader sees each step exactly once, and two folds
at a time take different steps. A counter of what was taken, or a watermark, would lose steps of
transactions that end later than they began.
"""

from collections.abc import Collection

from django.db import connection, transaction

from lms.common.bulk import add_rows

from .models import Rollup

AT_MOST = 50_000
COLUMNS = ("day", "unit_id", "cell", "course_key", "n")

TAKE = {
    # An array, not IN: a table that is empty most of the time is planned as if it were, and IN
    # then compared every step with every other (measured: minutes for 50,000).
    "postgresql": """
        WITH taken AS (
            DELETE FROM metrics_delta WHERE id = ANY(ARRAY(
                SELECT id FROM metrics_delta ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED
            )) RETURNING day, unit_id, cell, course_key, n
        ),
    """,
    # Deleted by a second statement: a transaction of SQLite is alone.
    "sqlite": "WITH taken AS (SELECT * FROM metrics_delta ORDER BY id LIMIT %s),",
}
DELETE_TAKEN = """
    DELETE FROM metrics_delta WHERE id IN (SELECT id FROM metrics_delta ORDER BY id LIMIT %s)
"""
# Of a timestamp: from a date, PostgreSQL would go by the time zone, row by row.
FIRST_DAY = {
    "postgresql": "CAST(date_trunc('{grain}', CAST(day AS timestamp)) AS date)",
    "sqlite": "date(day, 'start of {grain}')",
}
# Plain bytes: the order only keeps together what is read together.
COLLATION = {"postgresql": '"C"', "sqlite": "BINARY"}
SUMS = """
    by_day AS (
        SELECT day, unit_id, cell, course_key, CAST(SUM(n) AS integer) AS n FROM taken
        GROUP BY day, unit_id, cell, course_key
    ), by_month AS (
        SELECT {month} AS day, unit_id, cell, course_key, CAST(SUM(n) AS integer) AS n FROM by_day
        GROUP BY {month}, unit_id, cell, course_key
    ), by_year AS (
        SELECT {year} AS day, unit_id, cell, course_key, SUM(n) AS n FROM by_month
        GROUP BY {year}, unit_id, cell, course_key
    )
    INSERT INTO metrics_rollup (grain, day, unit_id, cell, course_key, n)
    SELECT grain, day, unit_id, cell, course_key, n FROM (
        SELECT 'day' AS grain, day, unit_id, cell, course_key, n FROM by_day
        UNION ALL SELECT 'month', day, unit_id, cell, course_key, n FROM by_month
        UNION ALL SELECT 'year', day, unit_id, cell, course_key, n FROM by_year
    ) AS sums
    WHERE n <> 0
    ORDER BY grain, cell COLLATE {collation}, course_key, day, unit_id
"""
ADD = """
    ON CONFLICT (grain, cell, course_key, day, unit_id)
        DO UPDATE SET n = metrics_rollup.n + excluded.n
    RETURNING id, n
"""


@transaction.atomic
def fold(*, at_most: int = AT_MOST) -> int:
    """Fold the oldest pending steps; answer how many sums they touched."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE[connection.vendor] + _sums() + ADD, [at_most])
        touched = cursor.fetchall()
        if connection.vendor == "sqlite":
            cursor.execute(DELETE_TAKEN, [at_most])
    Rollup.objects.filter(pk__in=[pk for pk, n in touched if n == 0]).delete()
    return len(touched)


def add_steps(steps: Collection[tuple]) -> None:
    """Let (day, unit id, cell, course key, n) wait to be folded."""
    add_rows("metrics_delta", COLUMNS, steps)


def _sums():
    vendor = connection.vendor
    first_day = FIRST_DAY[vendor].format
    return SUMS.format(
        month=first_day(grain="month"),
        year=first_day(grain="year"),
        collation=COLLATION[vendor],
    )
