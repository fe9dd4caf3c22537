"""A session ends while somebody types. What they send is there again when they have signed in."""

from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from lms.common.dates import today
from lms.records.models import AnswerSheet, LearningEvent, PollVotes
from tests.factories.activities import discussion, option_of, pledge, poll, try_it
from tests.factories.courses import block, block_id, lesson, make_course, make_module, question
from tests.factories.people import make_person

PAGE = "/learn/course-dc02/module-dc02/try/"
KINDS = ("one", "many", "number", "order", "match")


def parts():
    practice = [question(kind, f"Practice {kind}?") for kind in KINDS]
    reflection = block("reflection", {"question": "And you?"}, "Words")
    return [*practice, reflection, poll(), try_it(), discussion(), pledge()]


@pytest.fixture
def module(amina):
    check = [question(kind, f"Check {kind}?") for kind in KINDS]
    lessons = [lesson("Try", content=parts(), check=check)]
    return make_module(make_course("DC02", title="Course DC02"), "Module DC02", lessons=lessons)


@pytest.fixture
def room(client, amina, module):
    client.force_login(amina)
    return client.get(PAGE).context["room"]


@pytest.fixture
def form(room):
    """The whole form as Amina has it open, with something in every part."""
    ids = {each["type"]: each["id"] for each in parts()[5:]}
    fields = {"whose": room.mark, "version": room.version_number, "attempt": uuid4()}
    for view in [*room.questions.values(), *room.check]:
        fields |= filled(view)
    return fields | {
        f"q-{ids['reflection']}": "The weekly sheet.",
        f"q-{ids['poll']}": option_of("Why"),
        f"q-{ids['try_it']}-did": "done",
        f"q-{ids['try_it']}-note": "It took a minute.",
        f"q-{ids['discussion']}-did": "not_yet",
        f"q-{ids['pledge']}-words": "I will sit in.",
        f"q-{ids['pledge']}-by": "2031-12-01",
    }


def filled(view):
    if view.rows:
        return {view.name: view.rows[0].value}
    if view.kind == "number":
        return {view.name: "41.5"}
    return {part.name: part.options[0].value for part in view.parts}


def send(client, room, form, part="keep"):
    return client.post(room.address(part), form)


def as_typed(page):
    return [
        page.count(" checked"),
        page.count(" selected"),
        page.count('value="41.5"'),
        "The weekly sheet.</textarea>" in page,
        "It took a minute.</textarea>" in page,
        "I will sit in.</textarea>" in page,
        'value="2031-12-01"' in page,
    ]


EVERYTHING = [2 + 2 + 2, 2 * (3 + 2), 2, True, True, True, True]


@pytest.mark.parametrize("part", ["keep", "check", "finish"])
def test_every_kind_is_there_again_after_signing_in(client, amina, room, form, part):
    client.logout()
    send(client, room, form, part)
    client.force_login(amina)

    assert as_typed(client.get(PAGE).text) == EVERYTHING


def test_that_is_what_a_session_that_holds_would_have_kept(client, room, form):
    send(client, room, form)

    assert as_typed(client.get(PAGE).text) == EVERYTHING


def test_the_way_to_sign_in_says_that_it_is_kept(client, room, form):
    client.logout()
    response = send(client, room, form)

    assert response.url == f"/accounts/login/?next={PAGE}"
    assert "What you typed is kept." in client.get(response.url).text


def test_nothing_is_sent_for_anybody(client, amina, room, form):
    client.logout()
    send(client, room, form, "check")
    client.force_login(amina)

    assert not LearningEvent.objects.exists()
    assert not PollVotes.objects.exists()


def test_it_does_not_come_to_who_signs_in_instead(client, room, form):
    client.logout()
    send(client, room, form)
    client.force_login(make_person("Sam"))

    assert not AnswerSheet.objects.exists()
    assert "The weekly sheet." not in client.get(PAGE).text


def test_once_somebody_else_was_there_it_is_gone(client, amina, room, form):
    client.logout()
    send(client, room, form)
    client.force_login(make_person("Sam"))
    client.logout()
    client.force_login(amina)

    assert not AnswerSheet.objects.exists()


def test_a_choice_in_a_poll_waits_nowhere(client, room, form):
    client.logout()
    send(client, room, form)

    assert option_of("Why") not in str(dict(client.session))


@pytest.mark.parametrize("whose", ["", "of:somebody", None])
def test_who_had_no_lesson_open_leaves_nothing(client, room, form, whose):
    client.logout()
    send(client, room, form | {"whose": whose or f"{room.mark}x"})

    assert "unsent" not in client.session


def test_the_next_day_it_is_gone(client, amina, room, form):
    client.logout()
    send(client, room, form)
    with time_machine.travel("2037-01-01"):
        client.force_login(amina)

    assert not AnswerSheet.objects.exists()


def test_another_persons_form_has_another_mark(room, module):
    other = Client()
    other.force_login(make_person("Sam"))

    assert other.get(PAGE).context["room"].mark != room.mark


def test_what_was_answered_since_stays(client, amina, room, form):
    send(client, room, form | {f"q-{block_id('reflection', 'Words')}": "Newer."})
    client.logout()
    send(client, room, form)
    client.force_login(amina)

    assert "Newer.</textarea>" in client.get(PAGE).text


def test_an_empty_field_takes_nothing_away(client, amina, room, form):
    send(client, room, form)
    client.logout()
    send(client, room, form | {f"q-{block_id('reflection', 'Words')}": ""})
    client.force_login(amina)

    assert "The weekly sheet.</textarea>" in client.get(PAGE).text


def test_the_form_of_somebody_who_has_left_is_not_kept(client, amina, room, form):
    client.logout()
    amina.postings.update(ends_on=today())
    send(client, room, form)

    assert "unsent" not in client.session
