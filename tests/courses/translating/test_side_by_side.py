"""From English to Welsh in the admin: submit, translate, send, publish, change, translate again."""

import pytest
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask
from wagtail_localize.models import StringTranslation

from courses.models import CourseIndexPage, CoursePage
from courses.translating.words import KEPT
from lms.people.roles import MODERATORS, TRANSLATORS, ensure_roles
from tests.factories.courses import publish
from tests.factories.people import make_person
from tests.factories.translations import (
    in_welsh,
    publish_in_welsh,
    segments_of,
    submit,
    translation_of,
    welsh,
    write_words,
)


@pytest.fixture
def people(course):
    submit(course)
    groups = ensure_roles(learn=CourseIndexPage.objects.get(locale__language_code="en"))
    ask_moderators(groups[MODERATORS])
    return {
        "translator": make_person("Tegwen", role=TRANSLATORS),
        "moderator": make_person("Mo", role=MODERATORS),
    }


def ask_moderators(group):
    """The workflow of the Welsh courses: a moderator approves."""
    task = GroupApprovalTask.objects.create(name="Look at the words")
    task.groups.add(group)
    workflow = Workflow.objects.create(name="Translations")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    learn = CourseIndexPage.objects.get(locale__language_code="cy")
    WorkflowPage.objects.create(workflow=workflow, page=learn)


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[in_welsh(page).pk])


def test_a_submitted_course_and_its_modules_are_drafts_in_welsh(submitted, module):
    assert [in_welsh(page).live for page in (submitted, module)] == [False, False]


def test_what_keeps_the_address_is_not_for_translators(submitted):
    paths = {segment.context.path for segment in segments_of(submitted)}

    assert not {"slug", "code"} & paths
    assert not translation_of(submitted).source.overridablesegment_set.exists()


def test_a_translator_is_shown_how_to_send(client, people, module):
    client.force_login(people["translator"])

    page = client.get(edit_url(module)).content.decode()

    assert reverse("translation_send", args=[translation_of(module).pk]) in page


def test_a_moderator_publishes_and_has_nothing_to_send(client, people, module):
    client.force_login(people["moderator"])

    page = client.get(edit_url(module)).content.decode()

    assert reverse("translation_send", args=[translation_of(module).pk]) not in page


@pytest.fixture
def sent(client, people, module):
    write_words(module)
    client.force_login(people["translator"])
    return client.post(reverse("translation_send", args=[translation_of(module).pk]))


def test_what_is_sent_waits_for_a_moderator(sent, module):
    page = in_welsh(module)

    assert page.workflow_in_progress
    assert not page.live
    assert page.get_latest_revision_as_object().title == "Welsh: Why us"


def test_what_a_moderator_approves_is_read(sent, module, people, committed):
    state = in_welsh(module).current_workflow_task_state
    with committed():
        state.approve(user=people["moderator"])

    assert in_welsh(module).live


def test_sending_twice_is_one_request(sent, client, module):
    client.post(reverse("translation_send", args=[translation_of(module).pk]))

    assert in_welsh(module).workflow_states.count() == 1


def test_sending_leaves_what_readers_see(client, people, module, committed):
    with committed():
        publish_in_welsh(module)
    write_words(module, words="Geiriau eraill")
    client.force_login(people["translator"])
    client.post(reverse("translation_send", args=[translation_of(module).pk]))

    assert in_welsh(module).title == "Welsh: Why us"


@pytest.fixture
def too_long(submitted, module):
    write_words(module, lambda segment: segment.context.path == "title", words="x" * 300)
    return StringTranslation.objects.get(context__path="title", data__startswith="xxx")


def test_words_that_are_too_long_are_said_to_who_wrote_them(too_long):
    assert too_long.get_error() == "Write at most 255 characters."


def test_words_that_are_too_long_do_not_stop_the_english(too_long, module, change):
    change(lambda raw: raw[0]["value"].update(minutes=9))

    assert in_welsh(module).outline[0].minutes == 9


