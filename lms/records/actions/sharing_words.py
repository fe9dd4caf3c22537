"""A reflection shown to a champion, by the one who wrote it, for as long as they like."""

from django.db import transaction
from django.utils import timezone

from lms.records.models import AnswerSheet, Showing


@transaction.atomic
def show_reflection(*, person, champion, module_key, lesson_id, block_id, question) -> Showing:
    """In the words that stand there now. To one champion at a time: to show it to another is to
    stop showing it to the first."""
    place = {"module_key": module_key, "lesson_id": lesson_id}
    typed = AnswerSheet.objects.answers(person, *place.values()).get(str(block_id), {}).get("given")
    saved = {str(block_id): {"given": typed, "saved": typed}} if typed else {}
    AnswerSheet.objects.write(person, *place.values(), saved)
    open_ones = Showing.objects.of_lesson(person, **place).filter(block_id=block_id).open()
    known = open_ones.filter(champion=champion).first()
    if known:
        return known
    open_ones.update(ended_at=timezone.now())
    return Showing.objects.create(
        person=person, champion=champion, block_id=block_id, question=question, **place
    )


@transaction.atomic
def stop_showing(*, showings) -> int:
    """How many ended now, of these; also where the lesson is not there any more."""
    return showings.open().update(ended_at=timezone.now())
