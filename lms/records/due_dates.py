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
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Rule:
    days_to_finish: int
    launch_due_on: date | None = None
    valid_days: int | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """A course changed so much on a day that what was completed before it counts until another
    day at most. What was completed on the day of the change itself is let count."""

    changed_on: date
    counts_until: date


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
    """`changed_on` is the day of the change after which the completion counts until `valid_until`;
    None when it runs out by itself. `may_renew`: it has run out or soon will."""

    kind: Kind
    due_on: date | None = None
    because: Because | None = None
    completed_on: date | None = None
    valid_until: date | None = None
    changed_on: date | None = None
    may_renew: bool = False

    @property
    def is_satisfied(self) -> bool:
        return self.kind in {Kind.CURRENT, Kind.EXPIRING, Kind.EXEMPT, Kind.NOT_REQUIRED}

    def counts_on(self, day: date) -> bool:
        """Whether there is a completion that still counts on that day."""
        return bool(self.completed_on) and (self.valid_until is None or day <= self.valid_until)


def ending(
    completed_on: date, valid_days: int | None, cuts: Iterable[Cut] = ()
) -> tuple[date | None, date | None]:
    """The last day on which a completion counts, None when it counts for good; and the day of the
    change that ended it, None when it runs out by itself."""
    by_itself = None if valid_days is None else completed_on + timedelta(days=valid_days)
    cut = min(
        (each for each in cuts if completed_on < each.changed_on),
        key=lambda each: each.counts_until,
        default=None,
    )
    if cut and (by_itself is None or cut.counts_until < by_itself):
        return cut.counts_until, cut.changed_on
    return by_itself, None


def valid_until(
    completed_on: date, valid_days: int | None, cuts: Iterable[Cut] = ()
) -> date | None:
    return ending(completed_on, valid_days, cuts)[0]


def is_valid(
    completions: Iterable[date], valid_days: int | None, day: date, cuts: Iterable[Cut] = ()
) -> bool:
    ends = ((done, valid_until(done, valid_days, cuts)) for done in completions)
    return any(done <= day and (until is None or day <= until) for done, until in ends)


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


def renewal_due(
    last_valid_day: date, rule: Rule, presence: Presence, changed_on: date | None = None
) -> tuple[date, Because]:
    """Nobody is late with a change they could not know of: they have the time of a new rule."""
    time_allowed = timedelta(days=rule.days_to_finish)
    dates = [(last_valid_day, Because.RAN_OUT)]
    if presence.returned_on:
        dates.append((presence.returned_on + time_allowed, Because.RETURNED))
    if changed_on:
        dates.append((changed_on + time_allowed, Because.CHANGED))
    return max(dates, key=lambda each: each[0])


def status(
    completions: Iterable[date],
    rule: Rule | None,
    presence: Presence,
    day: date,
    *,
    is_waived: bool = False,
    cuts: Iterable[Cut] = (),
) -> Status:
    """Where a person stands with one requirement on a day. `rule` None: nothing is required."""
    done_on = max((done for done in completions if done <= day), default=None)
    known = [cut for cut in cuts if cut.changed_on <= day]
    if rule is None:
        return voluntary_status(done_on, day, known)
    if is_waived:
        return Status(Kind.EXEMPT, completed_on=done_on)
    if done_on is None:
        return open_status(rule, presence, day)
    return completed_status(done_on, rule, presence, day, known)


def voluntary_status(done_on, day, cuts):
    until, changed_on = ending(done_on, None, cuts) if done_on else (None, None)
    return Status(
        Kind.NOT_REQUIRED,
        completed_on=done_on,
        valid_until=until,
        changed_on=changed_on,
        may_renew=is_near(until, day),
    )


def open_status(rule, presence, day):
    if presence.is_away:
        return Status(Kind.NOT_DUE)
    due_on, because = first_due(rule, presence)
    kind = Kind.OVERDUE if day > due_on else Kind.DUE if due_on - day <= SOON else Kind.NOT_DUE
    return Status(kind, due_on, because)


def completed_status(done_on, rule, presence, day, cuts):
    until, changed_on = ending(done_on, rule.valid_days, cuts)
    facts = {"completed_on": done_on, "valid_until": until, "changed_on": changed_on}
    if not is_near(until, day):
        return Status(Kind.CURRENT, **facts)
    due_on, because = renewal_due(until, rule, presence, changed_on)
    if presence.is_away:
        due_on = because = None
    kind = Kind.EXPIRED if day > until else Kind.EXPIRING
    return Status(kind, due_on, because, **facts, may_renew=True)


def is_near(last_valid_day, day):
    """Whether it has come or comes soon."""
    return last_valid_day is not None and last_valid_day - day <= SOON
