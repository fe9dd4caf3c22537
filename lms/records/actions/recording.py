"""What people did together, or with help, and somebody else puts on record for them."""

from datetime import datetime, time

from django.db import transaction
from django.utils import timezone

from lms.common.dates import today
from lms.records.certificates import issue, what_it_says
from lms.records.models import EventWords, LearningEvent
from lms.records.projection import hold, project
from lms.records.refusals import InTheFuture, NotHereThen
from lms.records.sessions import not_here, recorded
from lms.records.signals import completions_changed
from lms.records.units_by_day import UnitsByDay

NOON = time(12)


@transaction.atomic
def record_session(
    *, kind, course_key, day, people, helped_by, actor, language=""
) -> list[LearningEvent]:
    """These people came to a session of the course on that day, or completed it with help. For
    whom that is on record nothing changes; the others get their certificate. Returns what is new.
    """
    if day > today():
        raise InTheFuture
    if not_here(people, day):
        raise NotHereThen
    places = {(person.pk, course_key) for person in people}
    before = hold(places)
    already = recorded(people, kind=kind, course_key=course_key, day=day)
    units = UnitsByDay([person.pk for person in people])
    events = [
        LearningEvent(
            idempotency_key=key_of(person, course_key, kind, day, before),
            person=person,
            kind=kind,
            course_key=course_key,
            occurred_at=moment(day),
            source="session",
            actor=actor,
            unit_id=units.of(person.pk, day),
            language=language,
        )
        for person in people
        if person.pk not in already
    ]
    LearningEvent.objects.bulk_create(events)
    EventWords.objects.bulk_create([EventWords(event=each, reason=helped_by) for each in events])
    settle(events, places)
    return events


def settle(events, places):
    if not events:
        return
    project(places)
    completions_changed.send(LearningEvent, person_ids={event.person_id for event in events})
    said = what_it_says(events[0].course_key, events[0].day)
    for event in events:
        issue(event, said)


def key_of(person, course_key, kind, day, states):
    """With the count of voids, so that what was put right can be recorded again."""
    voids = states[person.pk, course_key].voids
    return f"{kind}:{person.pk}:{course_key}:{day.isoformat()}:{voids}"


def moment(day):
    noon = timezone.make_aware(datetime.combine(day, NOON))
    return min(noon, timezone.now())
