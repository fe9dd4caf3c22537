"""A link that answers for one person and one course without signing in, for 60 days.

It holds a random key and a signature, so it says nothing about anybody, and nobody can make one.
"""

from django.core import signing
from django.urls import reverse

from lms.common.dates import today
from lms.people.models import User
from lms.records.models import FollowUp

SALT = "lms.records.follow_up"


def address(follow_up) -> str:
    token = signing.dumps(str(follow_up.pk), salt=SALT)
    return reverse("records:follow_up_by_link", args=[token])


def follow_up_of(token) -> FollowUp | None:
    try:
        key = signing.loads(token, salt=SALT, max_age=FollowUp.STAYS_OPEN)
    except signing.BadSignature:
        return None
    open_to = User.objects.may_sign_in(today())
    return FollowUp.objects.recent(today()).filter(pk=key, person__in=open_to).first()
