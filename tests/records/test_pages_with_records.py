"""DESIGN rule 8 in the editors' pages: what a record refers to is not deleted."""

from datetime import date

import pytest
from django.urls import reverse
from wagtail.models import Page

from courses import actions
from courses.models import CoursePage, ModulePage
from lms.records.guards import people_with_records
from lms.records.models import Certificate, Standing
from tests.factories.courses import make_course, publish, translate
from tests.factories.people import make_person
from tests.factories.records import finish, make_requirement, make_short_course


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
        "2 people have records in “Course DC02”, so it is kept for good. "
        "Archive it instead: it leaves the catalogue and nobody loses anything."
    ) in delete(editor, taken[0]).content.decode()


def test_deleting_becomes_archiving(editor, taken):
    answer = delete(editor, taken[0])

    assert answer.redirect_chain[-1][0] == reverse("courses_admin:archive", args=[taken[0].pk])


def test_the_question_whether_to_delete_is_not_asked(editor, taken):
    answer = editor.get(reverse("wagtailadmin_pages:delete", args=[taken[1].pk]))

    assert answer.url == reverse("courses_admin:archive", args=[taken[1].pk])


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


# The number of people is said before anything happens


def ask(client, name, *args):
    return client.get(reverse(f"wagtailadmin_pages:{name}", args=args)).content.decode()


def ask_in_bulk(client, action, *pages):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return client.get(f"{url}?{ids}").content.decode()


def test_unpublishing_says_how_many(editor, taken):
    assert "1 person has records here." in ask(editor, "unpublish", taken[0].pk)


def test_unpublishing_says_when_nobody_has(editor, amina):
    assert "Nobody has records here." in ask(editor, "unpublish", make_course("DC03").pk)


def test_unpublishing_what_is_required_says_so(editor, taken):
    make_requirement(taken[0])

    assert "People have to do “Course DC02”." in ask(editor, "unpublish", taken[0].pk)


def test_moving_says_how_many_and_what_it_means(editor, taken):
    other = make_course("DC03", title="Sharing data")

    page = ask(editor, "move_confirm", taken[1].pk, other.pk)
    assert "1 person has records here." in page
    assert "who has finished a course stays finished" in page


@pytest.mark.parametrize("action", ["unpublish", "move", "delete"])
def test_a_choice_of_pages_says_how_many(editor, taken, action):
    other = make_course("DC03", title="Sharing data")

    assert "1 person has records here." in ask_in_bulk(editor, action, taken[0], other)


def test_who_has_records_in_two_pages_is_one_person(amina, taken):
    other = make_short_course("DC03")
    finish(amina, *other, 1)

    assert people_with_records(taken[0], other[0]) == 1


def test_archiving_says_how_many(editor, taken):
    page = editor.get(reverse("courses_admin:archive", args=[taken[0].pk])).content.decode()

    assert "1 person has records here." in page


def test_the_catalogue_is_counted_whole(editor, taken):
    assert "1 person has records here." in ask(editor, "unpublish", taken[0].get_parent().pk)


# Archiving


def archive(page):
    return actions.archive(page=page, by=None, reason="Replaced.")


def test_what_is_still_required_is_not_archived(editor, taken):
    make_requirement(taken[0])

    url = reverse("courses_admin:archive", args=[taken[0].pk])
    editor.post(url, {"reason": "Replaced."})

    assert CoursePage.objects.get(pk=taken[0].pk).live


def test_what_is_no_longer_required_is(editor, taken):
    make_requirement(taken[0], ends_on=date(2026, 6, 2))

    url = reverse("courses_admin:archive", args=[taken[0].pk])
    editor.post(url, {"reason": "Replaced."})

    assert not CoursePage.objects.get(pk=taken[0].pk).live


def test_a_completion_and_its_certificate_outlive_the_course(client, amina, taken):
    finish(amina, *taken, 2)
    archive(taken[0])
    client.force_login(amina)

    assert Standing.objects.get(person=amina).state.is_complete
    assert taken[0].title in client.get(reverse("records:certificates")).content.decode()
    certificate = Certificate.objects.get(person=amina)
    url = reverse("records:certificate", args=[certificate.number])
    assert taken[0].title in client.get(url).content.decode()


def test_who_is_part_way_goes_on_after_it_is_restored(amina, taken):
    archive(taken[0])
    actions.restore(page=taken[0])
    publish(CoursePage.objects.get(pk=taken[0].pk))

    finish(amina, *taken, 2)

    assert Standing.objects.get(person=amina).state.is_complete


@pytest.mark.parametrize("name", ["home", "my_record", "certificates"])
def test_every_page_of_a_learner_works_after_archiving(client, amina, taken, name):
    archive(taken[0])
    client.force_login(amina)

    assert client.get(reverse(f"records:{name}")).status_code == 200
