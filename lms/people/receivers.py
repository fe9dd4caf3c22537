"""What people does when somebody signs in."""

from datetime import datetime, time

from django.contrib.auth.signals import user_logged_in
from django.utils import timezone

from lms.common.dates import today

# Django's own receiver, which keeps the second. The app that connects it starts after ours and
# finds its place taken.
DJANGOS = "update_last_login"


def keep_the_day(sender, user, **kwargs):
    """When somebody was last here is kept to the day: at what hour is nobody's business."""
    user.last_login = timezone.make_aware(datetime.combine(today(), time.min))
    user.save(update_fields=["last_login"])


user_logged_in.disconnect(dispatch_uid=DJANGOS)
user_logged_in.connect(keep_the_day, dispatch_uid=DJANGOS)
