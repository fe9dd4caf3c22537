"""Every address of wagtail-localize, and who may use it on which page.

Priya wrote “Safe online” and Sam wrote “Meetings”; both were submitted. Tegwen translates
everything that was submitted, Tomos only “Meetings”. “Not sent” mirrors its source.
"""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse
from wagtail_localize.models import SegmentOverride, StringTranslation

from courses.models import CourseIndexPage, CoursePage
from lms.people.roles import AUTHORS, MODERATORS, TRANSLATORS, allow_pages, ensure_roles
from tests.factories.courses import (
    lesson,
    make_catalogue,
    make_course,
    make_module,
    publish,
    question,
)
from tests.factories.people import make_person
from tests.factories.translations import (
    in_welsh,
    segments_of,
    submit,
    translation_of,
    welsh,
    write_words,
)

BACK = "/admin/reports/site-history/"
ALLOWED, REFUSED, HIDDEN = "allowed", "refused", "hidden"
PEOPLE = ("author", "other author", "moderator", "translator", "other translator", "staff")


def localize(name, *args):
    return reverse(f"wagtail_localize:{name}", args=args)


def page_address(name, page):
    return reverse(f"wagtailadmin_pages:{name}", args=[page.pk])


@pytest.fixture
def world(db):
    learn = make_catalogue()
    ensure_roles(learn=learn)
    priya = make_person("Priya", role=AUTHORS)
    course = publish(make_course("DC02", "Safe online", owner=priya))
    make_module(course, owner=priya)
    submit(course)
    write_words(course)
    ensure_roles(learn=CourseIndexPage.objects.get(locale__language_code="en"))
    return {
        "course": course,
        "author": priya,
        "other author": make_person("Sam", role=AUTHORS),
        "moderator": make_person("Mo", role=MODERATORS),
        "translator": make_person("Tegwen", role=TRANSLATORS),
        "other translator": translator_of_another_course(),
        "staff": make_person("Amina"),
    }


def translator_of_another_course():
    other = publish(make_course("DC09", "Meetings"))
    submit(other)
    group = Group.objects.create(name="Translators of meetings")
    group.permissions.set(Group.objects.get(name=TRANSLATORS).permissions.all())
    allow_pages(group, in_welsh(other), {group.name: ("wagtailcore.change_page",)})
    return make_person("Tomos", role=group.name)


def send(client, method, address, data=None):
    if method == "put":
        # Django REST framework reads a form, as the editor's script sends it.
        return client.put(address, "value=Diogel", content_type="application/x-www-form-urlencoded")
    return getattr(client, method)(f"{address}?next={BACK}", data or {})


def verbs(course):
    translation, welsh_page = translation_of(course), in_welsh(course)
    segment = next(iter(segments_of(course)))
    one = localize("edit_string_translation", translation.pk, segment.pk)
    return {
        "submit": ("get", localize("submit_page_translation", course.pk), None),
        "submit subtree": (
            "post",
            localize("submit_page_translation", course.pk),
            {"locales": [welsh().pk], "include_subtree": "on"},
        ),
        "update": ("post", localize("update_translations", translation.source_id), None),
        "update and publish": (
            "post",
            localize("update_translations", translation.source_id),
            {"publish_translations": "on"},
        ),
        "side by side": ("get", page_address("edit", welsh_page), None),
        "edit string": ("put", one, None),
        "remove string": ("delete", one, None),
        "publish": ("post", page_address("edit", welsh_page), {"action": "publish"}),
        "stop": ("post", localize("stop_translation", translation.pk), None),
        "restart": (
            "post",
            page_address("edit", welsh_page),
            {"localize-restart-translation": "on"},
        ),
        "ask for alias": (
            "post",
            page_address("edit", welsh_page),
            {"localize-convert-to-alias": "on"},
        ),
        "convert to alias": ("post", localize("convert_to_alias", welsh_page.pk), None),
        "download PO": ("get", localize("download_pofile", translation.pk), None),
        "upload PO": ("post", localize("upload_pofile", translation.pk), {"file": po(translation)}),
        "machine translate": ("post", localize("machine_translate", translation.pk), None),
        "preview": ("get", localize("preview_translation", translation.pk), None),
        "send": ("get", reverse("translation_send", args=[translation.pk]), None),
    }


def po(translation):
    return SimpleUploadedFile("words.po", str(translation.export_po()).encode())


def kind_of(response):
    """Wagtail answers a refusal with a way back to its front page; a 404 says nothing at all."""
    if response.status_code == 404:
        return HIDDEN
    ways_back = (reverse("wagtailadmin_home"), reverse("sign_in"))
    leads_to = getattr(response, "url", "").partition("?")[0]
    if response.status_code == 403 or leads_to in ways_back:
        return REFUSED
    return ALLOWED


