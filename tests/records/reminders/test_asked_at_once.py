"""Two posts at the same moment: one invitation, one reminder, and one e-mail to each."""

from uuid import uuid4

import pytest
from django.core import mail

from lms.records.actions import remind_late
from lms.records.models import Invitation, LateReminder
from lms.records.refusals import TooSoon
from lms.records.reminders.late_people import Area
from lms.records.reminders.planning import plan_reminders
from lms.records.reminders.sending import send_reminders
from tests.at_once import AT_ONCE, together
from tests.factories.records import make_short_course

from .conftest import require
from .leaders import invite, make_place
from .test_at_once import WORKERS

pytestmark = AT_ONCE


@pytest.fixture
def place(on):
    on("2026-06-02")
    return make_place()


def or_refused(task):
    def call():
        try:
            return task().pk
        except TooSoon:
            return "refused"

    return call


def test_one_form_sent_at_once_is_one_invitation(place):
    key = uuid4()
    found = together(*[or_refused(lambda: invite(place.joan, place.place, key=key))] * WORKERS)

    assert len(set(found)) == 1
    assert Invitation.objects.count() == 1


def test_of_two_leaders_who_invite_the_same_people_at_once_one_is_refused(place):
    found = together(
        *[
            or_refused(lambda: invite(place.joan, place.place)),
            or_refused(lambda: invite(place.people[0], place.division)),
        ]
        * 6
    )

    assert found.count("refused") == len(found) - 1
    assert Invitation.objects.count() == 1


def test_one_press_sent_at_once_is_one_reminder(place):
    require(make_short_course()[0])
    key = uuid4()
    asked = or_refused(lambda: remind_late(by=place.joan, area=Area(place.place), key=key))
    found = together(*[asked] * WORKERS)

    assert len(set(found)) == 1
    assert LateReminder.objects.count() == 1


def test_planned_and_sent_at_once_everybody_gets_one(place):
    invite(place.joan, place.place)
    for _round in range(2):
        together(*[plan_reminders, send_reminders] * 6)
    addresses = [address for message in mail.outbox for address in message.to]

    assert len(set(addresses)) == len(addresses) == 13
