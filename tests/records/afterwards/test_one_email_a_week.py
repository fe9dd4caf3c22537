"""Nobody gets more than one e-mail a week, whether it goes through the outbox of reminders or not.

Amina finished a course on Tuesday 1 September; on Thursday 1 October she is asked what came of it.
"""

from datetime import date
from smtplib import SMTPServerDisconnected
from uuid import uuid4

import pytest
from django.core import mail
from django_q.models import OrmQ

from lms.people.actions import set_preferences
from lms.records.models import FollowUp, Reminder
from lms.records.reminders.outlook import Outlook
from lms.records.reminders.policy import Why
from lms.records.tasks import ask_what_came_of_it, send_follow_up
from tests.factories.records import finish, make_requirement, make_short_course


def send(follow_up):
    send_follow_up(str(follow_up.pk), "en")


def remind(person, day, state="sent"):
    since = {"kind": "before_due", "course_key": uuid4(), "since": day}
    return Reminder.objects.create(person=person, planned_on=day, state=state, **since)


@pytest.fixture
def queued(finished, days_later):
    """How many e-mails the morning puts into the queue, so many days after the course."""

    def queued(days):
        days_later(days)
        before = OrmQ.objects.count()
        ask_what_came_of_it()
        return OrmQ.objects.count() - before

    return queued


@pytest.mark.parametrize(("reminded_on", "sent"), [(date(2026, 9, 25), 0), (date(2026, 9, 24), 1)])
def test_who_was_reminded_in_the_week_before_gets_none(amina, asked, reminded_on, sent):
    remind(amina, reminded_on)
    send(asked)

    assert len(mail.outbox) == sent


def test_a_reminder_that_was_not_sent_holds_nothing_up(amina, asked):
    remind(amina, date(2026, 9, 30), state="dropped")
    send(asked)

    assert len(mail.outbox) == 1


def test_it_is_put_off_and_not_forgotten(amina, queued):
    remind(amina, date(2026, 9, 29))

    assert [queued(days) for days in (30, 31, 35)] == [0, 0, 1]
    assert FollowUp.objects.count() == 1


def test_who_could_not_be_sent_it_for_two_weeks_is_left_in_peace(amina, queued, days_later):
    queued(30)
    FollowUp.objects.update(asked_on=date(2026, 10, 1))

    assert queued(44) == 0


def test_reminders_of_the_week_to_come_come_first(amina, queued):
    course, _module = make_short_course("DC09")
    make_requirement(
        course,
        launch_due_on=date(2026, 10, 13),
        starts_on=date(2026, 9, 1),
        reminders_from=date(2026, 9, 1),
    )

    assert queued(30) == 0


def test_a_reminder_waits_for_a_week_after_it(amina, asked):
    send(asked)

    found = [Outlook(date(2026, 10, day)).found_for(amina.pk) for day in (6, 7, 8)]

    assert found == [Why.THIS_WEEK, Why.THIS_WEEK, Why.NOTHING_DUE]


def test_two_courses_of_one_day_are_asked_about_a_week_apart(amina, queued):
    course, module = make_short_course("DC09")
    finish(amina, course, module, 1)
    finish(amina, course, module, 2)
    assert queued(30) == 1
    first, second = FollowUp.objects.order_by("-asked_on", "pk")
    send(first), send(second)
    assert len(mail.outbox) == 1

    assert [queued(days) for days in (31, 36, 37)] == [0, 0, 1]


def test_while_reminders_go_out_it_waits(asked, time_machine):
    time_machine.move_to("2026-10-01T10:00+01:00")
    send(asked)

    assert not mail.outbox
    assert FollowUp.objects.unsent().exists()


def test_who_wants_none_is_not_put_into_the_queue(amina, queued):
    set_preferences(person=amina, follow_up=False)

    assert queued(30) == 0


def test_what_the_mail_server_did_not_take_is_sent_later(asked, settings):
    settings.EMAIL_BACKEND = f"{__name__}.GoneAway"
    with pytest.raises(SMTPServerDisconnected):
        send(asked)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    send(asked)

    assert len(mail.outbox) == 1


class GoneAway:
    def __init__(self, **_options):
        pass

    def send_messages(self, messages):
        raise SMTPServerDisconnected
