"""The page where everybody reads what others did with their record."""

import pytest

from lms.people.actions.opening import open_record
from lms.people.models import LEARNING_ADMINISTRATORS
from lms.records import actions
from lms.records.models import LearningEvent
from tests.factories.people import make_person
from tests.factories.records import finish, make_short_course

PAGE = "/me/record/"
REASON = "She asked why her course is not shown as done."


@pytest.fixture
def susan(db):
    return make_person("Susan", last_name="Reid", role=LEARNING_ADMINISTRATORS)


@pytest.fixture
def mine(client, amina):
    client.force_login(amina)
    return client


def text(client):
    return client.get(PAGE).content.decode()


def test_it_says_that_nobody_has_opened_it(mine):
    assert "Nobody has opened it." in text(mine)


def test_it_says_who_else_sees_what(client, db):
    client.force_login(make_person("Nia", manager=make_person("Tom")))

    page = text(client)

    assert "Only you see all of this. A learning administrator can open it" in page
    assert (
        "your manager sees what is required of you, why, and whether and when you have done it."
        in page
    )


def test_who_has_no_manager_reads_of_none(mine):
    page = text(mine)

    assert "Only you see all of this. A learning administrator can open it" in page
    assert "your manager" not in page


@pytest.mark.parametrize("words", ["Susan Reid, learning administrator", REASON])
def test_it_says_who_opened_it_and_why(mine, amina, susan, words):
    open_record(viewer=susan, person=amina, reason=REASON)

    assert words in text(mine)


def test_others_do_not_see_that(client, amina, susan):
    open_record(viewer=susan, person=amina, reason=REASON)
    client.force_login(make_person("Sam"))

    assert REASON not in text(client)


def test_a_void_is_shown_with_its_reason(mine, amina, susan, reading):
    finish(amina, *reading, 1)
    event = LearningEvent.objects.get(kind="lesson_done")
    actions.void_event(event=event, reason="It was somebody else.", actor=susan)

    page = text(mine)

    assert "“Finished a lesson” of" in page
    assert "no longer counts. Susan Reid: “It was somebody else.”" in page


def test_a_recorded_completion_is_shown(mine, amina, susan, reading):
    day = LearningEvent(occurred_at=amina.date_joined).day
    actions.record_completion(
        person=amina,
        course_key=reading[0].translation_key,
        day=day,
        evidence="The signed list.",
        actor=susan,
    )

    assert "Recorded by the learning team" in text(mine)


def test_what_one_did_oneself_is_not(mine, amina, reading):
    finish(amina, *reading, 1)

    assert "Nobody has written anything." in text(mine)


def test_more_lines_are_no_more_queries(mine, amina, susan, counted):
    course, module = make_short_course(lessons=6)
    for number in range(1, 6):
        finish(amina, course, module, number)
    events = list(LearningEvent.objects.filter(kind="lesson_done"))
    open_record(viewer=susan, person=amina, reason=REASON)
    actions.void_event(event=events[0], reason=REASON, actor=susan)
    text(mine)
    with counted() as few:
        text(mine)
    for event in events[1:]:
        ann = make_person("Ann", role=LEARNING_ADMINISTRATORS)
        open_record(viewer=ann, person=amina, reason=REASON)
        actions.void_event(event=event, reason=REASON, actor=ann)

    with counted() as many:
        text(mine)

    assert len(many) == len(few)


def test_the_navigation_leads_there(mine):
    assert f'href="{PAGE}"' in mine.get("/").content.decode()


def test_a_stranger_is_asked_to_sign_in(client, db):
    assert client.get(PAGE).status_code == 302
