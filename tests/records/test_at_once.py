"""The same post from many browsers at once, as a double click or an impatient proxy sends it."""

import random
from contextlib import suppress

import pytest
from django.core import mail
from django_q.models import OrmQ

from lms.common.dates import today
from lms.records.actions import StillSending, record_session
from lms.records.models import Certificate, LearningEvent
from lms.records.tasks import send_certificate_email
from tests.at_once import AT_ONCE, at_once, post_at_once
from tests.factories.people import make_person
from tests.factories.records import finish, make_amina, make_short_course

POSTS = 50

pytestmark = AT_ONCE


@pytest.fixture
def cookies(client):
    amina = make_amina()
    client.force_login(amina)
    course, module = make_short_course()
    finish(amina, course, module, 1)
    url = f"/record/{module.translation_key}/{module.outline[1].id}/done/"
    return url, client.cookies


@pytest.fixture
def statuses(cookies):
    """What fifty identical posts of the last lesson were answered with."""
    url, session = cookies
    return post_at_once([url] * POSTS, session)


@pytest.fixture
def recorded_at_once():
    """Twelve colleagues record the same session of the same eight people."""
    course, _ = make_short_course()
    people = [make_person(f"P{number}") for number in range(8)]
    recorders = [make_person(f"R{number}") for number in range(12)]

    def record(recorder):
        return record_session(
            kind="attended",
            course_key=course.translation_key,
            day=today(),
            people=random.sample(people, len(people)),
            helped_by="Rosa",
            actor=recorder,
        )

    return [event for events in at_once(record, recorders) for event in events]


def test_a_session_recorded_by_twelve_at_once_is_one_session(recorded_at_once):
    assert len(recorded_at_once) == LearningEvent.objects.count() == 8
    assert Certificate.objects.count() == OrmQ.objects.count() == 8


def test_fifty_posts_at_once_are_one_completion(statuses):
    kinds = [event.kind for event in LearningEvent.objects.order_by("pk")]

    assert (set(statuses), kinds) == ({302}, ["started", *["lesson_done"] * 2, "completed"])


def test_fifty_posts_at_once_bring_one_certificate_and_one_email(statuses):
    send_twice_at_once(Certificate.objects.get())

    assert (OrmQ.objects.count(), len(mail.outbox)) == (1, 1)


def send_twice_at_once(certificate):
    """As the queue may deliver it: to two workers, and never only once for sure."""

    def send(_):
        # The one that comes second is told to wait, and the queue would ask again.
        with suppress(StillSending):
            send_certificate_email(certificate.pk, "en")

    at_once(send, range(2))