@pytest.mark.usefixtures("translated")
def test_the_translator_sees_the_words_from_before_beside_the_new_english(module, change):
    change(lambda raw: raw[0]["value"].update(title="What really happened"))
    path = next(s for s in segments_of(module) if s.string.data == "What really happened")

    words = path.string.translations.get(locale=welsh())

    assert (words.data, words.tool_name) == ("Welsh: What happened", KEPT)


@pytest.mark.usefixtures("translated")
def test_a_corrected_course_keeps_its_welsh_words(course, committed):
    course.summary = "Five habits."
    with committed():
        publish(course)

    assert in_welsh(course).summary == "Welsh: Four habits."


@pytest.fixture
def draft(people, course):
    CoursePage.objects.filter(pk=in_welsh(course).pk).update(is_draft_translation=True)
    return in_welsh(course)


def test_a_moderator_says_that_the_words_are_checked(client, people, draft):
    client.force_login(people["moderator"])
    client.post(reverse("translation_reviewed", args=[draft.pk]))

    draft.refresh_from_db()
    assert not draft.is_draft_translation
    assert not draft.get_latest_revision_as_object().is_draft_translation


def test_a_translator_cannot_say_that_the_words_are_checked(client, people, draft):
    client.force_login(people["translator"])
    client.post(reverse("translation_reviewed", args=[draft.pk]))

    draft.refresh_from_db()
    assert draft.is_draft_translation


def test_readers_are_told_that_the_words_are_a_draft(read, course, module, committed):
    with committed():
        publish_in_welsh(submit(course) and course)
        publish_in_welsh(module)
    CoursePage.objects.filter(pk=in_welsh(course).pk).update(is_draft_translation=True)

    assert "aros i siaradwr Cymraeg" in read("/cy/learn/safe-online/why-us/check/")
    assert "waiting for a Welsh speaker" not in read("/learn/safe-online/why-us/check/")


@pytest.fixture
def mirrored(course, module):
    """What stands at the Welsh addresses was live before somebody sent it to be translated."""
    for page in (course, module):
        page.copy_for_translation(welsh(), copy_parents=True, alias=True)
    submit(course)


READING = "/cy/learn/safe-online/why-us/what-happened/"


def test_what_was_sent_is_read_in_english_until_it_is_published(read, mirrored):
    page = read(READING)

    assert '<h1 lang="en">What happened</h1>' in page
    assert "wedi’i chyfieithu eto" in page


def test_words_that_were_not_published_are_not_read(read, mirrored, module, change):
    write_words(module)
    change(lambda raw: raw[0]["value"].update(title="What really happened"))

    page = read(READING)

    assert '<h1 lang="en">What really happened</h1>' in page
    assert "Welsh:" not in page


def test_what_was_sent_is_read_in_welsh_once_it_is_published(read, mirrored, module, committed):
    with committed():
        publish_in_welsh(module)

    assert "<h1>Welsh: What happened</h1>" in read(READING)


def test_a_translator_previews_the_words(client, mirrored, people, module):
    write_words(module)
    client.force_login(people["translator"])
    address = reverse("wagtail_localize:preview_translation", args=[translation_of(module).pk])

    page = client.get(address).content.decode()

    assert "Welsh: Why us" in page
    assert "wedi’i chyfieithu eto" not in page


def test_what_is_being_checked_is_not_sent_again(client, people, module):
    """What is passed must be what was read."""
    write_words(module)
    client.force_login(people["translator"])
    url = reverse("translation_send", args=[translation_of(module).pk])
    client.post(url)
    read_by_moderator = in_welsh(module).latest_revision_id
    write_words(module, words="Slipped in")

    page = client.post(url, follow=True)

    assert "These words are being checked now." in page.text
    assert in_welsh(module).latest_revision_id == read_by_moderator
