"""What leaves the outbox, and what becomes of a row when the worker or the mail server fails."""

from datetime import date, timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core import mail
from django.utils import timezone

from lms.people.models import Absence
from lms.records.models import Reminder
from lms.records.reminders.planning import plan_reminders
from lms.records.reminders.sending import hand_over, send_reminders
from tests.factories.people import make_person
from tests.factories.records import finish

from .servers import Server


@pytest.fixture
def waiting(only_amina):
    plan_reminders()
    return Reminder.objects.get()


@pytest.fixture
def server(settings):
    """A mail server that answers as it is told."""
    settings.EMAIL_BACKEND = "tests.records.reminders.servers.Backend"
    Server.reset()
    return Server


def state():
    return Reminder.objects.get().state


def test_it_is_sent_once(waiting):
    assert (send_reminders(), send_reminders()) == (1, 0)
    assert (len(mail.outbox), state()) == (1, "sent")


@pytest.mark.parametrize("at", ["09:29", "11:30"])
def test_outside_the_hours_it_waits(waiting, on, at):
    on("2026-06-02", at)

    assert (send_reminders(), state()) == (0, "waiting")


def test_the_next_day_it_is_not_sent_unless_planned_anew(waiting, on):
    on("2026-06-03")

    assert send_reminders() == 0


def test_the_hours_are_those_of_the_councils_clock(waiting, time_machine):
    """Half past eight of Greenwich is half past nine in June."""
    time_machine.move_to("2026-06-02T08:30+00:00", tick=False)

    assert send_reminders() == 1


def test_who_did_it_since_gets_none(waiting, amina, course):
    finish(amina, *course, 1)
    finish(amina, *course, 2)

    assert (send_reminders(), Reminder.objects.get().why) == (0, "nothing_due")


def test_who_went_on_leave_since_gets_none(waiting, amina):
    Absence.objects.create(person=amina, starts_on=date(2026, 6, 2))

    assert (send_reminders(), Reminder.objects.get().why) == (0, "away")


def test_who_left_since_gets_none(waiting, amina):
    amina.postings.update(ends_on=date(2026, 6, 2))

    assert (send_reminders(), Reminder.objects.get().why) == (0, "not_here")


def test_what_another_worker_has_in_hand_is_left_to_it(waiting):
    Reminder.objects.update(claimed_at=timezone.now())

    assert send_reminders() == 0


def test_what_a_killed_worker_had_claimed_is_sent_later(waiting):
    Reminder.objects.update(claimed_at=timezone.now() - timedelta(minutes=6))

    assert send_reminders() == 1


def test_what_may_have_been_sent_is_not_sent_again(waiting, server):
    server.answers = SMTPServerDisconnected("In the middle")
    with pytest.raises(SMTPServerDisconnected):
        send_reminders()
    Reminder.objects.update(claimed_at=timezone.now() - timedelta(minutes=6))
    server.answers = None

    assert (send_reminders(), state()) == (0, "sending")
    assert Reminder.objects.uncertain().count() == 1


def test_and_counts_as_sent(waiting, server, run):
    server.answers = SMTPServerDisconnected("In the middle")
    with pytest.raises(SMTPServerDisconnected):
        send_reminders()
    server.answers = None

    assert (run("2026-06-03"), run("2026-06-16")) == (0, 1)


def test_where_no_server_answers_it_waits(waiting, server, on):
    server.is_down = True
    with pytest.raises(ConnectionRefusedError):
        send_reminders()
    server.is_down = False
    on("2026-06-02", "10:06")

    assert (state(), send_reminders()) == ("waiting", 1)


def test_an_address_that_is_refused_for_good_is_not_tried_again(waiting, server, run):
    server.answers = SMTPRecipientsRefused({"amina": (550, b"No such person")})

    assert (send_reminders(), state()) == (0, "refused")
    assert run("2026-06-03") == 0


def test_an_address_that_is_refused_for_now_is_tried_again(waiting, server, on):
    server.answers = SMTPRecipientsRefused({"amina": (450, b"Later")})
    send_reminders()
    server.answers = None
    on("2026-06-02", "10:06")

    assert (state(), send_reminders()) == ("waiting", 1)


def test_what_the_server_does_not_take_is_tried_again(waiting, server, on):
    server.answers = SMTPDataError(451, b"Too busy")
    with pytest.raises(SMTPDataError):
        send_reminders()
    server.answers = None
    on("2026-06-02", "10:06")

    assert (state(), send_reminders()) == ("waiting", 1)


def test_a_worker_that_was_thought_dead_sends_nothing(waiting):
    """It claimed the row long ago, and another worker took it over."""
    [slow] = Reminder.objects.claimed(date(2026, 6, 2), timezone.now() - timedelta(minutes=6), 1)
    [_quick] = Reminder.objects.claimed(date(2026, 6, 2), timezone.now(), 1)

    assert not hand_over(slow)


def test_thirty_are_looked_at_in_as_many_queries_as_one(only_amina, counted):
    def cost_for_each(people):
        for number in range(people):
            make_person(f"P{number}")
        plan_reminders()
        with counted() as queries:
            count = send_reminders()
        return len(queries) - 2 * count

    cost_for_each(1)  # finds out where the site is

    assert cost_for_each(1) == cost_for_each(20)
