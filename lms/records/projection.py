"""Standings of many people at once, made from their events, in the same number of queries however
many they are."""

from itertools import groupby

from .models import LearningEvent, Standing
from .standing import StandingState, fold


def project(places):
    """Make the standings of these (person id, course key) anew from their events. Returns what
    was different: {place: state before}."""
    before = hold(places)
    after = fold_events(person__in={person_id for person_id, _ in places})
    differing = {
        place: after.get(place, StandingState())
        for place in places
        if before[place] != after.get(place, StandingState())
    }
    write(differing)
    return {place: before[place] for place in differing}


def hold(places):
    """Lock these standings, made if need be, so that nobody adds an event while they are read.
    Always in the same order, else two who need the same ones could wait for each other for ever."""
    rows = [Standing(person_id=person_id, course_key=key) for person_id, key in sorted(places)]
    Standing.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
    held = Standing.objects.select_for_update().filter(person__in={place[0] for place in places})
    return {(row.person_id, row.course_key): row.state for row in held.order_by("pk")}


def fold_events(**which):
    """{(person id, course key): StandingState} of all events, or those that `which` filters."""
    events = LearningEvent.objects.filter(**which).order_by(
        "person", "course_key", "occurred_at", "pk"
    )
    grouped = groupby(events.iterator(2000), lambda event: (event.person_id, event.course_key))
    return {place: fold([event.fact for event in each]) for place, each in grouped}


def write(states):
    rows = [
        Standing(person_id=person_id, course_key=course_key).take(state)
        for (person_id, course_key), state in states.items()
    ]
    Standing.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["person", "course_key"],
        update_fields=[*Standing.PROJECTED, "changed_at"],
        batch_size=1000,
    )
