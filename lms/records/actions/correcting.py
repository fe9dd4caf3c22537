"""Nothing is changed and nothing is deleted: what was wrong or missing is put beside it."""

from django.db import transaction

from lms.common.dates import today
from lms.records.curriculum import source_title
from lms.records.ledger import Ledger
from lms.records.models import LearningEvent, Standing
from lms.records.sharing import hold

Kind = LearningEvent.Kind


@transaction.atomic
def void_event(*, event, reason, actor) -> Standing:
    """Put one event right: it stays on record with the reason, and no longer counts."""
    if not reason.strip():
        raise ValueError("A void needs a reason.")
    hold(event.person)
    standing = void(event, reason, actor)
    for carried in LearningEvent.objects.carrying(event).select_related("person"):
        void(carried, reason, actor, because_of=event)
    return standing


def void(event, reason, actor, because_of=None):
    """A void of what was carried from another course carries the void of what it came from."""
    ledger = Ledger(event.person, event.course_key, actor=actor, source="correction")
    payload = {"voids": str(event.uuid)}
    if because_of:
        origin = LearningEvent.objects.get(idempotency_key=key_of_void(because_of))
        payload["carries"] = str(origin.uuid)
    return add_once(ledger, Kind.VOIDED, key=key_of_void(event), reason=reason, payload=payload)


def key_of_void(event):
    return f"void:{event.uuid}"


@transaction.atomic
def record_completion(*, person, course_key, day, evidence, actor) -> Standing:
    """Put on record that the person completed the course on that day, and what shows it."""
    if not evidence.strip():
        raise ValueError("A recorded completion needs its evidence.")
    if day > today():
        raise ValueError("A completion cannot be in the future.")
    ledger = Ledger(person, course_key, actor=actor, source="correction")
    key = f"recorded:{person.pk}:{course_key}:{day.isoformat()}:{ledger.state.voids}"
    payload = {"title": title} if (title := source_title(course_key)) else {}
    return add_once(ledger, Kind.RECORDED, key=key, day=day, reason=evidence, payload=payload)


@transaction.atomic
def exempt(*, person, course_key, day, until, reason, actor) -> Standing:
    """The person does not have to do the course from a day to another, the last one inclusive. A
    void takes it back; what was wrong about its days is put right by a void and another one."""
    if not reason.strip():
        raise ValueError("An exemption needs its reason.")
    if day > today():
        raise ValueError("An exemption cannot begin in the future.")
    if until < day:
        raise ValueError("An exemption cannot end before it begins.")
    ledger = Ledger(person, course_key, actor=actor, source="correction")
    days = f"{day.isoformat()}:{until.isoformat()}"
    key = f"waived:{person.pk}:{course_key}:{days}:{ledger.state.voids}"
    payload = {"until": until.isoformat()}
    return add_once(ledger, Kind.WAIVED, key=key, day=day, reason=reason, payload=payload)


def add_once(ledger, kind, *, key, **fields):
    if not LearningEvent.objects.filter(idempotency_key=key).exists():
        ledger.add(kind, key=key, **fields)
        ledger.rewrite()
    return ledger.standing
