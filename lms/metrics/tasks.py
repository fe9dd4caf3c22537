"""What the worker does for the numbers. Safe to run twice and at the same time."""

from datetime import date

from django_q.tasks import async_task

from lms.common.dates import today

from . import actions
from .check import record_check
from .closing import to_close
from .fold import fold
from .health.actions import ask_for_all, count_course
from .health.pages import live_courses
from .recount import recount_some
from .voices.actions import announce


def fold_deltas():
    return fold()


def check_rollups():
    return record_check().differences


def close_months():
    """Every night: each month in a task of its own."""
    for day in to_close(today()):
        async_task("lms.metrics.tasks.close_month", day.isoformat())


def close_month(day):
    actions.close_month_once_counted(day=date.fromisoformat(day))


def announce_what_people_say():
    return announce()


def recount_everyone(after=0):
    """A batch at a time, each in a task of its own, so that no task runs out of time."""
    after = recount_some(after=after)
    if after:
        async_task("lms.metrics.tasks.recount_everyone", after)


def count_health():
    ask_for_all()


def count_course_health(course_key):
    """Of a course that is gone or no longer live there is nothing to count."""
    for course in live_courses().filter(translation_key=course_key):
        count_course(course=course)
