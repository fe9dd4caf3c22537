from django.db import transaction

from lms.records.models import Confidence, FollowUp, SupportAnswers

from .change import change


@transaction.atomic
def tell_confidence(*, person, course_key, cycle, **told) -> Confidence:
    """Keep what somebody says of themselves; said again, it takes the place of what was said."""
    row = Confidence.objects.locked(person, course_key, cycle)
    for name, value in told.items():
        setattr(row, name, value)
    row.change = change(row.before, row.after)
    row.save()
    return row


@transaction.atomic
def answer_follow_up(*, follow_up: FollowUp, answers: dict[str, str]) -> bool:
    """Count the answers once, without the name; whether they are counted now."""
    is_first = FollowUp.objects.open().filter(pk=follow_up.pk).update(is_answered=True)
    if is_first:
        SupportAnswers.objects.add_one(follow_up.course_key, answers)
    return bool(is_first)
