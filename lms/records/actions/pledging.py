from django.db import transaction

from lms.common.dates import today
from lms.records.models import AnswerSheet, Pledge


@transaction.atomic
def pledge(*, person, module_key, lesson_id, block_id, words, by) -> Pledge:
    """Pledge it, or say it differently: then it is open again. What was typed before is put
    away."""
    place = {"module_key": module_key, "lesson_id": lesson_id}
    said = {"words": words, "by": by, "outcome": "", "judged_on": None}
    made, _is_new = Pledge.objects.update_or_create(
        person=person, block_id=block_id, **place, defaults=said
    )
    AnswerSheet.objects.write(person, *place.values(), {str(block_id): {}})
    return made


@transaction.atomic
def take_back(*, person, module_key, lesson_id, block_id) -> bool:
    """Whether there was anything to take back."""
    place = {"module_key": module_key, "lesson_id": lesson_id}
    found, _kinds = Pledge.objects.filter(person=person, block_id=block_id, **place).delete()
    AnswerSheet.objects.write(person, *place.values(), {str(block_id): {}})
    return bool(found)


@transaction.atomic
def judge(*, pledge: Pledge, outcome) -> Pledge:
    """What became of it, by the person who made it. It may be judged again."""
    pledge.outcome, pledge.judged_on = outcome, today()
    pledge.save()
    return pledge
