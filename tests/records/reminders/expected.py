"""What a council should be sent, written down a second time and on purpose in another way than
lms.records.reminders: day by day, person by person, from plain facts."""

from datetime import date, timedelta
from typing import NamedTuple

from .council import DAY, RULES

PLACES = ["before_due", "after_due", "team", "monthly", "invitation", "not_started"]


class Sent(NamedTuple):
    person: int
    day: date
    kind: str
    course: str | None


class Demand(NamedTuple):
    course: str
    since: date
    asked_on: date
    due_on: date
    late_from: date
    reminders_from: date
    has_begun: bool


def expected(council, working_days):
    """On the days on which a worker ran."""
    sent = []
    mine = {person.number: [] for person in council.people}
    for day in working_days:
        demands = {person.number: demands_on(person, day) for person in council.people}
        teams = teams_to_tell(council, demands, day)
        for person in council.people:
            if not (person.has_email and is_here(person, day)):
                continue
            log = mine[person.number]
            if log and day < log[-1].day + timedelta(weeks=1):
                continue
            found = list(possible(demands[person.number], log, day, person.number in teams))
            if found:
                kind, _due_on, course = min(
                    found, key=lambda each: (PLACES.index(each[0]), each[1], each[2] or "")
                )
                log.append(Sent(person.number, day, kind, course))
        # What was sent today is at the end of each log.
    for log in mine.values():
        sent += log
    return set(sent)


def post_on(person, day):
    return next((post for post in person.posts if post.is_on(day)), None)


def is_away(person, day):
    return any(first <= day < back for first, back in person.absences)


def is_here(person, day):
    return post_on(person, day) is not None and not is_away(person, day)


def demands_on(person, day):
    if not is_here(person, day):
        return []
    found = (demand(person, rule, day) for rule in RULES)
    return [each for each in found if each]


def demand(person, rule, day):
    post = post_on(person, day)
    if rule.starts_on > day or rule.reminders_from > day or rule.place not in (None, post.place):
        return None
    begun_on, is_counted_from = beginnings(person, rule, post, day)
    done_on = max((each for each in person.done[rule.course] if each <= day), default=None)
    if done_on is None:
        due_on = max(rule.first_due_on, *(each + rule.days * DAY for each in is_counted_from))
        since = asked_on = begun_on
    else:
        if rule.valid_days is None:
            return None
        ends_on = done_on + rule.valid_days * DAY
        if day < ends_on - 30 * DAY:
            return None
        back = [each + rule.days * DAY for each in returns(person, day)]
        due_on = max([ends_on, *back])
        since = max(begun_on, done_on + DAY)
        asked_on = max(since, ends_on - 30 * DAY)
    return Demand(
        rule.course,
        since,
        asked_on,
        due_on,
        due_on + (rule.grace + 1) * DAY,
        rule.reminders_from,
        has_begun(person, rule, done_on, day),
    )


def beginnings(person, rule, post, day):
    """When it began to be asked, and the days from which time to finish is counted."""
    joined_on = here_since = post.starts_on
    for earlier in reversed([each for each in person.posts if each.starts_on < post.starts_on]):
        if earlier.ends_on == joined_on:
            joined_on = earlier.starts_on
            if rule.place in (None, earlier.place) and here_since == post.starts_on:
                here_since = earlier.starts_on
    days = [joined_on, *returns(person, day)]
    if rule.place:
        days.append(here_since)
    return max([rule.starts_on, *days]), days


def returns(person, day):
    return [back for _first, back in person.absences if back <= day]


def has_begun(person, rule, done_on, day):
    return any(
        each <= day and (done_on is None or each > done_on) for each in person.begun[rule.course]
    )


def teams_to_tell(council, demands, day):
    """Managers of somebody of whom something is asked."""
    return {post_on(person, day).manager for person in council.people if demands[person.number]} - {
        None
    }


def possible(demands, log, day, has_team):
    """(kind, due date, course) of all that may be sent today."""
    for each in demands:
        if kind := stage(each, log, day):
            yield kind, each.due_on, each.course
    if any(is_listed(each, log, day) for each in demands):
        yield "monthly", day, None
    if has_team and is_new_month(switched_on(day), last_of("team", log), day):
        yield "team", day, None


def switched_on(day):
    return min(rule.reminders_from for rule in RULES if rule.reminders_from <= day)


def last_of(kind, log):
    return max((each.day for each in log if each.kind == kind), default=None)


def told(demand, kind, log):
    return [
        each.day
        for each in log
        if (each.kind, each.course) == (kind, demand.course) and each.day >= demand.since
    ]


def stage(demand, log, day):
    on_from = demand.reminders_from
    if day >= demand.late_from:
        is_new = demand.late_from >= on_from
        return "after_due" if is_new and not told(demand, "after_due", log) else None
    a_week_before = max(demand.due_on - timedelta(weeks=1), demand.asked_on)
    if day >= demand.due_on - timedelta(weeks=1):
        is_new = a_week_before >= on_from
        return "before_due" if is_new and not told(demand, "before_due", log) else None
    if demand.has_begun:
        return None
    invited = told(demand, "invitation", log)
    if not invited:
        return "invitation" if demand.asked_on >= on_from else None
    is_time = day >= invited[-1] + timedelta(days=10)
    return "not_started" if is_time and not told(demand, "not_started", log) else None


def is_listed(demand, log, day):
    if day < demand.late_from or stage(demand, log, day):
        return False
    late = told(demand, "after_due", log)
    return is_new_month(late[-1] if late else demand.reminders_from, last_of("monthly", log), day)


def is_new_month(began, last, day):
    latest = max(began, last or began)
    return (latest.year, latest.month) != (day.year, day.month) and (day - latest).days >= 28
