"""Who may work on which course.

Learning
├── Safe online, started by priya
│   └── Why us
└── Meetings, started by sam
    └── Minutes
"""

import pytest
from wagtail.models import Page
from wagtail.permissions import policy_registry

from courses.models import CourseIndexPage
from lms.people.models import User
from lms.people.roles import AUTHORS, MODERATORS, TRANSLATORS, ensure_roles
from tests.factories.courses import make_catalogue, make_course, make_module, translate
from tests.factories.people import make_person


@pytest.fixture
def catalogue(db):
    learn = make_catalogue()
    ensure_roles(learn=learn)
    return learn


@pytest.fixture
def priya(catalogue):
    return make_person("Priya", role=AUTHORS)


@pytest.fixture
def safe_online(priya):
    course = make_course("DC02", "Safe online", owner=priya)
    make_module(course, owner=priya, live=False)
    return course


@pytest.fixture
def meetings(catalogue):
    course = make_course("DC09", "Meetings", owner=make_person("Sam", role=AUTHORS))
    make_module(course, title="Minutes")
    return course


def afresh(person):
    return User.objects.get(pk=person.pk)


def explorable(person):
    pages = policy_registry.get_by_type(Page).explorable_instances(afresh(person))
    return set(pages.values_list("title", flat=True))


def test_an_author_starts_a_course(priya, catalogue):
    assert catalogue.permissions_for_user(priya).can_add_subpage()


def test_an_author_adds_to_the_course_she_started(priya, safe_online):
    assert safe_online.permissions_for_user(priya).can_add_subpage()
    assert safe_online.permissions_for_user(priya).can_edit()


def test_an_author_adds_nothing_to_the_course_of_another(priya, meetings):
    may = meetings.permissions_for_user(priya)

    assert (may.can_add_subpage(), may.can_edit(), may.can_delete()) == (False, False, False)


def test_an_author_finds_her_own_courses_only(priya, safe_online, meetings):
    assert explorable(priya) == {"Home", "Learning", "Safe online", "Why us"}


def test_a_moderator_finds_and_changes_every_course(safe_online, meetings):
    moderator = make_person("Mo", role=MODERATORS)

    assert {"Safe online", "Meetings", "Minutes"} <= explorable(moderator)
    assert meetings.permissions_for_user(moderator).can_publish()


def test_somebody_given_a_course_adds_to_it(priya, meetings):
    ensure_roles(learn=meetings)

    assert meetings.permissions_for_user(afresh(priya)).can_add_subpage()


def test_a_translator_opens_what_was_sent_to_be_translated(meetings):
    welsh = translate(meetings, title="Cyfarfodydd")
    ensure_roles(learn=CourseIndexPage.objects.get(locale__language_code="en"))
    translator = make_person("Tegwen", role=TRANSLATORS)

    assert welsh.permissions_for_user(translator).can_edit()
    assert not welsh.permissions_for_user(translator).can_publish()


def test_a_translator_opens_nothing_that_mirrors_its_source(meetings):
    module = meetings.get_children().get().specific
    translate(module)
    ensure_roles(learn=CourseIndexPage.objects.get(locale__language_code="en"))
    translator = make_person("Tegwen", role=TRANSLATORS)
    mirror = type(meetings).objects.get(locale__language_code="cy")

    assert mirror.alias_of_id
    assert not mirror.permissions_for_user(translator).can_edit()
    assert "Meetings" not in explorable(translator)


def test_a_translator_opens_no_source(meetings):
    translator = make_person("Tegwen", role=TRANSLATORS)

    assert not meetings.permissions_for_user(translator).can_edit()
