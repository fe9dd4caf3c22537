"""Many workers at once, as the queue may deliver a task twice and a council may run several."""

import pytest
from django.core import mail

from lms.records.models import Reminder
from lms.records.reminders.planning import plan_reminders
from lms.records.reminders.sending import send_reminders
from tests.at_once import AT_ONCE, together
from tests.factories.people import make_person

WORKERS = 12
PEOPLE = 50

pytestmark = AT_ONCE


@pytest.fixture
def council(rule):
    """With Amina and Tom, fifty."""
    for number in range(PEOPLE - 2):
        make_person(f"P{number}")


def addresses():
    return sorted(address for message in mail.outbox for address in message.to)


def test_planned_by_twelve_at_once_everybody_has_one(council):
    together(*[plan_reminders] * WORKERS)

    assert Reminder.objects.waiting().count() == PEOPLE


def test_sent_by_twelve_at_once_everybody_gets_one(council):
    plan_reminders()

    assert sum(together(*[send_reminders] * WORKERS)) == PEOPLE
    assert len(set(addresses())) == len(addresses()) == PEOPLE


def test_planned_and_sent_at_once_nobody_gets_two(council):
    together(*[plan_reminders, send_reminders] * WORKERS)
    together(*[plan_reminders, send_reminders] * WORKERS)

    assert len(set(addresses())) == len(addresses()) == PEOPLE
