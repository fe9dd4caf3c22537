"""Who is reminded of what, and when: at most one e-mail a week to anybody, and four about a course.

Invitation, ten days later if nothing was begun, a week before the date, the day after it; from
then on a list once a month. A stage that has passed is not made up for: the latest one tells all
there is to know. Nothing is sent that fell due before reminders were switched on.

What leaders ask for, and what other apps offer, goes out by the same rules.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

SENDING_DAYS = frozenset({1, 2, 3})  # Tuesday to Thursday, as date.weekday() counts
OPENS, CLOSES = time(9, 30), time(11, 30)
DAY = timedelta(days=1)
WEEK = timedelta(days=7)
BEFORE = timedelta(days=7)
TIME_TO_BEGIN = timedelta(days=10)
MONTH = timedelta(days=28)
TWO_WEEKS = timedelta(days=14)


class Kind(StrEnum):
    """What cannot wait comes first: of two that are due, a person gets this one this week."""

    BEFORE_DUE = "before_due"
    AFTER_DUE = "after_due"
    # These three are over after some days.
    LATE = "late"
    LEADER = "leader"
    BRIEFING = "briefing"
    TEAM = "team"
    MONTHLY = "monthly"
    INVITATION = "invitation"
    NOT_STARTED = "not_started"


ORDER = {kind: number for number, kind in enumerate(Kind)}


class Why(StrEnum):
    """Why somebody is sent nothing today."""

    WRONG_DAY = "wrong_day"
    NOT_HERE = "not_here"
    AWAY = "away"
    UNREACHABLE = "unreachable"
    THIS_WEEK = "this_week"
    NOTHING_DUE = "nothing_due"


@dataclass(frozen=True, slots=True)
class Asked:
    """A course that is required of somebody, not done, and that they can do.

    `since`: the day from which this round of asking counts; an earlier e-mail was of another one.
    `asked_on`: the first day on which they could know. `remind_from`: when reminders of this rule
    were switched on. `sent`: the last day on which each kind was sent about this course.
    """

    course: Any
    since: date
    asked_on: date
    due_on: date
    late_after: date
    remind_from: date
    is_started: bool = False
    sent: Mapping[Kind, date] = field(default_factory=dict)

    def sent_on(self, kind: Kind) -> date | None:
        day = self.sent.get(kind)
        return day if day and day >= self.since else None

    def is_late_on(self, day: date) -> bool:
        return day > self.late_after

    def kind_on(self, day: date) -> Kind | None:
        """The stage it has come to, unless that was sent or fell before the switching on."""
        kind, fell_on = self.stage_on(day)
        may = kind and fell_on >= self.remind_from and day >= fell_on
        return kind if may and not self.sent_on(kind) else None

    def stage_on(self, day: date) -> tuple[Kind | None, date]:
        if self.is_late_on(day):
            return Kind.AFTER_DUE, self.late_after + DAY
        if day >= self.due_on - BEFORE:
            return Kind.BEFORE_DUE, max(self.due_on - BEFORE, self.asked_on)
        if self.is_started:
            return None, day
        if invited_on := self.sent_on(Kind.INVITATION):
            return Kind.NOT_STARTED, invited_on + TIME_TO_BEGIN
        return Kind.INVITATION, self.asked_on

    def is_for_the_list_on(self, day: date, last: date | None) -> bool:
        """Whether it belongs to the monthly list: late, and the e-mail of the day after is over.
        `last` is the last day such a list was sent."""
        if not self.is_late_on(day) or self.kind_on(day):
            return False
        told_on = self.sent_on(Kind.AFTER_DUE) or self.remind_from
        return is_a_month_after(max(told_on, last or told_on), day)

    def is_to_be_told_on(self, day: date, asked_on: date, last: date | None) -> bool:
        """Whether it belongs to the list that somebody asked for on a day: late then and now, and
        not told of in the two weeks before."""
        if not (self.is_late_on(asked_on) and self.is_late_on(day)):
            return False
        told = [each for each in (self.sent_on(Kind.AFTER_DUE), last) if each]
        return all(day - each >= TWO_WEEKS for each in told)


@dataclass(frozen=True, slots=True)
class Situation:
    """A person on a day. Of two courses that are equally urgent, the one that is named first comes
    first. `team_from`: the day on which reminders were switched on, where somebody
    of their team has something to do; else None. The last days are of e-mails that were sent; of
    lists, also of those that somebody asked for. `late_asked_on`: when somebody last asked to
    remind all who are late in a place where this person is. `offers`: what else is to be sent."""

    asked: Iterable[Asked] = ()
    is_here: bool = True
    is_away: bool = False
    is_reachable: bool = True
    team_from: date | None = None
    last_on: date | None = None
    last_list_on: date | None = None
    last_team_on: date | None = None
    late_asked_on: date | None = None
    offers: Iterable["Choice"] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """The one e-mail to send; `course` None where it is about several. With the person, it is the
    key under which nothing is sent twice."""

    kind: Kind
    since: date
    course: Any = None


def choose(person: Situation, day: date) -> Choice | Why:
    if why := why_not(person, day):
        return why
    return min(choices(person, day), key=place, default=(None, Why.NOTHING_DUE))[1]


def why_not(person: Situation, day: date) -> Why | None:
    if day.weekday() not in SENDING_DAYS:
        return Why.WRONG_DAY
    if not person.is_here:
        return Why.NOT_HERE
    if person.is_away:
        return Why.AWAY
    if not person.is_reachable:
        return Why.UNREACHABLE
    if person.last_on and day - person.last_on < WEEK:
        return Why.THIS_WEEK
    return None


def choices(person: Situation, day: date):
    """(due date, choice) of all that could be sent."""
    for each in person.asked:
        if kind := each.kind_on(day):
            yield each.due_on, Choice(kind, each.since, each.course)
    this_month = day.replace(day=1)
    if any(each.is_for_the_list_on(day, person.last_list_on) for each in person.asked):
        yield day, Choice(Kind.MONTHLY, this_month)
    if is_time_for_team(person, day):
        yield day, Choice(Kind.TEAM, this_month)
    if is_time_for_late(person, day):
        yield day, Choice(Kind.LATE, person.late_asked_on)
    for offer in person.offers:
        yield day, offer


def is_time_for_team(person, day):
    began = person.team_from
    return began is not None and is_a_month_after(max(began, person.last_team_on or began), day)


def is_time_for_late(person, day):
    asked_on, last = person.late_asked_on, person.last_list_on
    return asked_on is not None and any(
        each.is_to_be_told_on(day, asked_on, last) for each in person.asked
    )


def place(found):
    due_on, choice = found
    return ORDER[choice.kind], due_on


def is_a_month_after(last: date, day: date) -> bool:
    """In a later month of the calendar, and not a few days later."""
    return day - last >= MONTH and (day.year, day.month) != (last.year, last.month)


def is_open(moment: datetime) -> bool:
    """`moment` is of the council's clock."""
    return moment.weekday() in SENDING_DAYS and OPENS <= moment.time() < CLOSES
