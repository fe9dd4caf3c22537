from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from lms.records.models import Standing
from tests.factories.records import answer_check, finish


@pytest.fixture
def standing(amina, checked):
    finish(amina, *checked, 1)
    answer_check(amina, *checked, 2)
    return Standing.objects.get()


def check():
    call_command("rebuild_standing", check=True, stdout=(out := StringIO()))
    return out.getvalue()


def test_what_was_written_step_by_step_is_what_the_events_say(standing):
    assert check() == "Every standing is what its events say.\n"


def test_a_difference_fails_the_check(standing):
    Standing.objects.update(completed_on=[])

    with pytest.raises(CommandError, match="1 standings differ"):
        check()


def test_the_check_mends_nothing(standing):
    Standing.objects.update(completed_on=[])
    with pytest.raises(CommandError):
        check()

    assert Standing.objects.get().completed_on == []


def test_a_rebuild_mends_a_difference(standing):
    Standing.objects.update(completed_on=[])
    call_command("rebuild_standing", stdout=StringIO())

    assert Standing.objects.get().state == standing.state


def test_a_rebuild_makes_a_standing_that_is_gone(standing):
    Standing.objects.all().delete()
    call_command("rebuild_standing", stdout=StringIO())

    assert Standing.objects.get().state == standing.state


def test_a_standing_without_events_becomes_blank(amina, standing):
    Standing.objects.create(person=amina, course_key=amina.events.first().uuid, cycle=3)
    call_command("rebuild_standing", stdout=StringIO())

    assert Standing.objects.exclude(pk=standing.pk).get().cycle == 1
