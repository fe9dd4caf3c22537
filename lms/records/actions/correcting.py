from django.db import transaction

from lms.records.ledger import Ledger
from lms.records.models import LearningEvent, Standing
from lms.records.standing import fold


@transaction.atomic
def void_event(*, event, reason, actor) -> Standing:
    """Put one event right: it stays on record with the reason, and no longer counts."""
    if not reason.strip():
        raise ValueError("A void needs a reason.")
    ledger = Ledger(event.person, event.course_key, actor=actor, source="correction")
    key = f"void:{event.uuid}"
    if LearningEvent.objects.filter(idempotency_key=key).exists():
        return ledger.standing
    payload = {"voids": str(event.uuid)}
    ledger.add(LearningEvent.Kind.VOIDED, key=key, reason=reason, payload=payload)
    ledger.write()
    history = LearningEvent.objects.of_course(event.person, event.course_key)
    ledger.project(fold([each.fact for each in history]))
    return ledger.standing
