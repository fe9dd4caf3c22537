"""Opening somebody's record: only for a reason, for half an hour, and never in secret."""

from django.db import transaction
from django.utils import timezone

from lms.people.models import RecordOpening, User
from lms.people.scope import people_to_open


class NotTheirsToOpen(Exception):
    """Only learning administrators open a record, and not their own."""


@transaction.atomic
def open_record(*, viewer: User, person: User, reason: str) -> RecordOpening:
    """The same reason given twice is one opening, as long as that one holds."""
    reason = " ".join(reason.split())
    if not reason:
        raise ValueError("Opening a record needs a reason.")
    if not people_to_open(viewer).filter(pk=person.pk).exists():
        raise NotTheirsToOpen
    User.objects.select_for_update().get(pk=viewer.pk)
    mine = RecordOpening.objects.filter(viewer=viewer, person=person, reason=reason)
    if opening := mine.in_force(timezone.now()).first():
        return opening
    return RecordOpening.objects.create(viewer=viewer, person=person, reason=reason)
