"""Names go by themselves when their time is up."""

from datetime import UTC, date, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from django_q.models import Task

from lms.common.dates import months_before
from lms.people.forgetting.actions import Kept, hold_record
from lms.people.models import RecordHold, User
from lms.people.tasks import forget_leavers, forget_old_tasks
from tests.factories.people import make_person


@pytest.fixture(autouse=True)
def march_2027(time_machine):
    time_machine.move_to(datetime(2027, 3, 1, 2, tzinfo=UTC))


def has_name(person):
    return bool(User.objects.get(pk=person.pk).last_name)


def run(*arguments, **options):
    out = StringIO()
    call_command(*arguments, stdout=out, **options)
    return out.getvalue()


def test_a_leaver_is_forgotten_after_twelve_months(leila):
    assert forget_leavers() == 1
    assert not has_name(leila)


def test_not_a_day_earlier(leila, time_machine):
    time_machine.move_to(datetime(2027, 2, 28, 2, tzinfo=UTC))

    assert forget_leavers() == 0


def test_the_council_sets_the_period(leila, settings):
    settings.KEEP = {**settings.KEEP, "leavers_months": 72}

    assert forget_leavers() == 0


def test_the_second_night_finds_nobody(leila):
    forget_leavers()

    assert forget_leavers() == 0


def test_a_record_on_hold_is_passed_over(leila, ann):
    hold_record(person=leila, reason="Claim 2026/114", until=None, by=ann)

    assert forget_leavers() == 0


def test_the_hold_ends_on_its_day(leila, ann):
    hold_record(person=leila, reason="Claim", until=date(2027, 3, 10), by=ann)
    RecordHold.objects.update(starts_on=date(2026, 3, 1), ends_on=date(2027, 3, 1))

    assert forget_leavers() == 1


def test_the_same_hold_twice_is_one(leila, ann):
    for _ in range(2):
        run("hold_record", leila.staff_number, reason="Claim 2026/114", by=ann.staff_number)

    assert RecordHold.objects.filter(placed_by=ann).count() == 1


def test_only_learning_administrators_hold_a_record(leila):
    with pytest.raises(Kept, match="Only learning administrators"):
        hold_record(person=leila, reason="Claim", until=None, by=make_person("Tom"))


def test_a_hold_needs_a_reason(leila, ann):
    with pytest.raises(CommandError, match="Say why"):
        run("hold_record", leila.staff_number, reason=" ", by=ann.staff_number)


def test_old_tasks_are_forgotten(db):
    then, now = datetime(2027, 1, 1, tzinfo=UTC), timezone.now()
    Task.objects.create(id="1", name="one", func="f", started=then, stopped=then)
    Task.objects.create(id="2", name="two", func="f", started=now, stopped=now)

    assert forget_old_tasks() == 1


def test_an_unknown_number_is_named(db):
    with pytest.raises(CommandError, match="nobody with the staff number 999"):
        run("forget", "999")


def test_something_must_be_asked(db):
    with pytest.raises(CommandError, match="Give a staff number"):
        run("forget")


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        (date(2027, 3, 1), 12, date(2026, 3, 1)),
        (date(2028, 2, 29), 12, date(2027, 2, 28)),
        (date(2027, 1, 31), 2, date(2026, 11, 30)),
        (date(2027, 3, 31), 1, date(2027, 2, 28)),
    ],
)
def test_months_are_counted_by_the_calendar(day, months, earlier):
    assert months_before(day, months) == earlier
