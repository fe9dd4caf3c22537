"""What the worker does for the numbers. Safe to run twice and at the same time."""

from django_q.tasks import async_task

from .check import record_check
from .fold import fold
from .recount import recount_some


def fold_deltas():
    return fold()


def check_rollups():
    return record_check().differences


def recount_everyone(after=0):
    """A batch at a time, each in a task of its own, so that no task runs out of time."""
    after = recount_some(after=after)
    if after:
        async_task("lms.metrics.tasks.recount_everyone", after)
