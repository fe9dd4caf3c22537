"""Whom to ask what came of a course, and the e-mail that asks them.

Everybody is asked on their own page at once. The e-mail waits for a week in which they are sent
nothing else: reminders come first (lms.records.reminders.policy).
"""

from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from django_q.tasks import async_task

from lms.people.models import Preferences, User
from lms.records.curriculum import course_page
from lms.records.mail import follow_up_email
from lms.records.models import FollowUp, LearningEvent, Standing
from lms.records.reminders import planning, policy
from lms.records.reminders.addressees import may_be_written_to

AFTER = timedelta(days=30)
# As long as the worker may have stood still; who finished before that is not asked any more.
AT_MOST = timedelta(days=44)
Kind = LearningEvent.Kind
# What was learnt here. Who brought a completion along has nothing new to have used.
LEARNT = (Kind.COMPLETED, Kind.TESTED_OUT, Kind.ATTENDED, Kind.ASSISTED)


@transaction.atomic
def ask(day: date) -> int:
    """Ask whoever finished a course 30 days ago, once for each time through it. How many."""
    learnt = finished(day)
    wanted = list(to_ask(learnt, day))
    FollowUp.objects.bulk_create(wanted, ignore_conflicts=True)
    for follow_up in to_email(learnt, day):
        language = learnt[follow_up.person_id, follow_up.course_key]
        async_task("lms.records.tasks.send_follow_up", str(follow_up.pk), language)
    # Another worker may have been quicker with some of them.
    return FollowUp.objects.filter(pk__in=[each.pk for each in wanted]).count()


def to_email(learnt, day):
    """One each, of those who are asked and have got no e-mail yet."""
    unsent = FollowUp.objects.unsent().filter(asked_on__gt=day - (AT_MOST - AFTER))
    wanting = may_be_written_to(User.objects.exclude(preferences__follow_up=False))
    rows = unsent.filter(person__in=wanting.values("pk")).order_by("-asked_on", "pk")
    first = {row.person_id: row for row in rows if (row.person_id, row.course_key) in learnt}
    free = planning.free_for_a_week(first.keys(), day) if first else ()
    return [row for person_id, row in first.items() if person_id in free]


def to_ask(learnt, day):
    """FollowUps that are not there yet."""
    here = to_be_asked({person for person, _course in learnt}, day)
    asked = set(
        FollowUp.objects.filter(person__in=here).values_list("person", "course_key", "cycle")
    )
    for row in Standing.objects.filter(person__in=here):
        key = row.person_id, row.course_key
        if key not in learnt or (*key, row.cycle) in asked or not is_time(row.state, day):
            continue
        place = {"person_id": row.person_id, "course_key": row.course_key, "cycle": row.cycle}
        yield FollowUp(**place, asked_on=day)


def finished(day):
    """{(person, course): language} of what was learnt at the time in question."""
    events = LearningEvent.objects.filter(
        kind__in=LEARNT, occurred_at__date__range=(day - AT_MOST, day - AFTER)
    )
    columns = events.in_order().values_list("person_id", "course_key", "language")
    return {
        (person, course): language or settings.LANGUAGE_CODE for person, course, language in columns
    }


def is_time(state, day):
    """Asked of the standing too, which knows what was put right and what was begun again."""
    is_here = state.is_complete and state.completed_by in LEARNT
    return is_here and day - AT_MOST <= state.completed_on[-1] <= day - AFTER


def to_be_asked(person_ids, day):
    """Those who are here and not away."""
    here = User.objects.may_sign_in(day).filter(pk__in=person_ids)
    return here.exclude(pk__in=User.objects.on_long_absence(day).values("pk")).values("pk")


def email_follow_up(*, follow_up_id, language) -> bool:
    """Send it at most once; False when there is nothing to send, or not now. Claimed for good:
    whoever is killed while sending may have sent it."""
    follow_up = FollowUp.objects.unsent().select_related("person").filter(pk=follow_up_id).first()
    if not follow_up or not wants_email(follow_up):
        return False
    with translation.override(Preferences.objects.language_of(follow_up.person, language)):
        course = course_page(follow_up.course_key)
        if not course or not claim(follow_up):
            return False
        give(follow_up, follow_up_email(follow_up, course))
    return True


@transaction.atomic
def claim(follow_up) -> bool:
    """Whether it is this worker who sends it, in a week without another e-mail. While reminders go
    out it waits for another day, so that neither has to look out for the other."""
    now = timezone.localtime()
    User.objects.select_for_update().get(pk=follow_up.person_id)
    if policy.is_open(now) or not planning.is_first_this_week(follow_up.person_id, now.date()):
        return False
    mine = FollowUp.objects.unsent().filter(pk=follow_up.pk)
    return bool(mine.update(email_claimed_at=now))


def give(follow_up, message):
    """What the mail server did not take is tried again."""
    row = FollowUp.objects.filter(pk=follow_up.pk)
    try:
        message.send()
    except OSError:
        row.update(email_claimed_at=None)
        raise
    row.update(emailed_at=timezone.now())


def wants_email(follow_up) -> bool:
    person = follow_up.person
    is_here = User.objects.may_sign_in(timezone.localdate()).filter(pk=person.pk).exists()
    return is_here and bool(person.email) and person.chosen.follow_up
