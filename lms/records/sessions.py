"""What is on record of a group session, or of help on a shared device, before more is written."""

from lms.people.models import User

from .models import LearningEvent
from .standing import targets_of_voids


def recorded(people, *, kind, course_key, day):
    """Ids of those for whom it is on record already and was not put right since."""
    events = LearningEvent.objects.filter(person__in=people, course_key=course_key)
    histories = {}
    for event in events.in_order():
        histories.setdefault(event.person_id, []).append(event.fact)
    return {person_id for person_id, history in histories.items() if counts_on(history, kind, day)}


def counts_on(history, kind, day):
    voided = targets_of_voids(history)
    return any((fact.kind, fact.day) == (kind, day) and fact.uuid not in voided for fact in history)


def not_here(people, day):
    """Those who were in no post on that day."""
    here = set(User.objects.in_post(day).filter(pk__in=[p.pk for p in people]).values_list("pk"))
    return [person for person in people if (person.pk,) not in here]