WORDS = {
    *("side by side", "edit string", "remove string", "download PO", "upload PO"),
    *("machine translate", "preview", "send"),
}
LIFE = {
    *("submit", "submit subtree", "update", "update and publish", "publish", "stop", "restart"),
    *("ask for alias", "convert to alias"),
}
ALLOWED_TO = {"moderator": WORDS | LIFE, "translator": WORDS}


@pytest.fixture
def attempt(client, world, settings):
    """What each verb answers to somebody; whatever it did is taken back."""
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"
    }

    def attempt(who, verb):
        client.force_login(world[who])
        with transaction.atomic():
            method, address, given = verbs(world["course"])[verb]
            answer = kind_of(send(client, method, address, given))
            transaction.set_rollback(True)
        return answer

    return attempt


@pytest.mark.parametrize("who", PEOPLE)
def test_who_may_do_what(who, world, attempt):
    found = {verb for verb in verbs(world["course"]) if attempt(who, verb) == ALLOWED}

    assert found == ALLOWED_TO.get(who, set())


@pytest.mark.parametrize("who", ["other author", "other translator"])
def test_somebody_elses_translation_is_not_there(who, world, attempt):
    found = {verb: attempt(who, verb) for verb in WORDS - {"publish"}}

    assert set(found.values()) == {HIDDEN}


@pytest.fixture
def of_one_module(world):
    """Somebody who may submit what she may change, and that is one module and its course's page."""
    person = make_person("Mair", role="Editors of one page")
    submit = Permission.objects.get(codename="submit_translation")
    admin = Permission.objects.get(codename="access_admin")
    group = person.groups.get()
    group.permissions.add(submit, admin)
    return person, group


def test_a_subtree_needs_the_right_to_every_page_of_it(client, world, of_one_module):
    person, group = of_one_module
    course = CoursePage.objects.get(code="DC09", locale__language_code="en")
    module = make_module(course, title="Minutes")
    allow_pages(group, module, {group.name: ("wagtailcore.change_page",)})
    client.force_login(person)

    whole = client.post(localize("submit_page_translation", course.pk), {"include_subtree": "on"})
    part = client.get(localize("submit_page_translation", module.pk))

    assert (kind_of(whole), kind_of(part)) == (REFUSED, ALLOWED)


def test_updating_at_once_needs_the_right_to_publish(client, world, of_one_module):
    person, group = of_one_module
    allow_pages(group, world["course"], {group.name: ("wagtailcore.change_page",)})
    client.force_login(person)
    address = localize("update_translations", translation_of(world["course"]).source_id)

    plain = client.post(address)
    at_once = client.post(address, {"publish_translations": "on"})

    assert (kind_of(plain), kind_of(at_once)) == (ALLOWED, REFUSED)


def test_what_was_not_sent_is_not_shown_to_a_translator(client, world):
    hidden = publish(make_course("DC10", "Not sent"))
    mirror = hidden.copy_for_translation(welsh(), alias=True)
    client.force_login(world["translator"])

    assert kind_of(client.get(page_address("edit", mirror))) == HIDDEN


def test_a_po_file_does_not_say_which_answer_is_right(client, world):
    module = world["course"].get_children().get().specific
    module.lessons = [lesson("Check", check=[question()])]
    publish(module)
    client.force_login(world["translator"])

    page = client.get(localize("download_pofile", translation_of(module).pk)).content.decode()

    assert "An old account" in page
    assert "is_right" not in page


def test_no_string_to_translate_says_which_answer_is_right(world):
    module = world["course"].get_children().get().specific
    module.lessons = [lesson("Check", check=[question()])]
    publish(module)

    paths = [segment.context.path for segment in segments_of(module)]

    assert not [path for path in paths if path.endswith(("is_right", "answer", "tolerance"))]


def test_a_link_cannot_be_turned_into_a_script(world):
    context = segments_of(world["course"])[0].context
    override = SegmentOverride.objects.create(
        locale=welsh(), context=context, data_json='"javascript:alert(1)"'
    )

    assert override.has_error


def test_words_with_a_script_are_not_put_on_the_page(world, client):
    segment = segments_of(world["course"])[0]
    client.force_login(world["translator"])
    client.put(
        localize("edit_string_translation", translation_of(world["course"]).pk, segment.pk),
        "value=<img src=x onerror=alert(1)>",
        content_type="application/x-www-form-urlencoded",
    )

    assert StringTranslation.objects.get(context=segment.context).has_error
