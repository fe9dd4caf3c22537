from django.db import transaction

from lms.common.dates import today
from lms.people.models import User
from lms.people.signals import people_changed


@transaction.atomic
def welcome(*, person: User) -> None:
    """They have seen the welcome, or went past it; the first day stays."""
    if User.objects.filter(pk=person.pk, welcomed_on=None).update(welcomed_on=today()):
        people_changed.send(sender=welcome, person_ids={person.pk})
