"""DESIGN rule 8 in the editors' pages: what a record refers to is not deleted."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from courses.models import CoursePage, ModulePage
from tests.factories.courses import make_course, translate
from tests.factories.people import make_person
from tests.factories.records import finish


@pytest.fixture
def editor(client, amina):
    client.force_login(make_person("Priya", technical=True, is_superuser=True))
    return client


@pytest.fixture
def taken(amina, reading):
    """A course in which amina has a record, and its module."""
    finish(amina, *reading, 1)
    return reading


def delete(client, page):
    return client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True)


def delete_in_bulk(client, *pages):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{url}?{ids}", follow=True)


def test_a_course_with_records_is_kept(editor, taken):
    delete(editor, taken[0])

    assert CoursePage.objects.filter(pk=taken[0].pk).exists()


def test_a_module_with_records_is_kept(editor, taken):
    delete(editor, taken[1])

    assert ModulePage.objects.filter(pk=taken[1].pk).exists()


def test_the_catalogue_above_records_is_kept(editor, taken):
    delete(editor, taken[0].get_parent())

    assert CoursePage.objects.filter(pk=taken[0].pk).exists()


def test_a_translation_of_a_course_with_records_is_kept(editor, taken):
    welsh = translate(taken[0])
    delete(editor, welsh)

    assert CoursePage.objects.filter(pk=welsh.pk).exists()


def test_the_editor_is_told_how_many_people_and_what_to_do(amina, editor, taken):
    finish(amina, *taken, 2)
    finish(make_person("Sam"), *taken, 1)

    assert (
        "2 people have records in “Course DC02”, so it cannot be deleted. "
        "Unpublish it instead: nobody loses anything."
    ) in delete(editor, taken[0]).content.decode()


def test_a_course_without_records_is_deleted(editor, taken):
    course = make_course("DC03", title="Sharing data")
    delete(editor, course)

    assert not CoursePage.objects.filter(pk=course.pk).exists()


def test_a_choice_with_one_page_that_has_records_is_kept_whole(editor, taken):
    pages = [taken[0], make_course("DC03", title="Sharing data")]
    answer = delete_in_bulk(editor, *pages)

    assert Page.objects.filter(pk__in=[page.pk for page in pages]).count() == 2
    assert "1 person has records in “Course DC02”" in answer.content.decode()


def test_a_choice_of_pages_without_records_is_deleted(editor, taken):
    course = make_course("DC03", title="Sharing data")
    delete_in_bulk(editor, course)

    assert not CoursePage.objects.filter(pk=course.pk).exists()
