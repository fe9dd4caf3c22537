"""Who is asked what came of a course, when, and by how many e-mails."""

import re
from datetime import date

import pytest
from django.core import mail
from django_q.models import OrmQ

from lms.people.actions import set_preferences
from lms.people.models import Absence
from lms.records import actions
from lms.records.models import FollowUp, LearningEvent
from lms.records.tasks import ask_what_came_of_it, send_follow_up
from tests.factories.people import make_person
from tests.factories.records import finish, make_requirement


@pytest.mark.parametrize(("days", "asked"), [(29, 0), (30, 1), (44, 1), (45, 0)])
def test_it_is_asked_thirty_days_after(finished, days_later, days, asked):
    days_later(days)

    assert ask_what_came_of_it() == asked


def test_the_task_run_twice_asks_once(asked):
    assert ask_what_came_of_it() == 0
    assert FollowUp.objects.count() == 1


def test_the_next_days_do_not_ask_again(asked, days_later):
    days_later(31)

    assert ask_what_came_of_it() == 0


def test_the_email_is_queued_with_it(finished, days_later):
    before = OrmQ.objects.count()
    days_later(30)
    ask_what_came_of_it()

    assert OrmQ.objects.count() == before + 1


def test_what_was_put_right_is_not_asked_about(amina, finished, days_later):
    event = LearningEvent.objects.get(kind="completed")
    actions.void_event(event=event, reason="It was not her.", actor=make_person("Kim"))
    days_later(30)

    assert ask_what_came_of_it() == 0


def test_who_is_on_long_leave_is_not_asked(amina, finished, days_later):
    Absence.objects.create(person=amina, starts_on=date(2026, 9, 10))
    days_later(30)

    assert ask_what_came_of_it() == 0


def test_who_has_left_is_not_asked(amina, finished, days_later):
    amina.postings.update(ends_on=date(2026, 9, 10))
    days_later(30)

    assert ask_what_came_of_it() == 0


def test_a_second_time_through_the_course_is_asked_about_again(
    amina, reading, asked, days_later, time_machine
):
    make_requirement(reading[0], valid_days=50)
    days_later(49)
    actions.start_course(person=amina, course_key=reading[0].translation_key)
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)
    days_later(79)
    ask_what_came_of_it()

    assert list(FollowUp.objects.order_by("cycle").values_list("cycle", flat=True)) == [1, 2]


def test_more_people_ask_no_more_queries(reading, finished, days_later, counted, parks):
    days_later(30)
    with counted() as few:
        ask_what_came_of_it()
    FollowUp.objects.all().delete()
    days_later(0)
    for name in ("Bea", "Cy", "Di"):
        person = make_person(name, unit=parks)
        finish(person, *reading, 1)
        finish(person, *reading, 2)
    days_later(30)
    with counted() as many:
        ask_what_came_of_it()

    # One more row in the queue for each.
    assert len(many) - len(few) == 3


def send(follow_up, language="en"):
    send_follow_up(str(follow_up.pk), language)


def test_the_email_is_sent_once(asked):
    send(asked)
    send(asked)

    assert len(mail.outbox) == 1


def test_the_email_names_the_course_and_leads_to_the_questions(asked):
    send(asked)

    assert mail.outbox[0].subject == "Did you use it? Course DC02"
    assert re.search(r"http://localhost:8000/follow-up/\S+/", mail.outbox[0].body)


def test_it_says_how_to_stop_these_emails(asked):
    send(asked)

    assert "http://localhost:8000/me/settings/" in mail.outbox[0].body


def test_it_comes_in_the_language_in_which_the_course_was_taken(asked):
    send(asked, "cy")

    assert "/cy/follow-up/" in mail.outbox[0].body


def test_who_chose_a_language_gets_that(amina, asked):
    set_preferences(person=amina, language="cy")
    send(asked)

    assert "/cy/follow-up/" in mail.outbox[0].body


def test_who_wants_no_such_email_gets_none(amina, asked):
    set_preferences(person=amina, follow_up=False)
    send(asked)

    assert not mail.outbox


def test_who_has_no_address_gets_none(amina, asked):
    type(amina).objects.update(email=None)
    send(asked)

    assert not mail.outbox


def test_who_has_answered_by_then_gets_none(asked):
    FollowUp.objects.update(is_answered=True)
    send(asked)

    assert not mail.outbox
