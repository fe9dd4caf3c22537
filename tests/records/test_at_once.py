"""The same post from many browsers at once, as a double click or an impatient proxy sends it."""

import random
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier

import pytest
from django.core import mail
from django.db import connection, connections
from django.test import Client
from django_q.models import OrmQ

from lms.common.dates import today
from lms.records.actions import StillSending, record_session
from lms.records.models import Certificate, LearningEvent
from lms.records.tasks import send_certificate_email
from tests.factories.people import make_person
from tests.factories.records import finish, make_amina, make_short_course

POSTS = 50

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.skipif(
        connection.vendor == "sqlite",
        reason="SQLite takes one writer at a time, so nothing can happen at once.",
    ),
]


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
    all_ready = Barrier(POSTS)

    def post(_):
        browser = Client()
        browser.cookies = session
        try:
            all_ready.wait(60)
            return browser.post(url).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(POSTS) as pool:
        return list(pool.map(post, range(POSTS)))


@pytest.fixture
def recorded_at_once():
    """Twelve colleagues record the same session of the same eight people."""
    course, _ = make_short_course()
    people = [make_person(f"P{number}") for number in range(8)]
    recorders = [make_person(f"R{number}") for number in range(12)]
    all_ready = Barrier(len(recorders))

    def record(recorder):
        try:
            all_ready.wait(60)
            return record_session(
                kind="attended",
                course_key=course.translation_key,
                day=today(),
                people=random.sample(people, len(people)),
                helped_by="Rosa",
                actor=recorder,
            )
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(recorders)) as pool:
        return [event for events in pool.map(record, recorders) for event in events]


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
        try:
            # The one that comes second is told to wait, and the queue would ask again.
            with suppress(StillSending):
                send_certificate_email(certificate.pk, "en")
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(send, range(2)))
