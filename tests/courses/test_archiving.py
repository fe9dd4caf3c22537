"""Taken out of the catalogue and kept for good."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from courses import actions
from courses.models import CoursePage, ModulePage, ModuleVersion
from lms.common.dates import today
from tests.factories.courses import make_course, make_module, publish, translate
from tests.factories.editing import save_as
from tests.factories.people import make_person

WHY = "The new course has it all."


@pytest.fixture
def priya(editors):
    return editors[1]


@pytest.fixture
def susan(editors):
    return editors[2]


@pytest.fixture
def course(priya):
    course = make_course(owner=priya)
    make_module(course)
    return course


@pytest.fixture
def module(course):
    return ModulePage.objects.get()


@pytest.fixture
def newer(editors):
    return make_course("DC20", "Safer online")


@pytest.fixture
def as_amina(client, editors):
    client.force_login(make_person("Amina"))
    return client


def archive(page, by, **more):
    return actions.archive(page=page, by=by, reason=WHY, **more)


def send(client, person, page, name="archive", **form):
    client.force_login(person)
    url = reverse(f"courses_admin:{name}", args=[page.pk])
    return client.post(url, {"reason": WHY} | form, follow=True)


def now(page):
    return type(page).objects.get(pk=page.pk)


def text(response):
    return response.content.decode()


def test_a_moderator_archives_a_course(client, susan, course):
    send(client, susan, course)

    assert (now(course).live, now(course).archived_on) == (False, today())


def test_it_says_why(client, susan, course):
    assert now(course).archive_reason == ""

    send(client, susan, course, reason="")

    assert now(course).live


def test_an_author_archives_nothing(client, priya, course):
    send(client, priya, course)

    assert now(course).live


def test_it_leaves_every_language(susan, course):
    welsh = translate(course)

    archive(course, susan)

    assert (now(welsh).live, now(welsh).archived_on) == (False, today())


def test_it_leaves_the_catalogue(as_amina, susan, course):
    archive(course, susan)

    assert course.title not in text(as_amina.get("/learn/"))


def test_its_old_address_says_what_became_of_it(as_amina, susan, course):
    archive(course, susan)

    answer = as_amina.get(course.url)
    assert answer.status_code == 410
    assert "This course has been retired" in text(answer)
    assert WHY in text(answer)
    assert "Your progress is safe." in text(answer)


def test_so_do_the_addresses_of_its_lessons(as_amina, susan, course, module):
    archive(course, susan)

    lesson = f"{module.url}{module.outline[0].slug}/"
    assert "This course has been retired" in text(as_amina.get(lesson))


def test_it_leads_to_what_replaces_it(as_amina, susan, course, newer):
    archive(course, susan, replacement=newer)

    page = text(as_amina.get(course.url))
    assert f'href="{newer.url}"' in page
    assert "It is replaced by Safer online." in page


def test_it_leads_to_the_catalogue_where_nothing_does(as_amina, susan, course):
    archive(course, susan)

    assert 'href="/learn/"' in text(as_amina.get(course.url))


def test_a_replacement_that_has_gone_too_is_not_named(as_amina, susan, course, newer):
    archive(course, susan, replacement=newer)
    newer.unpublish()

    assert "Safer online" not in text(as_amina.get(course.url))


def test_who_is_not_signed_in_is_asked_to(client, susan, course):
    archive(course, susan)

    assert client.get(course.url).status_code == 302


def test_a_module_is_archived_by_itself(as_amina, susan, course, module):
    archive(module, susan)

    assert "This part of the course has been retired" in text(as_amina.get(module.url))
    assert as_amina.get(course.url).status_code == 200


def test_a_draft_is_just_not_there(as_amina, course):
    course.unpublish()

    assert as_amina.get(course.url).status_code == 404


def test_modules_and_versions_stay(susan, course, module):
    archive(course, susan)

    assert now(module).live
    assert ModuleVersion.objects.filter(module_key=module.translation_key).exists()


def test_an_edit_does_not_bring_it_back(susan, priya, course):
    course.save_revision(user=priya)
    archive(course, susan)

    edited = save_as(priya, now(course), title="Another title")

    assert edited.get_latest_revision_as_object().archived_on == today()


def test_what_waits_for_approval_waits_no_more(priya, susan, course):
    course.save_revision(user=priya)
    course.get_workflow().start(course, priya)

    archive(now(course), susan)

    assert now(course).current_workflow_state is None


def test_what_waits_for_its_day_waits_no_more(priya, susan, course):
    course.go_live_at = "2030-01-01T09:00:00Z"
    course.save_revision(user=priya).publish()

    archive(now(course), susan)

    assert not now(course).revisions.exclude(approved_go_live_at=None).exists()


def test_it_is_restored_as_a_draft(client, susan, course):
    archive(course, susan)

    send(client, susan, course, "restore")

    assert (now(course).live, now(course).archived_on) == (False, None)


def test_publishing_it_ends_the_archiving(as_amina, susan, course):
    archive(course, susan)

    publish(now(course))

    assert now(course).archived_on is None
    assert as_amina.get(course.url).status_code == 200


def test_a_copy_is_not_archived(susan, course):
    archive(course, susan)

    copied = now(course).copy(update_attrs={"slug": "copied", "title": "Copied"}, keep_live=False)

    assert CoursePage.objects.get(pk=copied.pk).archived_on is None


def test_the_listing_says_so_and_why(client, susan, course):
    archive(course, susan)
    client.force_login(susan)

    page = text(client.get(reverse("wagtailadmin_explore", args=[course.get_parent().pk])))
    assert f"Safe online (archived: {WHY})" in page


def test_the_menu_offers_to_archive_and_then_to_restore(client, susan, course):
    client.force_login(susan)
    listing = reverse("wagtailadmin_explore", args=[course.get_parent().pk])
    before = text(client.get(listing))

    archive(course, susan)

    after = text(client.get(listing))
    assert reverse("courses_admin:archive", args=[course.pk]) in before
    assert reverse("courses_admin:restore", args=[course.pk]) in after


def test_authors_are_offered_neither(client, priya, course):
    client.force_login(priya)
    listing = reverse("wagtailadmin_explore", args=[course.get_parent().pk])

    assert reverse("courses_admin:archive", args=[course.pk]) not in text(client.get(listing))


def test_the_listing_asks_no_more_for_more_courses(client, susan, course, counted):
    client.force_login(susan)
    listing = reverse("wagtailadmin_explore", args=[course.get_parent().pk])
    client.get(listing)
    with counted() as few:
        client.get(listing)
    own = len(few)
    archive(course, susan)

    with counted() as many:
        client.get(listing)

    assert len(many) <= own


def test_the_history_says_why(client, susan, course):
    archive(course, susan)
    client.force_login(susan)

    page = text(client.get(reverse("wagtailadmin_pages:history", args=[course.pk])))
    assert f"Archived, because: {WHY}" in page


def test_the_catalogue_is_not_archived(client, susan, course):
    assert send(client, susan, Page.objects.get(pk=course.get_parent().pk)).status_code == 404


def test_editors_still_see_what_was_taught(client, susan, module):
    archive(module, susan)
    client.force_login(susan)

    draft = client.get(reverse("wagtailadmin_pages:view_draft", args=[module.pk]))
    assert "What happened" in text(draft)
