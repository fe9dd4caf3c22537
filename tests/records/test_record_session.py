"""Group sessions and help on a shared device, put on record by somebody else.

tom manages amina and bea, who has no work e-mail.
"""

from datetime import date

import pytest
import time_machine
from django.core import mail
from django_q.models import OrmQ

from lms.records.actions import email_certificate, record_session, void_event
from lms.records.models import Certificate, EventWords, LearningEvent, Standing
from lms.records.refusals import InTheFuture, NotHereThen
from lms.records.signals import completions_changed
from tests.factories.people import make_person
from tests.factories.records import make_amina, make_checked_course

Kind = LearningEvent.Kind
DAY = date(2026, 10, 7)

pytestmark = pytest.mark.usefixtures("in_autumn")


@pytest.fixture
def in_autumn():
    with time_machine.travel("2026-10-15 08:00+00:00"):
        yield


@pytest.fixture
def tom(db):
    return make_person("Tom", last_name="Reed")


@pytest.fixture
def amina(tom):
    return make_amina(manager=tom)


@pytest.fixture
def bea(tom):
    return make_person("Bea", manager=tom, no_login=True)


@pytest.fixture
def course(amina):
    return make_checked_course()[0]


@pytest.fixture
def record(tom, amina, course):
    def record(*people, **fields):
        return record_session(
            **{
                "kind": Kind.ATTENDED,
                "course_key": course.translation_key,
                "day": DAY,
                "people": people or [amina],
                "helped_by": "Rosa, of the library",
                "actor": tom,
                "language": "en",
            }
            | fields
        )

    return record


@pytest.mark.parametrize("kind", [Kind.ATTENDED, Kind.ASSISTED])
def test_it_completes_the_course_on_its_own_day(record, kind):
    record(kind=kind)

    assert Standing.objects.get().state.completed_on == (DAY,)


def test_it_says_who_recorded_and_who_helped(record, tom):
    [event] = record()

    assert (event.actor, EventWords.objects.get().reason) == (tom, "Rosa, of the library")


def test_it_keeps_where_the_person_worked(record, amina):
    [event] = record()

    assert event.unit_id == amina.posting.unit_id


def test_the_same_session_twice_changes_nothing(record, amina, bea):
    record(amina)

    assert [event.person for event in record(amina, bea)] == [bea]


def test_another_day_is_another_session(record):
    record()

    assert len(record(day=date(2026, 10, 8))) == 1


def test_everybody_gets_a_certificate_that_claims_no_check(record, amina, bea):
    record(amina, bea)

    assert set(Certificate.objects.values_list("completed_on", "has_check")) == {(DAY, False)}
    assert Certificate.objects.count() == 2


def test_only_who_has_an_address_gets_a_message(record, amina, bea):
    record(amina, bea)

    assert OrmQ.objects.count() == 1


def test_the_message_says_who_recorded_it(record, amina):
    record()
    email_certificate(certificate_id=Certificate.objects.get().pk, language="en")
    [message] = mail.outbox

    assert "Tom Reed recorded this for you." in message.body
    assert "Tom Reed recorded this for you." in message.alternatives[0].content


def test_nobody_is_told_of_what_was_put_right_meanwhile(record, tom):
    [event] = record()
    void_event(event=event, reason="Wrong day", actor=tom)

    assert not email_certificate(certificate_id=event.certificate.pk, language="en")
    assert not mail.outbox


def test_it_can_be_put_right_and_recorded_again(record, tom):
    [event] = record()
    void_event(event=event, reason="Wrong day", actor=tom)
    taken_back = Standing.objects.get().state.is_complete

    assert (taken_back, len(record())) == (False, 1)
    assert Standing.objects.get().state.is_complete


def test_what_was_put_right_elsewhere_does_not_double_it(record, tom):
    [event] = record(day=date(2026, 10, 8))
    record()
    void_event(event=event, reason="Wrong day", actor=tom)

    assert record() == []


def test_today_is_not_later_than_now(record):
    [event] = record(day=date(2026, 10, 15))

    assert event.occurred_at.hour == 8


def test_the_future_is_not_recorded(record):
    with pytest.raises(InTheFuture):
        record(day=date(2026, 10, 16))


def test_somebody_who_had_not_started_stops_it_all(record, amina):
    new = make_person("New", starts_on=date(2026, 10, 8))
    with pytest.raises(NotHereThen):
        record(amina, new)

    assert not LearningEvent.objects.exists()


def test_whoever_counts_completions_is_told_once(record, amina, bea):
    told = []
    completions_changed.connect(receiver := lambda person_ids, **_: told.append(person_ids))
    record(amina, bea)
    record(amina, bea)
    completions_changed.disconnect(receiver)

    assert told == [{amina.pk, bea.pk}]
