"""What the worker does for people. Each may be delivered twice, or to two workers at once."""

from django.db.models import Q
from django.utils import timezone

from lms.common.dates import today

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
