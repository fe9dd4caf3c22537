"""By when a person must have done a course, and for how long a completion counts.

Everything is a date of the council's calendar and every end is inclusive: due on 30 November
means that 30 November is in time, valid until 30 November means that it counts on that day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

SOON = timedelta(days=30)


class Kind(StrEnum):
    NOT_REQUIRED = "not_required"
    EXEMPT = "exempt"
    NOT_DUE = "not_due"
    DUE = "due"
    OVERDUE = "overdue"
    CURRENT = "current"
    EXPIRING = "expiring"
    EXPIRED = "expired"


class Because(StrEnum):
    """Which of the dates that could set the due date did so."""

    LAUNCH = "launch"
    JOINED = "joined"
    RETURNED = "returned"
    PROMOTED = "promoted"
    RAN_OUT = "ran_out"


@dataclass(frozen=True, slots=True)
class Rule:
    days_to_finish: int
    launch_due_on: date | None = None
    valid_days: int | None = None


@dataclass(frozen=True, slots=True)
class Presence:
    """When the person joined the council, came back from a long absence, and whether away now.

    `promoted_on`: when they came to be among those of whom this rule asks something.
    """

    joined_on: date
    returned_on: date | None = None
    is_away: bool = False
    promoted_on: date | None = None


@dataclass(frozen=True, slots=True)
class Status:
    kind: Kind
    due_on: date | None = None
    because: Because | None = None
    completed_on: date | None = None
    valid_until: date | None = None

    @property
    def is_satisfied(self) -> bool:
        return self.kind in {Kind.CURRENT, Kind.EXPIRING, Kind.EXEMPT, Kind.NOT_REQUIRED}

    @property
    def may_renew(self) -> bool:
        return self.kind in {Kind.EXPIRING, Kind.EXPIRED}


def valid_until(completed_on: date, valid_days: int | None) -> date | None:
    """The last day on which a completion counts; None when it counts for good."""
    return None if valid_days is None else completed_on + timedelta(days=valid_days)


def is_valid(completions: Iterable[date], valid_days: int | None, day: date) -> bool:
    return any(
        done <= day and (valid_days is None or day <= valid_until(done, valid_days))
        for done in completions
    )


def first_due(rule: Rule, presence: Presence) -> tuple[date, Because]:
    time_allowed = timedelta(days=rule.days_to_finish)
    dates = [(presence.joined_on + time_allowed, Because.JOINED)]
    if rule.launch_due_on:
        dates.append((rule.launch_due_on, Because.LAUNCH))
    if presence.returned_on:
        dates.append((presence.returned_on + time_allowed, Because.RETURNED))
    if presence.promoted_on:
        dates.append((presence.promoted_on + time_allowed, Because.PROMOTED))
    return max(dates)


def renewal_due(last_valid_day: date, rule: Rule, presence: Presence) -> tuple[date, Because]:
    if presence.returned_on:
        after_return = presence.returned_on + timedelta(days=rule.days_to_finish)
        if after_return > last_valid_day:
            return after_return, Because.RETURNED
    return last_valid_day, Because.RAN_OUT


def status(
    completions: Iterable[date],
    rule: Rule | None,
    presence: Presence,
    day: date,
    *,
    is_waived: bool = False,
) -> Status:
    """Where a person stands with one requirement on a day. `rule` None: nothing is required."""
    done_on = max((done for done in completions if done <= day), default=None)
    if rule is None:
        return Status(Kind.NOT_REQUIRED, completed_on=done_on)
    if is_waived:
        return Status(Kind.EXEMPT, completed_on=done_on)
    if done_on is None:
        return open_status(rule, presence, day)
    return completed_status(done_on, rule, presence, day)


def open_status(rule, presence, day):
    if presence.is_away:
        return Status(Kind.NOT_DUE)
    due_on, because = first_due(rule, presence)
    kind = Kind.OVERDUE if day > due_on else Kind.DUE if due_on - day <= SOON else Kind.NOT_DUE
    return Status(kind, due_on, because)


def completed_status(done_on, rule, presence, day):
    until = valid_until(done_on, rule.valid_days)
    if until is None:
        return Status(Kind.CURRENT, completed_on=done_on)
    if until - day > SOON:
        return Status(Kind.CURRENT, completed_on=done_on, valid_until=until)
    due_on, because = renewal_due(until, rule, presence)
    if presence.is_away:
        due_on = because = None
    kind = Kind.EXPIRED if day > until else Kind.EXPIRING
    return Status(kind, due_on, because, done_on, until)
