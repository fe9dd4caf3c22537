"""Two years of a council of five hundred people, with a worker that is killed at random.

What the mail server took is compared with what the plain facts ask for (expected.py), and then
with the promises one by one. Between the reminders people are asked what came of courses they have
finished; that e-mail holds no reminder up.
"""

from collections import Counter
from datetime import time
from itertools import pairwise

import pytest
from django.db import connection
from django.db.models import Count

from lms.records.models import Reminder

from .council import Council
from .expected import Sent, expected, is_here
from .working import Life, MailServer

SEED = 20260928
COURSE = "Course "
QUESTION = "Did you use it? "
KINDS = {
    f"A course for you: {COURSE}": "invitation",
    f"Ready when you are: {COURSE}": "not_started",
    f"Please finish soon: {COURSE}": "before_due",
    f"You can still do it: {COURSE}": "after_due",
    f"{QUESTION}{COURSE}": "follow_up",
    "Your courses this month": "monthly",
    "Your team this month": "team",
}
pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.skipif(
        connection.vendor != "sqlite",
        reason="Two years are long. What happens at once, on PostgreSQL, is in test_at_once.py.",
    ),
]


@pytest.fixture
def council():
    return Council(SEED)


@pytest.fixture
def life(council, settings, time_machine):
    settings.EMAIL_BACKEND = "tests.records.reminders.working.MailServer"
    MailServer.taken.clear()
    life = Life(council, time_machine, SEED)
    life.live()
    return life


def test_nobody_outside_the_policy_nothing_twice_nothing_missed(life, council):
    everything = [received(*each) for each in MailServer.taken]
    delivered = [each for each in everything if each.kind != "follow_up"]
    uncertain = {noted(life, row) for row in Reminder.objects.uncertain()}

    assert life.kills > 50
    assert uncertain - set(delivered)
    assert uncertain & set(delivered)
    assert len(everything) - len(delivered) > 100
    assert_nothing_twice(everything)
    assert_same(set(delivered) | uncertain, expected(council, life.working_days))
    assert_nothing_out_of_hours(
        moment for moment, _address, subject in MailServer.taken if not is_question(subject)
    )
    assert_one_a_week(everything)
    assert_four_about_a_course()
    assert all(is_here(council.people[each.person], each.day) for each in delivered)


def is_question(subject):
    return subject.startswith(QUESTION)


def received(moment, address, subject):
    words, course = subject, None
    if COURSE in subject:
        before, course = subject.split(COURSE)
        words = before + COURSE
    number = int(address.partition("@")[0].removeprefix("p"))
    return Sent(number, moment.date(), KINDS[words], course)


def noted(life, row):
    """A row of the outbox in the same words."""
    courses = {page.translation_key: code for code, page in life.courses.items()}
    number = int(row.person.staff_number)
    return Sent(number, row.planned_on, row.kind, courses.get(row.course_key))


def assert_nothing_twice(delivered):
    twice = [each for each, count in Counter(delivered).items() if count > 1]
    assert not twice


def assert_same(found, asked_for):
    assert sorted(found - asked_for, key=str) == []
    assert sorted(asked_for - found, key=str) == []


def assert_nothing_out_of_hours(moments):
    for moment in moments:
        assert moment.weekday() in (1, 2, 3)
        assert time(9, 30) <= moment.time() < time(11, 30)


def assert_one_a_week(delivered):
    days = {}
    for each in delivered:
        days.setdefault(each.person, []).append(each.day)
    for mine in days.values():
        assert all((later - earlier).days >= 7 for earlier, later in pairwise(mine))


def assert_four_about_a_course():
    about_courses = Reminder.objects.counted().exclude(course_key=None).order_by()
    rounds = about_courses.values("person", "course_key", "since").annotate(count=Count("pk"))
    assert max(each["count"] for each in rounds) == 4
