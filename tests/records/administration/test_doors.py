"""Every page of somebody else's record asks for a reason first, and is nobody else's."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse

from lms.people.models import RecordOpening
from lms.people.roles import AUTHORS
from lms.records.models import LearningEvent
from tests.factories.people import make_person
from tests.factories.records import finish

from .conftest import REASON


@pytest.fixture
def pages(amina, reading):
    course, module = reading
    finish(amina, course, module, 1)
    event = LearningEvent.objects.first()
    places = [[], [course.translation_key], [course.translation_key, event.uuid]]
    names = ["courses", "course", "void"]
    urls = {
        name: reverse(f"person_record:{name}", args=[amina.pk, *place])
        for name, place in zip(names, places, strict=True)
    }
    urls["record_completion"] = reverse(
        "person_record:record_completion", args=[amina.pk, course.translation_key]
    )
    return urls


def door(amina):
    return reverse("person_record:open", args=[amina.pk])


PAGES = ["courses", "course", "void", "record_completion"]


@pytest.mark.parametrize("name", PAGES)
def test_a_closed_record_asks_for_a_reason(admin, pages, amina, name):
    answer = admin.get(pages[name])

    assert answer.status_code == 302
    assert answer.url.startswith(f"{door(amina)}?next=")


@pytest.mark.parametrize("name", ["void", "record_completion"])
def test_nothing_is_written_on_a_closed_record(admin, pages, name):
    before = LearningEvent.objects.count()
    given = {"reason": REASON, "evidence": REASON, "day": "2026-06-01", "confirmed": "yes"}

    assert admin.post(pages[name], given).status_code == 302
    assert LearningEvent.objects.count() == before


@pytest.mark.parametrize("name", PAGES)
def test_an_open_record_is_shown(admin, pages, opened, name):
    assert admin.get(pages[name]).status_code == 200


@pytest.mark.parametrize("name", PAGES)
def test_a_record_closes_after_half_an_hour(admin, pages, opened, name):
    RecordOpening.objects.update(opened_at=opened.opened_at - timedelta(minutes=31))

    assert admin.get(pages[name]).status_code == 302


@pytest.mark.parametrize("name", [*PAGES, "open"])
@pytest.mark.parametrize("facts", [{"role": AUTHORS}, {"technical": True, "is_superuser": True}])
def test_nobody_else_finds_the_pages(client, susan, pages, amina, name, facts):
    client.force_login(make_person("Sam", **facts))
    url = pages.get(name) or door(amina)

    assert client.get(url).status_code == 404
    assert client.post(url, {"reason": REASON}).status_code == 404


def test_ones_own_record_is_not_opened(admin, susan):
    assert admin.get(door(susan)).status_code == 404


def test_giving_a_reason_opens_the_page_that_was_asked_for(admin, pages, amina, susan):
    answer = admin.post(f"{door(amina)}?next={pages['course']}", {"reason": REASON})

    assert answer.url == pages["course"]
    assert [each.reason for each in RecordOpening.objects.filter(viewer=susan)] == [REASON]


@pytest.mark.parametrize("elsewhere", ["https://bad.example/", "//bad.example", "/admin/"])
def test_the_form_leads_nowhere_else(admin, pages, amina, elsewhere):
    answer = admin.post(f"{door(amina)}?next={elsewhere}", {"reason": REASON})

    assert answer.url == pages["courses"]


@pytest.mark.parametrize("reason", ["", "because"])
def test_a_reason_has_to_say_something(admin, amina, reason):
    answer = admin.post(door(amina), {"reason": reason})

    assert answer.context["form"].errors["reason"]
    assert not RecordOpening.objects.exists()


def test_the_person_page_leads_to_the_record(admin, pages, amina):
    assert pages["courses"] in admin.get(f"/admin/people/{amina.pk}/").content.decode()


def test_an_unknown_course_is_not_there(admin, amina, opened):
    url = reverse("person_record:course", args=[amina.pk, uuid.uuid4()])

    assert admin.get(url).status_code == 404


def test_an_event_of_somebody_else_is_not_there(admin, amina, opened, reading):
    course, module = reading
    sam = make_person("Sam")
    finish(sam, course, module, 1)
    event = LearningEvent.objects.filter(person=sam).first()
    url = reverse("person_record:void", args=[amina.pk, course.translation_key, event.uuid])

    assert admin.get(url).status_code == 404
