from django.db import transaction
from django.utils import timezone

from lms.people.models import PlaceNote, User


@transaction.atomic
def tell_place_is_wrong(*, person: User, text: str) -> PlaceNote:
    """One open note for each person: what they send later says it better."""
    User.objects.select_for_update().get(pk=person.pk)
    note, _is_new = PlaceNote.objects.open().update_or_create(
        person=person, defaults={"text": text}
    )
    return note


@transaction.atomic
def close_place_note(*, note: PlaceNote, read: str, by: User) -> PlaceNote:
    """Somebody has seen to what they `read`; other words that came since stay open. What is closed
    stays as it is."""
    note = PlaceNote.objects.select_for_update().get(pk=note.pk)
    if not note.closed_at and note.text.split() == read.split():
        note.closed_at, note.closed_by = timezone.now(), by
        note.save()
    return note
