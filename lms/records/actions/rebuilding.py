from django.db import transaction

from lms.records.models import LearningEvent, Standing
from lms.records.projection import fold_events, project
from lms.records.signals import completions_changed
from lms.records.standing import StandingState


def compare_standing():
    """Where the standings are not what their events say: a set of (person id, course key). A
    standing with no event behind it should be blank."""
    kept = {(row.person_id, row.course_key): row.state for row in Standing.objects.iterator()}
    right = dict.fromkeys(kept, StandingState()) | fold_events()
    return {place for place, state in right.items() if kept.get(place) != state}


@transaction.atomic
def rebuild_standing():
    """Make every standing anew from its events; returns where they were different."""
    places = set(Standing.objects.values_list("person", "course_key"))
    places |= set(LearningEvent.objects.values_list("person", "course_key").distinct())
    differing = project(places)
    if differing:
        person_ids = {person_id for person_id, _ in differing}
        completions_changed.send(Standing, person_ids=person_ids)
    return set(differing)
