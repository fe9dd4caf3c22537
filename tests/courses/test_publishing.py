"""What publishing does beyond showing the page: versions, and translations kept in step."""

import pytest
from django.db import connection
from wagtail.models import Locale
from wagtail_localize.operations import translate_object
from wagtail_localize.segments.extract import extract_segments

from courses import actions
from courses.models import ModulePage, ModuleVersion
from tests.at_once import at_once
from tests.factories.courses import lesson, make_course, make_module, publish, question, translate


def numbers(module):
    versions = ModuleVersion.objects.filter(module_key=module.translation_key)
    return list(versions.order_by("number").values_list("number", "change"))


@pytest.mark.django_db
def test_the_first_publication_makes_the_first_version():
    assert numbers(make_module()) == [(1, "first")]


@pytest.mark.django_db
def test_a_draft_has_no_version():
    assert numbers(make_module(live=False)) == []


@pytest.mark.django_db
def test_publishing_again_makes_no_version():
    module = make_module()

    publish(module)

    assert numbers(module) == [(1, "first")]


@pytest.mark.django_db
def test_a_change_of_wording_makes_no_version():
    module = make_module(lessons=[lesson("What happened")])
    module.title = "Why you"
    module.lessons[0].value["aim"] = "In other words."

    publish(module)

    assert numbers(module) == [(1, "first")]


@pytest.mark.django_db
def test_a_new_lesson_makes_a_version():
    module = make_module(lessons=[lesson("What happened")])
    module.lessons = [lesson("What happened"), lesson("Why")]

    publish(module)

    assert numbers(module) == [(1, "first"), (2, "correction")]


@pytest.mark.django_db
def test_another_right_answer_makes_a_version():
    module = make_module(lessons=[lesson("Check", check=[question("number")])])
    module.lessons[0].value["check"][0].value["answer"] = 24

    publish(module)

    latest = ModuleVersion.objects.latest_of(module.translation_key)
    assert latest.manifest["lessons"][0]["questions"][0]["answer"] == "24"


@pytest.mark.django_db
def test_another_pass_mark_makes_a_version():
    module = make_module()
    module.pass_mark = 60

    publish(module)

    assert numbers(module) == [(1, "first"), (2, "correction")]


@pytest.mark.django_db
def test_a_version_names_the_revision_that_was_published():
    module = make_module()

    version = ModuleVersion.objects.latest_of(module.translation_key)

    assert version.revision == module.latest_revision


@pytest.mark.django_db
def test_a_translation_shares_the_version():
    module = make_module()

    translate(module)

    assert numbers(module) == [(1, "first")]


@pytest.mark.django_db
def test_a_translation_never_makes_a_version():
    module = make_module()
    welsh = translate(module)
    welsh.pass_mark = 10

    publish(welsh)

    assert numbers(module) == [(1, "first")]


@pytest.fixture
def in_welsh(db, django_capture_on_commit_callbacks):
    """A live module with a number check, and its Welsh translation, translated and live."""
    module = make_module(make_course(), lessons=[lesson("Check", check=[question("number")])])
    cy, _ = Locale.objects.get_or_create(language_code="cy")
    with django_capture_on_commit_callbacks(execute=True):
        translate_object(module.course, [cy])
        translate_object(module, [cy])
        publish(ModulePage.objects.get(locale=cy))
    return module


def answer_in_welsh():
    welsh = ModulePage.objects.get(locale__language_code="cy")
    return str(welsh.lessons[0].value["check"][0].value["answer"])


def test_a_corrected_answer_is_corrected_in_every_language(
    in_welsh, django_capture_on_commit_callbacks
):
    in_welsh.lessons[0].value["check"][0].value["answer"] = 24

    with django_capture_on_commit_callbacks(execute=True):
        publish(in_welsh)

    assert answer_in_welsh() == "24"


def test_a_draft_translation_stays_a_draft(in_welsh, django_capture_on_commit_callbacks):
    ModulePage.objects.get(locale__language_code="cy").unpublish()

    with django_capture_on_commit_callbacks(execute=True):
        publish(in_welsh)

    assert not ModulePage.objects.get(locale__language_code="cy").live


@pytest.mark.django_db
def test_translators_are_shown_words_and_no_short_names():
    module = make_module(make_course(), lessons=[lesson("Check", slug="kept-address")])

    offered = {segment.string.data for segment in extract_segments(module) if is_words(segment)}

    assert "Check" in offered
    assert "kept-address" not in offered


def is_words(segment):
    return hasattr(segment, "string")


@pytest.mark.skipif(
    connection.vendor == "sqlite", reason="SQLite has one writer at a time by itself"
)
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_publications_at_once_make_one_version_each_number():
    module = make_module()

    def publish_with(pass_mark):
        page = ModulePage.objects.get(pk=module.pk)
        page.pass_mark = pass_mark
        return actions.record_version(module=page).number

    assert sorted(at_once(publish_with, [10, 20, 30, 40])) == [2, 3, 4, 5]
