from datetime import UTC, datetime, timedelta

import pytest

from lms.records.models import FollowUp
from lms.records.tasks import ask_what_came_of_it
from tests.factories.people import make_directorate
from tests.factories.records import finish, make_amina

# Before reminders go out: then this e-mail waits for another day.
FINISHED = datetime(2026, 9, 1, 7, tzinfo=UTC)


@pytest.fixture
def parks(db):
    return make_directorate("Place", division="Parks").children.get()


@pytest.fixture
def amina(parks):
    return make_amina(unit=parks)


@pytest.fixture
def days_later(time_machine):
    """So many days after Amina finished the course."""
    time_machine.move_to(FINISHED)
    return lambda days: time_machine.move_to(FINISHED + timedelta(days=days))


@pytest.fixture
def finished(amina, reading, days_later):
    """Amina has finished a course of two lessons; returns it."""
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)
    return reading[0]


@pytest.fixture
def asked(finished, days_later):
    """A month later she is asked what came of it; returns the follow-up."""
    days_later(30)
    ask_what_came_of_it()
    return FollowUp.objects.get()
