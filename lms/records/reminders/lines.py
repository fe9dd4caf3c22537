"""What is asked of a person on a day, as the policy of reminders takes it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from lms.records.due_dates import SOON, Status, resumed
from lms.records.models import Requirement
from lms.records.requirements import Circumstances, required_by, status_of
from lms.records.standing import StandingState

from .policy import Asked

DAY = timedelta(days=1)
NOTHING = StandingState()


@dataclass(frozen=True, slots=True)
class Line:
    """One course that somebody is asked to do, and can."""

    course: Any
    requirement: Requirement
    status: Status
    state: StandingState
    since: Any

    def is_late_on(self, day):
        return self.status.is_late_on(day)

    def as_asked(self, sent) -> Asked:
        """`sent`: {kind: the last day} of this person and course."""
        return Asked(
            self.course.translation_key,
            self.since,
            asked_on(self.status, self.since),
            self.status.due_on,
            self.status.late_after,
            self.requirement.reminders_from,
            self.state.is_started and not self.state.is_complete,
            sent,
        )


def lines_of(found: Circumstances, rules, courses, states, cuts, day):
    """`courses`: by key, those that this person can do; `states`: by course key, theirs."""
    required = required_by(rules, found)
    for key, rule in sorted(required.items(), key=lambda each: each[1].course_code):
        if is_reminded_of(rule, day) and (course := courses.get(key)):
            state = states.get(key, NOTHING)
            status = status_of(state, rule, found, day, cuts.of(key))
            # Without a date somebody is away; with one, they are asked, perhaps to do it again.
            if status.due_on:
                since = asking_since(rule, found, state, day)
                yield Line(course, rule, status, state, since)


def is_reminded_of(rule, day):
    return rule.reminders_from is not None and rule.reminders_from <= day


def asking_since(rule, found, state, day):
    """The day from which this round counts: what was sent before it was of an earlier one. What is
    sent on the day of a completion is of the round that ended with it."""
    presence = resumed(found.presence_for(rule), state.waivers, day)
    begun = [since for since, _because in presence.beginnings]
    done = [each + DAY for each in state.completed_on if each <= day]
    return max([rule.starts_on, *begun, *done])


def asked_on(status, since):
    """The first day on which they could know that they are asked."""
    if not status.may_renew:
        return since
    return max(since, status.changed_on or since, status.valid_until - SOON)
