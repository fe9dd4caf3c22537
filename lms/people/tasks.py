"""What the worker does for people. Each may be delivered twice, or to two workers at once."""

from django.db.models import Q
from django.utils import timezone
from django_q.tasks import async_task

from lms.common.dates import today

from .actions import using, withdraw_overdue_files
from .forgetting import actions, sweeping
from .models import Session, SignInTries, User


def end_sessions():
    """Every minute: the sessions of leavers go, and what has run out. Returns how many sessions.

    Nobody waits for this: each request asks again whether its person works here.
    """
    now = timezone.now()
    here = User.objects.may_sign_in(today())
    of_leavers = Q(person__isnull=False) & ~Q(person__in=here.values("pk"))
    ended, _ = Session.objects.filter(of_leavers | Q(expire_date__lte=now)).delete()
    SignInTries.objects.filter(until__lte=now).delete()
    return ended


def use_staff_file(staff_file_id):
    using.use_staff_file(staff_file_id=staff_file_id)


def forget_leavers():
    """Every night, a batch in each task, so that none runs out of time."""
    forgotten = actions.forget_leavers()
    if forgotten == actions.BATCH:
        async_task("lms.people.tasks.forget_leavers")
    return forgotten


def forget_old_tasks():
    return sweeping.forget_old_tasks()


def forget_held_files():
    """Every night: no rows of an HR file are kept for longer than 30 days. Returns how many."""
    return withdraw_overdue_files(day=today())
