"""How many learnt anything in a month (A8), and whether the register is good enough (D1)."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from lms.metrics.asking import reached
from lms.metrics.register import Register
from lms.metrics.structure import Structure
from lms.people.models import Merger, StaffFile, StaffQuestion
from lms.records.models import LearningEvent
from tests.factories.metrics import make_colleague

Kind = LearningEvent.Kind
SEPTEMBER = date(2026, 9, 30)


def learn(person, day, kind=Kind.LESSON_DONE, **payload):
    return LearningEvent.objects.create(
        person=person,
        kind=kind,
        course_key=uuid4(),
        occurred_at=datetime(2026, *day, 22, 30, tzinfo=UTC),
        idempotency_key=str(uuid4()),
        payload=payload,
    )


def counted(adoption):
    found = reached(SEPTEMBER, Structure.load())
    return {code: found[unit.pk] for code, unit in adoption.units.items() if found[unit.pk]}


def test_somebody_who_learnt_twice_is_reached_once(adoption):
    learn(adoption.finance[0], (9, 3))
    learn(adoption.finance[0], (9, 4))
    learn(adoption.library[0], (9, 30 - 1))

    assert counted(adoption) == {"RES-FIN": 1, "PLC-LIB": 1}


def test_the_month_begins_and_ends_at_midnight_in_london(adoption):
    """At 22:30 UTC in summer it is 23:30 of the same day; the last day of August is not in it."""
    learn(adoption.finance[0], (8, 31))
    learn(adoption.finance[1], (9, 30))
    learn(adoption.finance[2], (10, 1))

    assert counted(adoption) == {"RES-FIN": 1}


def test_what_was_put_right_or_waived_is_no_learning(adoption):
    mistake = learn(adoption.finance[0], (9, 3))
    learn(adoption.finance[0], (9, 4), Kind.VOIDED, voids=str(mistake.uuid))
    learn(adoption.finance[1], (9, 4), Kind.WAIVED)

    assert counted(adoption) == {}


def test_learning_of_the_other_record_of_a_person_counts(adoption):
    duplicate = make_colleague(adoption.units["RES-FIN"], ends_on=date(2026, 9, 1))
    Merger.objects.create(kept=adoption.finance[0], duplicate=duplicate, reason="One person.")
    learn(duplicate, (9, 3))

    assert counted(adoption) == {"RES-FIN": 1}


def test_agency_staff_are_not_in_it(adoption):
    learn(make_colleague(adoption.units["RES-FIN"], employment="agency"), (9, 3))

    assert counted(adoption) == {}


def send_file(as_at=SEPTEMBER, **fields):
    return StaffFile.objects.create(
        sha256="a" * 64, as_at=as_at, name="staff.csv", outcomes={}, **fields
    )


def test_the_register_says_what_the_last_file_left(adoption):
    file = send_file(counts={"IMPORT": 90, "QUARANTINE": 6, "REJECT": 4})
    StaffQuestion.objects.create(kind="has_left", person=adoption.joan, staff_file=file)
    register = Register(date(2026, 10, 10))

    assert (register.days_old, register.unmatched, register.missing) == (10, (10, 100), 1)


@pytest.mark.parametrize(("day", "said"), [(date(2026, 11, 14), 0), (date(2026, 11, 15), 1)])
def test_nothing_is_published_from_a_file_of_more_than_45_days(adoption, day, said):
    send_file()

    assert len(Register(day).in_the_way) == said


def test_nothing_is_published_without_a_file(adoption):
    assert Register(SEPTEMBER).in_the_way == ["There is no HR file yet."]


def test_nothing_is_published_while_staff_are_in_no_directorate(adoption):
    send_file()
    adoption.units["RES-FIN"].parent = None
    adoption.units["RES-FIN"].save()

    assert Register(SEPTEMBER).in_the_way == ["More than 1% of staff are in no directorate."]
