"""Whom to ask what came of a course, and the e-mail that asks them."""

from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from django_q.tasks import async_task

from lms.people.models import Preferences, User
from lms.records.actions.emailing import StillSending, claim
from lms.records.curriculum import course_page
from lms.records.mail import follow_up_email
from lms.records.models import FollowUp, LearningEvent, Standing

AFTER = timedelta(days=30)
# As long as the worker may have stood still; who finished before that is not asked any more.
AT_MOST = timedelta(days=44)
Kind = LearningEvent.Kind
# What was learnt here. Who brought a completion along has nothing new to have used.
LEARNT = (Kind.COMPLETED, Kind.TESTED_OUT, Kind.ATTENDED, Kind.ASSISTED)


@transaction.atomic
def ask(day: date) -> int:
    """Ask whoever finished a course 30 days ago, once for each time through it. How many."""
    wanted = list(to_ask(day))
    FollowUp.objects.bulk_create((each for each, _ in wanted), ignore_conflicts=True)
    languages = {each.pk: language for each, language in wanted}
    # Another worker may have been quicker with some of them.
    made = FollowUp.objects.filter(pk__in=languages).values_list("pk", flat=True)
    for pk in made:
        async_task("lms.records.tasks.send_follow_up", str(pk), languages[pk])
    return len(made)


def to_ask(day):
    """(FollowUp, language in which the course was taken)"""
    learnt = finished(day)
    here = to_be_asked({person for person, _course in learnt}, day)
    asked = set(
        FollowUp.objects.filter(person__in=here).values_list("person", "course_key", "cycle")
    )
    for row in Standing.objects.filter(person__in=here):
        key = row.person_id, row.course_key
        if key not in learnt or (*key, row.cycle) in asked or not is_time(row.state, day):
            continue
        place = {"person_id": row.person_id, "course_key": row.course_key, "cycle": row.cycle}
        yield FollowUp(**place, asked_on=day), learnt[key]


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
    """Send it once; False when there is nothing to send. Claimed first, as certificates are."""
    follow_up = FollowUp.objects.select_related("person").filter(pk=follow_up_id).first()
    if not follow_up or follow_up.emailed_at or not wants_email(follow_up):
        return False
    if not claim(follow_up):
        raise StillSending(follow_up_id)
    with translation.override(Preferences.objects.language_of(follow_up.person, language)):
        if not (course := course_page(follow_up.course_key)):
            return False
        follow_up_email(follow_up, course).send()
    FollowUp.objects.filter(pk=follow_up_id).update(emailed_at=timezone.now())
    return True


def wants_email(follow_up) -> bool:
    person = follow_up.person
    is_here = User.objects.may_sign_in(timezone.localdate()).filter(pk=person.pk).exists()
    may_be_sent = is_here and bool(person.email) and person.chosen.follow_up
    return may_be_sent and not follow_up.is_answered
