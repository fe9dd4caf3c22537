"""The leadership pages and the totals behind them, at several sizes in one run.

    DATABASE_URL=postgres://… python -m tests.benchmarks.adoption 1000 10000 100000

Makes a test database for each size and destroys it. Prints a table; nothing here is a timed test.
CPU milliseconds are of this process and of the database's, which a busy machine disturbs least.
"""

import gc
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import process_time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
COLUMNS = (
    *("people", "events", "rollups"),
    *("overview_queries", "overview_cpu_ms", "directorate_queries", "directorate_cpu_ms"),
    *("deltas_of_one", "sums_touched", "one_more_cpu_ms", "raw_page_cpu_ms"),
    *("group_by_cpu_s", "rebuild_cpu_s", "ratio", "rebuild_peak_mb", "check_cpu_s"),
)
OVERVIEW, DIRECTORATE = "/leadership/", "/leadership/directorates/d0/"
TICKS = os.sysconf("SC_CLK_TCK")
# What a page would have to ask without totals: who has completed what, by unit.
RAW = """
    SELECT unit_id, course_key, count(DISTINCT person_id) FROM records_learningevent
    WHERE kind = 'completed' GROUP BY unit_id, course_key
"""
GROUP_BY = """
    SELECT unit_id, course_key, kind, occurred_at::date, count(*)
    FROM records_learningevent GROUP BY 1, 2, 3, 4
"""


def main(sizes):
    import django

    django.setup()
    print(",".join(COLUMNS))  # noqa: T201
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
    from lms.metrics.models import Rollup

    from .council import make_council

    yield apart(partial(make_council, people=size))
    rebuilding, peak = apart(made_anew)
    statement("VACUUM ANALYZE")  # as the database does by itself after a while
    gc.collect()
    gc.freeze()  # as lms.wsgi does
    yield Rollup.objects.count()
    yield from page(OVERVIEW)
    yield from page(DIRECTORATE)
    yield from one_more()
    yield milliseconds(median(cpu(lambda: statement(RAW)) for _ in range(3)))
    statement("SET max_parallel_workers_per_gather = 0")  # whose time would not be ours
    grouping = median(seconds(lambda: statement(GROUP_BY)) for _ in range(3))
    yield grouping
    yield rebuilding
    yield round(rebuilding / grouping, 1)
    yield peak
    yield apart(compared)


def apart(job):
    """The answer of a job that is done in a process of its own, so that pages are measured in one
    that has not held half a gigabyte before: no web worker has."""
    from django.db import connection

    connection.close()
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as pool:
        return pool.submit(job).result()


def made_anew():
    """Seconds, and the most memory this process has held."""
    from lms.metrics.recount import rebuild

    spent = seconds(rebuild)
    status = Path("/proc/self/status").read_text()
    return spent, int(status.partition("VmHWM:")[2].split()[0]) // 1000


def compared():
    from lms.metrics.check import differences

    return seconds(lambda: differences() and sys.exit("The totals differ."))


def statement(sql):
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall() if cursor.description else None


def cpu(job):
    """Seconds of this process and of its database connection's."""
    ours, theirs = process_time(), database_time()
    job()
    return process_time() - ours + database_time() - theirs


def database_time():
    """Of the process that serves this connection, which is on this machine: user and system."""
    from django.db import connection

    connection.ensure_connection()
    stat = Path(f"/proc/{connection.connection.info.backend_pid}/stat").read_text()
    user, system = stat.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / TICKS


def page(address):
    """Queries, and CPU milliseconds: of fifty in a row, as the database's clock is coarse."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from lms.people.models import User

    client = Client()
    client.force_login(User.objects.filter(postings__tier=2).first())
    if (answer := client.get(address)).status_code != 200:
        sys.exit(f"{address} answered {answer.status_code}.")
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    yield len(queries)
    yield milliseconds(cpu(lambda: [client.get(address) for _ in range(50)]) / 50)


def one_more():
    """One person completes one course: the steps that adds, the sums they touch, and its cost."""
    from lms.metrics.fold import fold
    from lms.metrics.models import Delta
    from lms.records.models import Standing

    deltas, touched, spent = [], [], []
    for standing in Standing.objects.order_by("pk")[:20]:
        spent.append(cpu(lambda each=standing: complete(each)))
        deltas.append(Delta.objects.count())
        touched.append(fold())
    yield median(deltas)
    yield median(touched)
    yield milliseconds(sum(spent) / len(spent))


def complete(standing):
    from lms.metrics.recount import recount

    standing.completed_on = [*standing.completed_on, "2026-11-01"]
    standing.save()
    recount(person_ids={standing.person_id})


def seconds(job):
    return round(cpu(job), 2)


def milliseconds(seconds):
    return round(1000 * seconds, 1)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 10_000])
