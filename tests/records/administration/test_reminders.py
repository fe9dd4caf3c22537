"""Susan, a learning administrator, sees what waits, what was sent and what is uncertain."""

from datetime import date

import pytest
from django.urls import reverse

from lms.records.models import Reminder
from tests.factories.people import make_person
from tests.factories.records import make_requirement


def remind(person, course, **fields):
    days = {"since": date(2026, 6, 1), "planned_on": date(2026, 6, 2)}
    defaults = {"course_key": course.translation_key, "kind": "invitation", **days}
    return Reminder.objects.create(person=person, **defaults | fields)


@pytest.fixture
def sent(amina, reading):
    make_requirement(reading[0])
    return remind(amina, reading[0], state="sent")


def page(client, **query):
    response = client.get(reverse("reminders:index"), query)
    assert response.status_code == 200
    return " ".join(response.text.split())


def test_it_says_who_was_sent_what_and_when(admin, sent):
    text = page(admin)

    assert all(words in text for words in ("Amina Khan", "Course DC02", "2 June 2026", "Sent"))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"state": "sending"}, "It may have arrived, so it is not sent again."),
        ({"state": "refused"}, "The mail server does not know this address."),
        ({"state": "dropped", "why": "away"}, "On long absence since it was planned."),
    ],
)
def test_it_says_what_a_state_means(admin, amina, reading, fields, words):
    remind(amina, reading[0], **fields)

    assert words in page(admin)


def test_it_is_narrowed_to_what_is_uncertain(admin, sent, reading):
    remind(make_person("Bea", last_name="Doubt"), reading[0], state="sending")
    text = page(admin, state="sending")

    assert ("Bea Doubt" in text, "Amina Khan" in text) == (True, False)


def test_how_many_are_uncertain_is_said_above(admin, amina, reading):
    remind(amina, reading[0], state="sending")

    assert "Not certain: 1" in page(admin)


def test_a_person_is_found_by_name(admin, sent, reading):
    remind(make_person("Bea", last_name="Doubt"), reading[0])

    assert "Amina Khan" not in page(admin, q="Doubt")


def test_it_is_exported(admin, sent):
    response = admin.get(reverse("reminders:index"), {"export": "csv"})
    rows = b"".join(response.streaming_content).decode().splitlines()

    assert rows[1] == "Amina Khan,Invitation,Course DC02,2 June 2026,Sent,"


def test_to_leaders_there_is_no_such_page(client, sent):
    client.force_login(make_person("Joan", tier=2))

    assert client.get(reverse("reminders:index")).status_code in {302, 404}


def test_fifty_cost_what_one_costs(admin, sent, reading, counted):
    def cost():
        with counted() as queries:
            page(admin)
        return len(queries)

    cost()
    one = cost()
    for number in range(48):
        remind(make_person(f"P{number}"), reading[0])

    assert cost() == one
