"""Nobody publishes their own last edit: priya writes, susan and mo are moderators."""

import pytest
from django.urls import reverse
from django.utils.html import escape
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation
from wagtail_localize.operations import translate_object

from courses.models import CoursePage
from lms.common.own_work import is_own_work, refusal
from lms.people.roles import ensure_roles
from tests.factories.courses import make_course
from tests.factories.editing import (
    bulk,
    draft_by,
    form_of,
    leave_only,
    make_editors,
    press,
    save_as,
)
from tests.factories.people import make_person

WHO = "Please ask Mo Moderator to look at it and publish it."


@pytest.fixture
def editors(db):
    return make_editors()


@pytest.fixture
def priya(editors):
    return editors[1]


@pytest.fixture
def susan(editors):
    return editors[2]


@pytest.fixture
def mo(editors):
    return editors[3]


@pytest.fixture
def as_susan(client, susan):
    client.force_login(susan)
    return client


def is_live(course):
    return CoursePage.objects.get(pk=course.pk).live


def live_title(course):
    return CoursePage.objects.get(pk=course.pk).title


# Whose the last edit is


def test_the_last_edit_is_of_who_changed_something(priya, susan):
    course = save_as(susan, draft_by(priya), title="Maps for all")

    assert is_own_work(course, susan)
    assert not is_own_work(course, priya)


def test_saving_a_page_as_it_was_is_no_edit(priya, susan):
    course = save_as(susan, draft_by(priya))

    assert not is_own_work(course, susan)
    assert is_own_work(course, priya)


def test_a_change_that_was_saved_twice_is_still_an_edit(priya, susan):
    course = save_as(susan, save_as(susan, draft_by(priya), title="Maps for all"))

    assert is_own_work(course, susan)


def test_choosing_the_day_of_publication_is_no_edit(priya, susan):
    course = draft_by(priya)
    course = save_as(susan, course, go_live_at="2030-01-01T09:00:00Z")

    assert not is_own_work(course, susan)


def test_what_was_imported_is_nobodys(susan):
    assert not is_own_work(make_course(), susan)


def test_breaking_the_glass_is_left_to_superusers(editors):
    tess = make_person("Tess", technical=True, is_superuser=True)

    assert refusal(draft_by(tess), tess) == ""


# What is said


def test_the_refusal_names_who_can_publish(susan):
    assert refusal(draft_by(susan), susan) == (
        "You made the last change to “Maps”, so somebody else publishes it. "
        f"Your change is kept as a draft. {WHO}"
    )


def test_the_only_moderator_is_told_what_to_do(susan):
    leave_only(susan)

    assert "ask a learning administrator to give a colleague the role" in refusal(
        draft_by(susan), susan
    )


def test_a_moderator_who_has_left_is_not_named(susan, mo):
    mo.postings.update(ends_on="2020-01-01")

    assert "You are the only moderator" in refusal(draft_by(susan), susan)


# The doors


def test_a_moderator_publishes_what_somebody_else_wrote(as_susan, priya):
    course = draft_by(priya)

    press(as_susan, course, "action-publish")

    assert is_live(course)


def test_she_does_not_publish_what_she_changes_in_the_same_form(as_susan, priya):
    course = draft_by(priya)

    answer = press(as_susan, course, "action-publish", title="Maps by Susan")

    assert not is_live(course)
    assert WHO in answer.content.decode()


def test_her_change_is_kept_as_a_draft(as_susan, priya):
    course = draft_by(priya)

    press(as_susan, course, "action-publish", title="Maps by Susan")

    course = CoursePage.objects.get(pk=course.pk)
    assert course.get_latest_revision_as_object().title == "Maps by Susan"


def test_a_live_page_stays_as_it_was(as_susan, priya):
    course = draft_by(priya)
    course.get_latest_revision().publish()

    press(as_susan, course, "action-publish", title="Maps by Susan")

    assert live_title(course) == "Maps"


def test_she_does_not_publish_in_a_second_go_either(as_susan, priya, susan):
    course = save_as(susan, draft_by(priya), title="Maps by Susan")

    press(as_susan, course, "action-publish")

    assert not is_live(course)


def test_the_other_moderator_publishes_it(client, priya, susan, mo):
    course = save_as(susan, draft_by(priya), title="Maps by Susan")
    client.force_login(mo)

    press(client, course, "action-publish")

    assert live_title(course) == "Maps by Susan"


