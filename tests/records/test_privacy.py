"""A course kept for a group: lists, pages and posts follow Wagtail's privacy setting alike."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Locale, PageViewRestriction

from tests.factories.courses import make_module
from tests.factories.people import make_person

LEADERS = "Leadership"
HOME, CATALOGUE, COURSE = "/", "/learn/", "/learn/course-dc02/"
LESSON = f"{COURSE}module-dc02/lesson-1-of-dc02/"


def keep(page, kind=PageViewRestriction.GROUPS):
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=kind)
    if kind == PageViewRestriction.GROUPS:
        restriction.groups.add(Group.objects.get_or_create(name=LEADERS)[0])


@pytest.fixture
def joan(client, reading):
    """A member of the group, signed in."""
    client.force_login(make_person("Joan", role=LEADERS))
    return client


@pytest.fixture
def sam(client, reading):
    """Somebody outside the group, signed in."""
    client.force_login(make_person("Sam"))
    return client


def shows(client, path, words="Course DC02"):
    return words in client.get(path).content.decode()


def finish(client, module):
    lesson = module.outline[0].id
    return client.post(reverse("records:finish", args=[module.translation_key, lesson]))


@pytest.mark.parametrize("path", [HOME, CATALOGUE, COURSE, LESSON])
def test_a_member_sees_it(joan, reading, path):
    keep(reading[0])

    assert shows(joan, path)


def test_a_member_goes_on_from_its_lessons(joan, reading):
    keep(reading[0])

    assert finish(joan, reading[1]).url == f"{COURSE}module-dc02/lesson-2-of-dc02/"


def test_a_member_starts_it(joan, reading):
    keep(reading[0])

    assert joan.post(reverse("records:start", args=[reading[0].translation_key])).url == LESSON


@pytest.mark.parametrize("path", [HOME, CATALOGUE])
def test_nobody_else_reads_its_title(sam, reading, path):
    keep(reading[0])

    assert not shows(sam, path)


@pytest.mark.parametrize("path", [COURSE, LESSON])
def test_nobody_else_opens_it(sam, reading, path):
    keep(reading[0])

    assert sam.get(path).status_code == 302


def test_nobody_else_sends_from_it(sam, reading):
    keep(reading[0])

    assert finish(sam, reading[1]).status_code == 404


def test_nobody_else_starts_it(sam, reading):
    keep(reading[0])
    url = reverse("records:start", args=[reading[0].translation_key])

    assert sam.post(url).status_code == 404


def test_what_is_kept_above_is_kept_below(sam, reading):
    keep(reading[0].get_parent())

    assert not shows(sam, HOME)


def test_one_of_two_groups_is_enough(joan, reading):
    keep(reading[0])
    PageViewRestriction.objects.get().groups.add(Group.objects.create(name="Champions"))

    assert shows(joan, HOME)


def test_each_restriction_on_the_way_has_to_let_in(joan, reading):
    keep(reading[0])
    keep(reading[0].get_parent())
    PageViewRestriction.objects.last().groups.set([Group.objects.create(name="Champions")])

    assert not shows(joan, HOME)


def test_a_mirrored_page_is_kept_like_its_source(sam, reading):
    welsh, _ = Locale.objects.get_or_create(language_code="cy")
    reading[0].copy_for_translation(welsh, copy_parents=True, alias=True)
    keep(reading[0])

    assert not shows(sam, "/cy/learn/")


@pytest.mark.parametrize("path", [HOME, CATALOGUE, COURSE, LESSON])
def test_what_asks_for_signing_in_is_open_to_all_staff(sam, reading, path):
    keep(reading[0], PageViewRestriction.LOGIN)

    assert shows(sam, path)


def test_what_asks_for_a_password_is_in_no_list(sam, reading):
    keep(reading[0], PageViewRestriction.PASSWORD)

    assert not shows(sam, CATALOGUE)


def test_an_editor_is_not_offered_a_password(client, reading):
    client.force_login(make_person("Priya", technical=True, is_superuser=True))
    form = client.get(reverse("wagtailadmin_pages:set_privacy", args=[reading[0].pk])).json()[
        "html"
    ]

    assert 'value="groups"' in form
    assert 'value="password"' not in form


@pytest.mark.parametrize("path", [COURSE, LESSON])
def test_a_module_kept_for_the_group_is_not_listed_for_others(sam, reading, path):
    keep(make_module(reading[0], title="For leaders only"))

    assert not shows(sam, path, "For leaders only")


def test_superusers_see_everything(client, reading):
    client.force_login(make_person("Priya", technical=True, is_superuser=True))
    keep(reading[0])

    assert shows(client, CATALOGUE)
