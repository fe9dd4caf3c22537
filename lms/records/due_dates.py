"""By when a person must have done a course, and for how long a completion counts.

Everything is a date of the council's calendar and every end is inclusive: due on 30 November
means that 30 November is in time, valid until 30 November means that it counts on that day.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)
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
    INCLUDED = "included"
    RESUMED = "resumed"
    RAN_OUT = "ran_out"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Rule:
    """`grace_days` after the due date, nobody is late yet; it makes no completion count longer."""

    days_to_finish: int
    launch_due_on: date | None = None
    valid_days: int | None = None
    grace_days: int = 0

    @property
    def strictness(self) -> tuple:
        """Of two rules about one course the greater holds: what it asks for more of is how often,
        then how soon. Where it is the same, so is every date that follows."""
        launch = self.launch_due_on.toordinal() if self.launch_due_on else 0
        days = (self.valid_days or 0, self.days_to_finish, launch, self.grace_days)
        return self.valid_days is not None, *(-each for each in days)


@dataclass(frozen=True, slots=True)
class Cut:
    """A course changed so much on a day that what was completed before it counts until another
    day at most. What was completed on the day of the change itself is let count."""

    changed_on: date
    counts_until: date


@dataclass(frozen=True, slots=True)
class Waiver:
    """From a day to another, the last one inclusive, a person does not have to do the course."""

    starts_on: date
    last_day: date | None = None

    @property
    def ends_on(self) -> date | None:
        """The first day on which they have to again."""
        return self.last_day and self.last_day + DAY

    def holds_on(self, day: date) -> bool:
        return self.starts_on <= day and not self.is_over_on(day)

    def is_over_on(self, day: date) -> bool:
        return self.ends_on is not None and self.ends_on <= day


@dataclass(frozen=True, slots=True)
class Presence:
    """When the person joined the council, came back from a long absence, and whether away now.

    `included_on`: when they came to be among those of whom this rule asks something.
    `resumed_on`: the first day on which they had to do it again, after not having to for a while.
    """

    joined_on: date
    returned_on: date | None = None
    is_away: bool = False
    included_on: date | None = None
    resumed_on: date | None = None

    @property
    def beginnings(self) -> list[tuple[date, Because]]:
        """The days from which the time to finish is counted anew, with what happened."""
        found = (
            (self.joined_on, Because.JOINED),
            (self.returned_on, Because.RETURNED),
            (self.included_on, Because.INCLUDED),
            (self.resumed_on, Because.RESUMED),
        )
        return [(day, because) for day, because in found if day]


@dataclass(frozen=True, slots=True)
class Status:
    """`changed_on` is the day of the change after which the completion counts until `valid_until`;
    None when it runs out by itself. `may_renew`: it has run out or soon will. `late_after` is the
    last day in time, with the days of grace. `exempt_until` None: for good."""

    kind: Kind
    due_on: date | None = None
    because: Because | None = None
    completed_on: date | None = None
    valid_until: date | None = None
    changed_on: date | None = None
    may_renew: bool = False
    late_after: date | None = None
    exempt_until: date | None = None
    is_in_grace: bool = False

    def is_late_on(self, day: date) -> bool:
        return self.late_after is not None and day > self.late_after

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
    dates = [(day + time_allowed, because) for day, because in presence.beginnings]
    if rule.launch_due_on:
        dates.append((rule.launch_due_on, Because.LAUNCH))
    return max(dates)


def renewal_due(
    last_valid_day: date, rule: Rule, presence: Presence, changed_on: date | None = None
) -> tuple[date, Because]:
    """Nobody is late with a change they could not know of: they have the time of a new rule."""
    time_allowed = timedelta(days=rule.days_to_finish)
    dates = [(last_valid_day, Because.RAN_OUT)]
    again = {Because.RETURNED, Because.RESUMED}
    dates += [(day + time_allowed, why) for day, why in presence.beginnings if why in again]
    if changed_on:
        dates.append((changed_on + time_allowed, Because.CHANGED))
    return max(dates, key=lambda each: each[0])


def status(
    completions: Iterable[date],
    rule: Rule | None,
    presence: Presence,
    day: date,
    *,
    waivers: Iterable[Waiver] = (),
    cuts: Iterable[Cut] = (),
) -> Status:
    """Where a person stands with one requirement on a day. `rule` None: nothing is required."""
    done_on = max((done for done in completions if done <= day), default=None)
    known = [cut for cut in cuts if cut.changed_on <= day]
    if rule is None:
        return voluntary_status(done_on, day, known)
    waivers = tuple(waivers)
    if holding := [waiver for waiver in waivers if waiver.holds_on(day)]:
        return exempt_status(holding, done_on)
    presence = resumed(presence, waivers, day)
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


def exempt_status(holding, done_on):
    ends = [waiver.last_day for waiver in holding]
    until = None if None in ends else max(ends)
    return Status(Kind.EXEMPT, completed_on=done_on, exempt_until=until)


def resumed(presence, waivers, day):
    """With the first day after the last time that they did not have to, where there was one."""
    over = [waiver.ends_on for waiver in waivers if waiver.is_over_on(day)]
    if presence.resumed_on:
        over.append(presence.resumed_on)
    return replace(presence, resumed_on=max(over)) if over else presence


def open_status(rule, presence, day):
    if presence.is_away:
        return Status(Kind.NOT_DUE)
    due_on, because = first_due(rule, presence)
    late_after = due_on + timedelta(days=rule.grace_days)
    kind = Kind.OVERDUE if day > late_after else Kind.DUE if due_on - day <= SOON else Kind.NOT_DUE
    return Status(
        kind,
        due_on,
        because,
        late_after=late_after,
        is_in_grace=due_on < day <= late_after,
    )


def completed_status(done_on, rule, presence, day, cuts):
    until, changed_on = ending(done_on, rule.valid_days, cuts)
    facts = {"completed_on": done_on, "valid_until": until, "changed_on": changed_on}
    if not is_near(until, day):
        return Status(Kind.CURRENT, **facts)
    due_on, because = renewal_due(until, rule, presence, changed_on)
    late_after = due_on + timedelta(days=rule.grace_days)
    if presence.is_away:
        due_on = because = late_after = None
    kind = Kind.EXPIRED if day > until else Kind.EXPIRING
    return Status(kind, due_on, because, **facts, may_renew=True, late_after=late_after)


def is_near(last_valid_day, day):
    """Whether it has come or comes soon."""
    return last_valid_day is not None and last_valid_day - day <= SOON
