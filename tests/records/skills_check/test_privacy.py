"""A skills check is its owner's alone, and goes with them."""

from datetime import UTC, datetime

import pytest

from lms.people.held.document import document
from lms.records.models import SkillsProfile
from lms.records.tasks import forget_old_answers
from tests.factories.people import make_person


@pytest.fixture
def checked_in_september(take, time_machine):
    time_machine.move_to(datetime(2026, 9, 15, 12, tzinfo=UTC))
    take()


def test_somebody_else_sees_a_check_of_their_own(checked_in_september, client):
    client.force_login(make_person("Sam"))

    assert "Confident" not in client.get("/skills/").content.decode()


def test_one_person_s_answer_is_no_other_person_s(send, amina):
    send(1, "new")

    assert SkillsProfile.objects.of(make_person("Sam")).answers == {}
    assert SkillsProfile.objects.of(amina).answers


def test_it_is_in_everything_about_me(checked_in_september, amina):
    held = {section["table"]: section for section in document(amina)["held"]}

    [row] = held["records.SkillsProfile"]["rows"]
    assert row["levels"] == {"sharing-data": "new", "spotting-a-scam": "confident"}


def test_a_year_later_it_goes(checked_in_september, time_machine):
    time_machine.move_to(datetime(2027, 9, 16, 2, tzinfo=UTC))
    forget_old_answers()

    assert not SkillsProfile.objects.exists()


def test_within_the_year_it_stays(checked_in_september, time_machine):
    time_machine.move_to(datetime(2027, 9, 15, 2, tzinfo=UTC))

    assert forget_old_answers() == 0
