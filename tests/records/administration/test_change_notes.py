"""What editors announced on a course, and how they take it back.

Learning
├── Safe online, started by priya
└── Meetings, started by sam
"""

import pytest
from django.test import Client
from django.urls import reverse

from lms.people.roles import AUTHORS, MODERATORS, ensure_roles
from lms.records.actions.closing import publish_note, withdraw_note
from tests.factories.courses import make_catalogue, make_course, make_module
from tests.factories.people import make_person

LIST = "/admin/notes-to-learners/"


@pytest.fixture
def priya(db):
    ensure_roles(learn=make_catalogue())
    return make_person("Priya", role=AUTHORS)


@pytest.fixture
def maya(priya):
    return make_person("Maya", role=MODERATORS)


@pytest.fixture
def course(priya):
    course = make_course("DC02", "Safe online", owner=priya)
    make_module(course, title="Module DC02", owner=priya)
    return course


@pytest.fixture
def note(course, maya):
    text = "The film is now two short films."
    return publish_note(course_key=course.translation_key, text=text, by=maya)


def address(note):
    return reverse("notes_to_learners:edit", args=[note.pk])


def as_(client, person):
    client.force_login(person)
    return client


def learner_reads(course):
    return as_(Client(), make_person("Amina")).get(course.url).content.decode()


def test_it_is_listed_with_its_course(client, maya, note):
    page = as_(client, maya).get(LIST).content.decode()

    assert "now two short films" in page
    assert "Safe online" in page


def test_it_is_taken_off_the_course_page_and_stays_in_the_list(client, maya, course, note):
    as_(client, maya).post(address(note))

    assert "now two short films" not in learner_reads(course)
    assert "Withdrawn" in as_(client, maya).get(LIST).content.decode()


def test_it_says_who_took_it_back(client, maya, note):
    withdraw_note(note=note, by=maya)

    page = as_(client, maya).get(address(note)).content.decode()
    assert "Taken off the course page by Maya" in page
    assert "Take it off the course page" not in page


def test_twice_is_once(maya, priya, note):
    first = withdraw_note(note=note, by=maya).withdrawn_at

    assert withdraw_note(note=note, by=priya).withdrawn_by == maya
    assert withdraw_note(note=note, by=priya).withdrawn_at == first


def test_an_author_who_may_not_publish_reads_it_only(client, priya, course, note):
    as_(client, priya).post(address(note))

    assert "now two short films" in learner_reads(course)


def test_that_of_somebody_elses_course_is_not_there(client, note):
    sam = make_person("Sam", role=AUTHORS)

    assert as_(client, sam).get(address(note)).status_code == 404
    assert "now two short films" not in as_(client, sam).get(LIST).content.decode()


def test_to_staff_there_is_no_list(client, note):
    assert as_(client, make_person("Amina")).get(LIST).status_code in (302, 404)
