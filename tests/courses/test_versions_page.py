"""The history of the versions of a module."""

import pytest
from django.urls import reverse

from lms.people.roles import AUTHORS
from tests.factories.courses import decide, lesson, publish, publish_material, translate
from tests.factories.people import make_person


def url(module):
    return reverse("module_versions:list", args=[module.pk])


@pytest.fixture
def changed(module):
    """Its second version, a material one."""
    module.pass_mark = 70
    module.lessons = [*module.lessons.raw_data, lesson("Gifts")]
    return publish_material(module, what_changed="The rules on gifts are new.")


@pytest.fixture
def reader(client, susan):
    client.force_login(susan)
    return client


def lines(client, module):
    return client.get(url(module)).context["table"].data


def test_each_version_says_what_changed_in_words(reader, changed):
    newest, first = lines(reader, changed)

    assert newest.changes == ["Pass mark from 80% to 70%", "“Gifts” added"]
    assert first.changes == []


def test_the_page_shows_the_editors_sentence_and_until_when(reader, changed):
    page = reader.get(url(changed)).content.decode()

    assert "The rules on gifts are new." in page
    assert "Earlier completions count until" in page


def test_fewer_than_ten_people_are_no_number(reader, changed):
    assert {line.people for line in lines(reader, changed)} == {"fewer than 10 people"}


def test_it_links_to_the_revision_and_to_the_comparison(reader, changed):
    newest, first = lines(reader, changed)

    answers = [reader.get(address).status_code for address, _words in newest.links]
    assert answers == [200, 200]
    assert len(first.links) == 1


def test_it_names_who_published_it(reader, susan, module):
    module.pass_mark = 70
    revision = module.save_revision(user=susan)
    module.latest_revision = revision
    publish_by(susan, module)

    assert lines(reader, module)[0].who == str(susan)


def publish_by(person, module):
    decide(module)
    module.get_latest_revision().publish(user=person)


def test_every_language_shows_the_same_versions(reader, susan, changed):
    welsh = translate(changed)
    susan.is_superuser = True
    susan.save()

    assert [line.number for line in lines(reader, welsh)] == [2, 1]


def test_the_editor_leads_to_it(reader, module):
    page = reader.get(reverse("wagtailadmin_pages:edit", args=[module.pk])).content.decode()

    assert url(module) in page


def test_somebody_elses_module_is_not_there(client, module):
    client.force_login(make_person("Sam", role=AUTHORS))

    assert client.get(url(module)).status_code == 404


def test_more_versions_are_no_more_queries(reader, changed, counted):
    reader.get(url(changed))
    with counted() as few:
        reader.get(url(changed))
    for pass_mark in (60, 50, 40):
        changed.pass_mark = pass_mark
        changed = publish(changed)

    with counted() as many:
        reader.get(url(changed))

    assert len(many) == len(few)
