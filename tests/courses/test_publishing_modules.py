"""A moderator publishes the module that priya wrote, with Wagtail's own form."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from courses.models import ModulePage
from tests.factories.courses import make_course

LESSON = {
    "title": "Where is north?",
    "minutes": "3",
    "is_required": "on",
    "content": streamfield([("text", rich_text("<p>Moss grows there.</p>"))]),
    "check": streamfield([]),
    "sources": {"count": "0"},
}


@pytest.fixture
def module(client, editors):
    _learn, priya, _susan, _mo = editors
    client.force_login(priya)
    course = make_course(owner=priya)
    url = reverse("wagtailadmin_pages:add", args=["courses", "modulepage", course.pk])
    client.post(url, form())
    return ModulePage.objects.get(alias_of=None)


def form(lesson=(), **more):
    fields = {
        "title": "Reading a map",
        "slug": "reading-a-map",
        "pass_mark": "80",
        "lessons": streamfield([("lesson", LESSON | dict(lesson))]),
        "comments": inline_formset([]),
    }
    return nested_form_data(fields) | more


def ids_of(module):
    [lesson] = module.get_latest_revision_as_object().lessons.raw_data
    [text] = lesson["value"]["content"]
    return {"lessons-0-id": lesson["id"], "lessons-0-value-content-0-id": text["id"]}


def publish(client, person, module, **changed):
    client.force_login(person)
    url = reverse("wagtailadmin_pages:edit", args=[module.pk])
    client.post(url, form(**changed) | ids_of(module) | {"action-publish": "yes"})
    return ModulePage.objects.get(alias_of=None)


def test_what_publishing_fills_in_is_no_edit(client, editors, module):
    published = publish(client, editors[2], module)

    assert published.live
    assert published.outline[0].slug == "where-is-north"


def test_a_word_in_a_lesson_is_an_edit(client, editors, module):
    published = publish(client, editors[2], module, lesson={"title": "Where is south?"})

    assert not published.live


def test_a_new_address_of_a_lesson_is_an_edit(client, editors, module):
    published = publish(client, editors[2], module, lesson={"slug": "up"})

    assert not published.live
