"""The three questions, by the link of the e-mail and on the site."""

import re

import pytest
from django.core import signing
from django.test import Client

from lms.common.dates import today
from lms.people.models import User
from lms.records.afterwards import links
from lms.records.models import FollowUp, SupportAnswers
from tests.factories.people import make_person

ANSWERS = {"talked": "yes", "time": "no", "used": "apart"}


@pytest.fixture
def link(asked):
    return links.address(asked)


@pytest.fixture
def page(asked, client, amina):
    """The same questions for who is signed in."""
    client.force_login(amina)
    return f"/record/{asked.course_key}/follow-up/"


def counted():
    return SupportAnswers.objects.values("talked_yes", "time_no", "used_apart").get()


def test_the_link_asks_without_signing_in(client, link):
    html = client.get(link).text

    assert html.count("<fieldset") == 3
    assert "I was given working time for it." in html


def test_it_shows_no_name_and_no_course(client, link, amina):
    html = client.get(link).text

    assert not [word for word in ("Amina", "Khan", "DC02", "Place") if word in html]


def test_the_address_says_nothing_either(link, amina, asked):
    token = link.split("/")[2]

    assert "Amina" not in token
    assert str(asked.course_key) not in token


def test_to_look_changes_nothing(client, link):
    client.get(link)
    client.head(link)

    assert not SupportAnswers.objects.exists()
    assert FollowUp.objects.open().exists()


def test_the_answers_are_counted(client, link):
    client.post(link, ANSWERS)

    assert counted() == {"talked_yes": 1, "time_no": 1, "used_apart": 1}


def test_who_has_left_answers_no_more(client, link, amina):
    amina.postings.update(ends_on=today())

    assert client.get(link).status_code == 404
    assert client.post(link, ANSWERS).status_code == 404
    assert not SupportAnswers.objects.exists()


def test_that_it_was_answered_is_kept_and_not_what(client, link, asked):
    client.post(link, ANSWERS)
    asked.refresh_from_db()

    kept = {name: str(value) for name, value in vars(asked).items()}
    assert asked.is_answered
    assert not set(kept.values()) & {"yes", "no", "apart"}


def test_sent_again_it_counts_once(client, link):
    client.post(link, ANSWERS)
    page = client.post(link, ANSWERS | {"talked": "no"}, follow=True)

    assert counted()["talked_yes"] == 1
    assert SupportAnswers.objects.get().talked_no == 0
    assert "Your answers are in the totals." in page.text


def test_what_is_left_out_is_told(client, link):
    html = client.post(link, {"talked": "yes"}).text

    assert "There is a problem" in html
    assert not SupportAnswers.objects.exists()


def test_the_link_works_for_sixty_days(client, link, days_later):
    days_later(30 + 59)
    assert client.get(link).status_code == 200

    days_later(30 + 61)
    response = client.post(link, ANSWERS)
    assert response.status_code == 404
    assert "It works for 60 days." in response.text
    assert not SupportAnswers.objects.exists()


@pytest.mark.parametrize("made_up", ["x{}", "{}x", "x:y:z"])
def test_a_link_that_somebody_made_up_is_closed(client, link, made_up):
    token = link.split("/")[2]

    assert client.get(link.replace(token, made_up.format(token))).status_code == 404


def test_a_signature_of_something_else_opens_nothing(client, asked):
    token = signing.dumps(str(asked.pk), salt="something else")

    assert client.get(f"/follow-up/{token}/").status_code == 404


def test_who_was_forgotten_since_is_asked_nothing(client, link):
    FollowUp.objects.all().delete()

    assert client.get(link).status_code == 404


def test_a_form_of_another_site_is_refused(link):
    assert Client(enforce_csrf_checks=True).post(link, ANSWERS).status_code == 403


def test_signed_in_the_course_is_named(client, page):
    assert "Course DC02" in client.get(page).text


def test_home_leads_there_until_it_is_answered(client, page):
    assert f'href="{page}"' in client.get("/").text

    client.post(page, ANSWERS)
    assert page not in client.get("/").text


def test_answered_on_the_site_the_link_has_nothing_more_to_ask(client, page, link):
    client.post(page, ANSWERS)

    assert "<fieldset" not in client.get(link).text


def test_somebody_else_has_no_such_page(page, db):
    client = Client()
    client.force_login(make_person("Sam"))

    assert client.get(page).status_code == 404
    assert client.post(page, ANSWERS).status_code == 404


def test_after_sixty_days_home_asks_no_more(client, page, amina, days_later):
    days_later(30 + 61)
    client.force_login(amina)

    assert page not in client.get("/").text
    assert client.get(page).status_code == 404


def test_no_row_of_answers_leads_to_a_person(client, link):
    client.post(link, ANSWERS)
    related = {field.related_model for field in SupportAnswers._meta.get_fields()}

    assert User not in related
    names = vars(SupportAnswers.objects.get())
    assert not [name for name in names if re.search("date|at$|_on$", name)]
