from lms.common.dates import today
from lms.people.models import User


def welcome(*, person: User) -> None:
    """They have seen the welcome, or went past it; the first day stays."""
    User.objects.filter(pk=person.pk, welcomed_on=None).update(welcomed_on=today())
