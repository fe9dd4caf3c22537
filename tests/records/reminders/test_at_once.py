"""Many workers at once, as the queue may deliver a task twice and a council may run several."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core import mail
from django.db import connection, connections

from lms.records.models import Reminder
from lms.records.reminders.planning import plan_reminders
from lms.records.reminders.sending import send_reminders
from tests.factories.people import make_person

WORKERS = 12
PEOPLE = 50

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.skipif(
        connection.vendor == "sqlite",
        reason="SQLite takes one writer at a time, so nothing can happen at once.",
    ),
]


@pytest.fixture
def council(rule):
    """With Amina and Tom, fifty."""
    for number in range(PEOPLE - 2):
        make_person(f"P{number}")


def at_once(*tasks):
    """Each of these is called by a worker of its own, all in the same moment."""
    all_ready = Barrier(len(tasks))

    def call(task):
        try:
            all_ready.wait(60)
            return task()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(tasks)) as pool:
        return list(pool.map(call, tasks))


def addresses():
    return sorted(address for message in mail.outbox for address in message.to)


def test_planned_by_twelve_at_once_everybody_has_one(council):
    at_once(*[plan_reminders] * WORKERS)

    assert Reminder.objects.waiting().count() == PEOPLE


def test_sent_by_twelve_at_once_everybody_gets_one(council):
    plan_reminders()

    assert sum(at_once(*[send_reminders] * WORKERS)) == PEOPLE
    assert len(set(addresses())) == len(addresses()) == PEOPLE


def test_planned_and_sent_at_once_nobody_gets_two(council):
    at_once(*[plan_reminders, send_reminders] * WORKERS)
    at_once(*[plan_reminders, send_reminders] * WORKERS)

    assert len(set(addresses())) == len(addresses()) == PEOPLE
