"""The leadership page and the totals behind it, at several sizes in one run.

    DATABASE_URL=postgres://… python -m tests.benchmarks.adoption 500 50000

Makes a test database for each size and destroys it. Prints a table; nothing here is a timed test.
"""

import os
import sys
from statistics import median
from time import perf_counter, process_time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
COLUMNS = "people,make_s,rebuild_s,check_s,rollups,queries,page_ms,page_cpu_ms,read_ms,one_more_ms"


def main(sizes):
    import django

    django.setup()
    print(COLUMNS)  # noqa: T201
    for size in sizes:
        print(",".join(measured(size)), flush=True)  # noqa: T201


def measured(size):
    from django.db import connection

    name = connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        return [str(value) for value in (size, *numbers(size))]
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


def numbers(size):
    from django.db import connection

    from lms.metrics.check import differences
    from lms.metrics.models import Rollup
    from lms.metrics.recount import rebuild

    from .council import make_council

    yield timed(lambda: make_council(size))
    yield timed(rebuild)
    yield timed(lambda: differences() and sys.exit("The totals differ."))
    connection.cursor().execute("ANALYZE")  # as the database does by itself after a while
    yield Rollup.objects.count()
    yield from page()
    yield read()
    yield one_more()


def timed(job):
    start = perf_counter()
    job()
    return round(perf_counter() - start, 1)


def page():
    """Queries, wall and web CPU milliseconds of /leadership/: the median of twenty."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from lms.people.models import User

    client = Client()
    client.force_login(User.objects.filter(postings__tier=2).first())
    client.get("/leadership/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/leadership/")
    yield len(queries)
    rounds = [both_clocks(lambda: client.get("/leadership/")) for _ in range(20)]
    yield milliseconds(median(wall for wall, _ in rounds))
    yield milliseconds(median(cpu for _, cpu in rounds))


def both_clocks(job):
    wall, cpu = perf_counter(), process_time()
    job()
    return perf_counter() - wall, process_time() - cpu


def read():
    """One statement: all the measures as at today."""
    from lms.common.dates import today
    from lms.metrics.adoption import Choices
    from lms.metrics.dictionary import A1, A2
    from lms.metrics.series import totals

    choices = Choices.now()
    keys = [key for measure in (A1, A2, *choices.by_course) for key in measure.keys]
    rounds = [both_clocks(lambda: totals([today()], keys)) for _ in range(20)]
    return milliseconds(median(wall for wall, _ in rounds))


def one_more():
    """One person completes one course: the recount in that transaction."""
    from lms.metrics.recount import recount
    from lms.records.models import Standing

    some = Standing.objects.order_by("pk")[:20]
    rounds = [both_clocks(lambda each=each: change(each, recount)) for each in some]
    return milliseconds(median(wall for wall, _ in rounds))


def change(standing, recount):
    standing.completed_on = [*standing.completed_on, "2026-11-01"]
    standing.save()
    recount(person_ids={standing.person_id})


def milliseconds(seconds):
    return round(1000 * seconds, 1)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [500, 50_000])
