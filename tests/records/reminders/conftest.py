"""June 2026: the rule begins on Monday the first, the day before the first day of sending."""

from datetime import date

import pytest

from lms.records.reminders.planning import plan_reminders
from lms.records.reminders.sending import send_reminders
from tests.factories.people import make_person
from tests.factories.records import make_amina, make_requirement, make_short_course

LAUNCH = date(2026, 6, 1)
DUE = date(2026, 7, 31)


@pytest.fixture
def on(time_machine):
    """`on("2026-06-02")` is ten o'clock of that day."""

    def on(day, at="10:00"):
        time_machine.move_to(f"{day}T{at}+01:00", tick=False)

    return on


@pytest.fixture
def tom(db):
    return make_person("Tom")


@pytest.fixture
def amina(tom, on):
    on("2026-06-02")
    return make_amina(manager=tom)


@pytest.fixture
def course(amina):
    return make_short_course()


@pytest.fixture
def rule(course):
    return require(course[0])


@pytest.fixture
def only_amina(rule, tom):
    """Tom has nobody to do his part of the story."""
    tom.email = None
    tom.save()
    return rule


def require(course, **fields):
    defaults = {"starts_on": LAUNCH, "launch_due_on": DUE, "reminders_from": LAUNCH}
    return make_requirement(course, **defaults | fields)


@pytest.fixture
def run(on):
    """The worker on a day, at ten o'clock."""

    def run(day):
        on(day)
        plan_reminders()
        return send_reminders()

    return run
