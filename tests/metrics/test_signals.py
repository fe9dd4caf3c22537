"""The totals move in the transaction that made the change."""

from datetime import date

import pytest
from django.core.management import call_command
from django_q.models import OrmQ, Schedule

from lms.metrics.models import Delta, Tally
from lms.metrics.tasks import fold_deltas, recount_everyone
from lms.people.signals import people_changed
from lms.records.signals import completions_changed, requirements_changed
from tests.factories.metrics import complete, make_colleague, make_council, require

pytestmark = pytest.mark.django_db


@pytest.fixture
def amina():
    return make_colleague(make_council()["RES-FIN"])


def test_a_change_of_people_is_counted_at_once(amina):
    people_changed.send(sender=None, person_ids={amina.pk})

    assert Delta.objects.filter(cell="headline", n=1).exists()


def test_a_completion_is_counted_at_once(amina):
    complete(amina, require(), date(2026, 7, 1))

    completions_changed.send(sender=None, person_ids={amina.pk})

    assert Delta.objects.filter(cell="headline_done", n=1).exists()


def test_a_new_requirement_is_left_to_the_worker(amina):
    requirements_changed.send(sender=None)

    assert OrmQ.objects.get().task["func"] == "lms.metrics.tasks.recount_everyone"


def test_the_worker_recounts_everyone_and_then_stops(amina):
    recount_everyone()

    assert Tally.objects.get().person_id == amina.pk
    assert OrmQ.objects.get().task["args"] == (amina.pk,)


def test_the_worker_ends_when_nobody_is_left(amina):
    recount_everyone(amina.pk)

    assert not OrmQ.objects.exists()


def test_the_worker_folds(amina):
    people_changed.send(sender=None, person_ids={amina.pk})

    fold_deltas()

    assert not Delta.objects.exists()


def test_schedules_are_written_once():
    call_command("sync_schedules")
    call_command("sync_schedules")

    assert Schedule.objects.filter(func="lms.metrics.tasks.fold_deltas").count() == 1


def test_a_schedule_of_ours_that_is_gone_is_removed():
    Schedule.objects.create(name="lms: yesterday's", func="lms.gone")

    call_command("sync_schedules")

    assert not Schedule.objects.filter(func="lms.gone").exists()


def test_a_schedule_of_somebody_else_is_left_alone():
    Schedule.objects.create(name="theirs", func="elsewhere")

    call_command("sync_schedules")

    assert Schedule.objects.filter(name="theirs").exists()
