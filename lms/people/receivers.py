"""What people does when somebody signs in."""

from datetime import datetime, time

from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.signals import user_logged_in
from django.utils import timezone

from lms.common.dates import today

# Django's own receiver, which keeps the second. The app that connects it starts after ours and
# finds its place taken.
DJANGOS = "update_last_login"


def keep_the_day(sender, user, **kwargs):
    """When somebody was last here is kept to the day: at what hour is nobody's business."""
    user.last_login = start_of(today())
    user.save(update_fields=["last_login"])
    SocialAccount.objects.filter(user=user).update(last_login=user.last_login)


def start_of(day):
    return timezone.make_aware(datetime.combine(day, time.min))


user_logged_in.disconnect(dispatch_uid=DJANGOS)
user_logged_in.connect(keep_the_day, dispatch_uid=DJANGOS)
