"""Putting into the outbox what is to be sent on a day. Run twice, it puts there nothing twice."""

from collections import defaultdict

from django.db import transaction

from lms.common.dates import today
from lms.records.models import FollowUp, Reminder

from .outlook import Outlook
from .policy import DAY, SENDING_DAYS, WEEK, Choice, Why


@transaction.atomic
def plan_reminders() -> int:
    """How many wait to be sent today."""
    day = today()
    if day.weekday() not in SENDING_DAYS:
        return 0
    outlook = Outlook(day)
    drop_what_was_not_sent(day)
    drop_what_changed(outlook)
    revived = revive(outlook.choices, day)
    put_in(outlook, outlook.choices.keys() - revived)
    return Reminder.objects.waiting().count()


def drop_what_was_not_sent(day):
    """Its day is over, and today's facts may be others."""
    old = Reminder.objects.waiting().filter(planned_on__lt=day)
    old.update(state=Reminder.State.DROPPED, why="day_over")


def drop_what_changed(outlook):
    """Planned earlier today, and since then somebody did the course, or went on leave."""
    changed = defaultdict(list)
    for row in Reminder.objects.waiting():
        found = outlook.found_for(row.person_id)
        if found != row.choice:
            changed[found if isinstance(found, Why) else Why.NOTHING_DUE].append(row.pk)
    for why, keys in changed.items():
        rows = Reminder.objects.waiting().filter(pk__in=keys)
        rows.update(state=Reminder.State.DROPPED, why=why)


def revive(choices, day):
    """Ids of those for whom the same was planned before and never given to the mail server."""
    dropped = Reminder.objects.filter(state=Reminder.State.DROPPED)
    again = {row.pk: row.person_id for row in dropped if row.choice == choices.get(row.person_id)}
    rows = dropped.filter(pk__in=list(again))
    rows.update(state=Reminder.State.WAITING, planned_on=day, claimed_at=None, why="")
    return set(again.values())


def put_in(outlook, person_ids):
    rows = [row_of(outlook, person_id, outlook.choices[person_id]) for person_id in person_ids]
    Reminder.objects.bulk_create(rows, batch_size=500, ignore_conflicts=True)


def row_of(outlook, person_id, choice):
    line = outlook.line(person_id, choice.course)
    return Reminder(
        person_id=person_id,
        kind=choice.kind,
        course_key=choice.course,
        since=choice.since,
        due_on=line and line.status.due_on,
        planned_on=outlook.day,
    )


def free_for_a_week(person_ids, day) -> set:
    """Those of these people to whom something that can wait may be sent: nothing was sent in the
    week before, and as far as we know today nothing will be in the week to come."""
    ids = list(person_ids)
    week = [day + number * DAY for number in range(WEEK.days)]
    free = {pk for pk, last in last_days(ids).items() if not last or day - last >= WEEK}
    for later in week:
        if later.weekday() in SENDING_DAYS:
            outlook = Outlook(later, ids)
            free -= {pk for pk in free if isinstance(outlook.found_for(pk), Choice)}
    return free


def is_first_this_week(person_id, day) -> bool:
    last = last_days([person_id])[person_id]
    return not last or day - last >= WEEK


def last_days(person_ids):
    """{person id: the last day on which they were sent anything, or None}"""
    days = {pk: [] for pk in person_ids}
    for pk, _course, _kind, day in Reminder.objects.filter(person__in=days).last_days():
        days[pk].append(day)
    for pk, day in FollowUp.objects.filter(person__in=days).last_days().items():
        days[pk].append(day)
    return {pk: max(found, default=None) for pk, found in days.items()}
