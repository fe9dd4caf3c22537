"""Whom a rule reaches and when, before it is saved. Who shows these numbers hides what is small."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from lms.common.dates import today
from lms.people.models import Unit, User
from lms.people.scope import directorate_of

from .cuts import Cuts
from .due_dates import Because, Kind
from .models import Requirement, Standing
from .requirements import circumstances_of, status_of


class When(StrEnum):
    """What a rule means for somebody on its first day, or today where it has begun."""

    DONE = "done"
    EXEMPT = "exempt"
    AWAY = "away"
    LATE = "late"
    TOGETHER = "together"
    LATER = "later"


@dataclass
class Reach:
    day: date
    by_directorate: Counter = field(default_factory=Counter)
    by_when: Counter = field(default_factory=Counter)

    @property
    def people(self) -> int:
        return self.by_when.total()

    def add(self, unit: Unit, status) -> None:
        self.by_directorate[directorate_of(unit)] += 1
        self.by_when[when_of(status, self.day)] += 1


def reach_of(
    requirement: Requirement,
    *,
    as_at: date | None = None,
    without: Collection[Requirement] = (),
) -> Reach:
    """In four queries, however many they are. The rule need not be saved. `as_at`: an earlier day,
    of which nothing is told that was learnt later. `without`: whom these ask is left out."""
    reach = Reach(as_at or max(today(), requirement.starts_on))
    states = states_of(requirement.course_key, reach.day)
    cuts = Cuts().of(requirement.course_key)
    everybody = User.objects.in_post(reach.day).values("pk")
    for person_id, found in circumstances_of(everybody, reach.day).items():
        if found.is_asked_by(requirement) and not any(map(found.is_asked_by, without)):
            state = states.get(person_id)
            status = status_of(state, requirement, found, reach.day, cuts)
            reach.add(found.posts[0].unit, status)
    return reach


def states_of(course_key, day):
    rows = Standing.objects.filter(course_key=course_key)
    return {row.person_id: _up_to(row.state, day) for row in rows.iterator(2000)}


def _up_to(state, day):
    return replace(state, completed_on=tuple(each for each in state.completed_on if each <= day))


def when_of(status, day) -> When:
    if status.kind == Kind.EXEMPT:
        return When.EXEMPT
    if status.kind in {Kind.CURRENT, Kind.EXPIRING}:
        return When.DONE
    if not status.due_on:
        return When.AWAY
    if status.is_late_on(day):
        return When.LATE
    return When.TOGETHER if status.because == Because.LAUNCH else When.LATER
