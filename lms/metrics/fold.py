"""Move pending steps into the folded sums.

One statement takes the steps and adds them, so a reader sees each step exactly once, and two folds
at a time take different steps (PERFORMANCE.md: a counter or a watermark loses events).
"""

from django.db import connection, transaction

from .models import Rollup

AT_MOST = 50_000

TAKE = {
    # An array, not IN: a table that is empty most of the time is planned as if it were, and IN
    # then compared every step with every other (measured: minutes for 50,000).
    "postgresql": """
        WITH taken AS (
            DELETE FROM metrics_delta WHERE id = ANY(ARRAY(
                SELECT id FROM metrics_delta ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED
            )) RETURNING day, unit_id, cell, course_key, n
        )
    """,
    # Deleted by a second statement: a transaction of SQLite is alone.
    "sqlite": "WITH taken AS (SELECT * FROM metrics_delta ORDER BY id LIMIT %s)",
}
DELETE_TAKEN = """
    DELETE FROM metrics_delta WHERE id IN (SELECT id FROM metrics_delta ORDER BY id LIMIT %s)
"""
FIRST_DAY = {
    "postgresql": "CAST(date_trunc('{grain}', day) AS date)",
    "sqlite": "date(day, 'start of {grain}')",
}
ADD = """
    INSERT INTO metrics_rollup (grain, day, unit_id, cell, course_key, n)
    SELECT grain, first_day, unit_id, cell, course_key, SUM(n) FROM (
        SELECT 'day' AS grain, day AS first_day, unit_id, cell, course_key, n FROM taken
        UNION ALL SELECT 'month', {month}, unit_id, cell, course_key, n FROM taken
        UNION ALL SELECT 'year', {year}, unit_id, cell, course_key, n FROM taken
    ) AS steps
    GROUP BY grain, first_day, unit_id, cell, course_key
    HAVING SUM(n) <> 0
    ORDER BY grain, cell, course_key, first_day, unit_id
    ON CONFLICT (grain, cell, course_key, day, unit_id)
        DO UPDATE SET n = metrics_rollup.n + excluded.n
    RETURNING id, n
"""


@transaction.atomic
def fold(*, at_most: int = AT_MOST) -> int:
    """Fold the oldest pending steps; answer how many sums they touched."""
    first_day = FIRST_DAY[connection.vendor].format
    add = ADD.format(month=first_day(grain="month"), year=first_day(grain="year"))
    with connection.cursor() as cursor:
        cursor.execute(TAKE[connection.vendor] + add, [at_most])
        touched = cursor.fetchall()
        if connection.vendor == "sqlite":
            cursor.execute(DELETE_TAKEN, [at_most])
    Rollup.objects.filter(pk__in=[pk for pk, n in touched if n == 0]).delete()
    return len(touched)