def test_a_new_page_begins_as_a_draft(as_susan, editors):
    form = form_of(draft_by(editors[1], "Pattern")) | {
        "title": "New",
        "slug": "new",
        "code": "NW01",
        "action-publish": "yes",
    }
    url = reverse("wagtailadmin_pages:add", args=["courses", "coursepage", editors[0].pk])
    answer = as_susan.post(url, form, follow=True)

    assert not CoursePage.objects.get(code="NW01").live
    assert WHO in answer.content.decode()


def test_a_reverted_revision_is_her_change(as_susan, priya):
    course = draft_by(priya)
    first = course.latest_revision
    course = save_as(priya, course, title="Maps, better")
    url = reverse("wagtailadmin_pages:revisions_revert", args=[course.pk, first.pk])

    as_susan.post(url, form_of(course, title="Maps") | {"action-publish": "yes"})

    assert not is_live(course)


def test_a_day_to_publish_is_a_publication(as_susan, priya):
    course = draft_by(priya)

    press(
        as_susan,
        course,
        "action-publish",
        title="Maps by Susan",
        go_live_at="2030-01-01 09:00",
    )

    assert not course.revisions.exclude(approved_go_live_at=None).exists()


def test_not_in_bulk(as_susan, priya, susan):
    other, own = make_course("DC05", "Mine", live=False), draft_by(susan)
    other.save_revision(user=priya)

    answer = bulk(as_susan, "publish", other, own)

    assert (is_live(other), is_live(own)) == (False, False)
    assert WHO in answer.content.decode()


def test_not_below_another_page_in_bulk(as_susan, editors, susan):
    own = draft_by(susan)

    bulk(as_susan, "publish", editors[0], include_descendants="on")

    assert not is_live(own)


def test_what_others_wrote_is_published_in_bulk(as_susan, priya):
    course = draft_by(priya)

    bulk(as_susan, "publish", course)

    assert is_live(course)


def test_not_through_the_programming_interface(as_susan, priya):
    course = draft_by(priya)
    answer = as_susan.post(f"/admin/api/main/pages/{course.pk}/action/publish/", {})

    assert answer.status_code == 404
    assert not is_live(course)


def test_a_copy_begins_as_a_draft(as_susan, editors):
    course = make_course()
    form = {
        "new_title": "Copied",
        "new_slug": "copied",
        "new_parent_page": editors[0].pk,
        "publish_copies": "on",
    }
    as_susan.post(reverse("wagtailadmin_pages:copy", args=[course.pk]), form)

    assert not CoursePage.objects.get(slug="copied").live


def test_the_button_is_not_there_and_the_reason_is(as_susan, susan):
    url = reverse("wagtailadmin_pages:edit", args=[draft_by(susan).pk])
    page = as_susan.get(url).content.decode()

    assert "action-publish" not in page
    assert escape(WHO) in page


def test_the_button_is_there_for_the_work_of_others(as_susan, priya):
    url = reverse("wagtailadmin_pages:edit", args=[draft_by(priya).pk])

    assert "action-publish" in as_susan.get(url).content.decode()


def test_privacy_is_no_way_round_the_check(as_susan, priya):
    url = reverse("wagtailadmin_pages:set_privacy", args=[draft_by(priya).pk])
    answer = as_susan.post(url, {"restriction_type": "login"})

    assert answer.url == reverse("wagtailadmin_home")


def test_a_translation_of_her_own_waits_for_somebody_else(as_susan, susan):
    welsh = translation_by(susan)

    answer = publish_translation(as_susan, welsh)

    assert WHO in answer.content.decode()
    assert not is_live(welsh)


def test_a_translation_by_somebody_else_is_published(
    as_susan, mo, django_capture_on_commit_callbacks
):
    welsh = translation_by(mo)

    with django_capture_on_commit_callbacks(execute=True):
        publish_translation(as_susan, welsh)

    assert is_live(welsh)


def translation_by(person):
    course = make_course()
    welsh = Locale.objects.get_or_create(language_code="cy")[0]
    translate_object(course, [welsh])
    ensure_roles(learn=course.get_parent())
    segment = StringSegment.objects.filter(source__object_id=course.translation_key).first()
    StringTranslation.objects.create(
        translation_of=segment.string,
        context=segment.context,
        locale=welsh,
        data="Ar-lein",
        last_translated_by=person,
    )
    return course.get_translation(welsh)


def publish_translation(client, page):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(url, {"action": "publish"}, follow=True)
