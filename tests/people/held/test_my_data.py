"""Everything held about a person is told to them, and nothing about anybody else."""

import json
from uuid import UUID

import pytest
from django.urls import reverse
from django.utils import timezone

from lms.people.held.document import document
from lms.people.models import Posting
from lms.records.models import LearningEvent
from tests.factories.courses import make_course

from .canaries import PERSONAL_TABLES, canaries_of, tables_about


@pytest.fixture
def mine(client, amina):
    client.force_login(amina)
    return client


def page(client):
    return client.get(reverse("me:data")).content.decode()


def test_the_test_knows_every_table_about_people(amina):
    assert tables_about(amina) == PERSONAL_TABLES


def test_the_file_holds_every_personal_field(amina):
    text = json.dumps(document(amina))

    assert {each for each in canaries_of(amina, "qa") if each not in text} == set()


def test_the_page_holds_every_personal_field(mine, amina):
    html = page(mine)

    assert {each for each in canaries_of(amina, "qa") if each not in html} == set()


@pytest.mark.parametrize("name", ["me:data", "me:download"])
def test_nobody_else_is_in_it(mine, amina, sam, name):
    Posting.objects.filter(person=sam).update(manager=amina)
    Posting.objects.filter(person=amina).update(manager=sam)
    text = mine.get(reverse(name)).content.decode()

    assert {each for each in canaries_of(sam, "zb") if each in text} == set()


def test_the_file_names_every_table(amina):
    told = {section["table"] for section in document(amina)["held"]}

    assert told >= PERSONAL_TABLES


def test_what_is_sealed_is_not_shown(mine, amina):
    assert amina.password not in page(mine)
    assert "password" not in json.dumps(document(amina))


def test_rows_that_only_name_a_person_are_told_too(amina, sam):
    Posting.objects.filter(person=sam).update(manager=amina)
    titles = [section["title"] for section in document(amina)["held"]]

    assert "Posts you manage" in titles


def test_other_people_are_colleagues(amina, sam):
    Posting.objects.filter(person=amina).update(manager=sam)
    held = {section["table"]: section for section in document(amina)["held"]}

    assert held["people.Posting"]["rows"][0]["manager"] == "A colleague"


def begin(person, course_key):
    LearningEvent.objects.create(
        person=person,
        course_key=course_key,
        kind="started",
        idempotency_key=f"{course_key}",
        occurred_at=timezone.now(),
    )


def test_a_course_is_named_by_its_title(mine, amina):
    begin(amina, make_course(title="Safe online").translation_key)

    assert "Safe online" in page(mine)


def test_more_rows_ask_no_more_queries(mine, amina, counted):
    page(mine)
    with counted() as few:
        page(mine)
    for number in range(20):
        begin(amina, UUID(int=number))
    with counted() as many:
        page(mine)

    assert len(many) == len(few)


@pytest.mark.parametrize("name", ["me:data", "me:download"])
def test_who_is_not_signed_in_is_asked_to(client, db, name):
    assert client.get(reverse(name)).status_code == 302


def test_the_file_is_a_download(mine):
    assert 'filename="my-data.json"' in mine.get(reverse("me:download"))["Content-Disposition"]
