from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from lms.records.models import ChangeNote, Feedback


@transaction.atomic
def close_feedback(*, feedback, by, closing_note="", we_changed="") -> Feedback:
    """Close it, and say on the course what was changed if anything is to be said. What is closed
    stays as it is."""
    found = Feedback.objects.select_for_update().get(pk=feedback.pk)
    if found.is_closed:
        return found
    found.closing_note, found.closed_at, found.closed_by = closing_note, timezone.now(), by
    found.save()
    if we_changed.strip():
        publish_note(course_key=found.course_key, text=we_changed.strip(), by=by)
    return found


@transaction.atomic
def publish_note(*, course_key, text, by) -> ChangeNote:
    """In the language that the editor works in."""
    return ChangeNote.objects.create(
        course_key=course_key, text=text, published_by=by, language=get_language()
    )


@transaction.atomic
def withdraw_note(*, note, by) -> ChangeNote:
    """Learners read it no more. What is withdrawn stays as it is."""
    found = ChangeNote.objects.select_for_update().get(pk=note.pk)
    if found.withdrawn_at is None:
        found.withdrawn_at, found.withdrawn_by = timezone.now(), by
        found.save()
    return found
