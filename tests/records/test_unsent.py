"""Signing in brings back what was typed. test_lost_session.py has each kind of question."""

import re
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from lms.people.models import Session
from tests.factories.courses import block, block_id, lesson, make_course, make_module, question

PASSWORD = "six grey herons at the weir"
PAGE = "/learn/course-dc02/module-dc02/try/"
NUMBER, WORDS, CHECK = (
    block_id(*names)
    for names in [("number", "How long?"), ("reflection", "Words"), ("number", "How often?")]
)


@pytest.fixture
def amina(amina):
    amina.set_password(PASSWORD)
    amina.save()
    return amina


@pytest.fixture
def module(amina):
    content = [question("number", "How long?"), block("reflection", {"question": "?"}, "Words")]
    check = [question("number", "How often?")]
    lessons = [lesson("Try", content=content, check=check)]
    course = make_course("DC02", title="Course DC02")
    return make_module(course, title="Module DC02", lessons=lessons)


@pytest.fixture
def send(client, amina, module):
    """Amina opens the lesson; her session ends; she types and sends a part of the form."""
    client.force_login(amina)
    whose = re.search(r'name="whose" type="hidden" value="([^"]+)"', text_of(client))[1]
    Session.objects.all().delete()

    def send(part, whose=whose, **typed):
        fields = {f"q-{question_id}": words for question_id, words in typed.items()}
        form = {"version": 1, "attempt": uuid4(), "whose": whose} | fields
        url = f"/record/{module.translation_key}/{module.outline[0].id}/{part}/"
        return client.post(url, form)

    return send


def text_of(client):
    return client.get(PAGE).content.decode()


def sign_in(client, person):
    form = {"username": person.email, "password": PASSWORD}
    return client.post(f"{reverse('sign_in')}?next={PAGE}", form)


def test_signing_in_leads_back_to_the_lesson(client, amina, send):
    assert send("keep", **{WORDS: "The Friday list"}).url == f"/accounts/login/?next={PAGE}"
    assert sign_in(client, amina).url == PAGE


@pytest.mark.parametrize(
    "part", ["keep", "done", "check", f"answer/{NUMBER}", f"reflection/{WORDS}"]
)
def test_what_was_typed_is_there_again(client, amina, send, part):
    send(part, **{NUMBER: "70", WORDS: "The Friday list", CHECK: "12"})
    sign_in(client, amina)

    page = text_of(client)
    assert all(words in page for words in ('value="70"', "The Friday list", 'value="12"'))
    assert "Here is what you typed" in page


def test_an_empty_form_is_not_kept(send):
    send("done")

    assert not Session.objects.exists()


def test_it_is_kept_for_a_day(send):
    with time_machine.travel("2026-11-20 12:00+00:00", tick=False):
        send("keep", **{WORDS: "The Friday list"})

        left = Session.objects.get().expire_date - timezone.now()

    assert left.total_seconds() == 60 * 60 * 24


def test_after_signing_in_the_session_is_as_long_as_ever(client, amina, send):
    send("keep", **{WORDS: "The Friday list"})
    sign_in(client, amina)

    assert "_session_expiry" not in client.session
