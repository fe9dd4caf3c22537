"""An HR file of a large council: first, the same again, and a month later.

    DATABASE_URL=postgres://… python -m tests.benchmarks.staff_file 6000

Makes a test database and destroys it. Prints a table; nothing here is a timed test.
"""

import os
import sys
from datetime import date, timedelta
from time import perf_counter, process_time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
SEPTEMBER, OCTOBER = date(2026, 9, 30), date(2026, 10, 31)
TEAMS = 400
COLUMNS = "what,people,wall_s,cpu_s,queries"


def main(sizes):
    import django

    django.setup()
    from django.db import connection

    print(COLUMNS)  # noqa: T201
    for size in sizes:
        name = connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            for line in lines(size):
                print(",".join(map(str, line)), flush=True)  # noqa: T201
        finally:
            connection.creation.destroy_test_db(name, verbosity=0)


def lines(size):
    from tests.people.files import hr_file, units_file

    first = hr_file(*(person(number) for number in range(size)))
    later = hr_file(*(person(number, later=True) for number in range(size)))
    yield "first", size, *timed(staff=first, units=units_file(), as_at=SEPTEMBER)
    yield "again", size, *timed(staff=first, as_at=SEPTEMBER)
    yield "later", size, *timed(staff=later, as_at=OCTOBER)


def person(number, *, later=False):
    """A month later one in twenty moves, one in thirty has another title, one in fifty is away."""
    from tests.people.files import row

    moved = later and number % 20 == 0
    cells = {
        "TEAM": f"Team {(number + moved) % TEAMS}",
        "MANAGER_REF": f"{number // 8:06}" if number >= 8 else "",
        "JOB_TITLE": "Lead gardener" if later and number % 30 == 0 else "Gardener",
        "COUNCIL_START_DATE": f"{SEPTEMBER - timedelta(days=100 + number % 4000):%d/%m/%Y}",
        "POST_START_DATE": "",
    }
    if number % 50 == 0:
        cells |= {"ABSENCE_TYPE": "Maternity", "ABSENCE_FROM": "01/06/2026"}
    return row(f"{number:06}", **cells)


def timed(**files):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from lms.people.actions import import_staff

    with CaptureQueriesContext(connection) as queries:
        wall, cpu = perf_counter(), process_time()
        import_staff(**files)
        spent = perf_counter() - wall, process_time() - cpu
    return (*(round(seconds, 1) for seconds in spent), len(queries))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [500, 6000])
