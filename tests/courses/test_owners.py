"""Who answers for a course: priya began it, owen takes it over."""

import pytest
from django.urls import reverse

from courses.actions import hand_over
from courses.models import CoursePage
from courses.models.owners import owner_of
from courses.ownership import possible_owners
from lms.people.roles import AUTHORS, TRANSLATORS
from tests.factories.courses import make_course, make_module, translate
from tests.factories.people import make_person


@pytest.fixture
def priya(editors):
    return editors[1]


@pytest.fixture
def susan(editors):
    return editors[2]


@pytest.fixture
def owen(editors):
    return make_person("Owen", last_name="Owner", role=AUTHORS)


@pytest.fixture
def course(priya):
    return make_course(owner=priya)


def send(client, person, course, owner):
    client.force_login(person)
    return client.post(reverse("courses_admin:owner", args=[course.pk]), {"owner": owner.pk})


def owner_now(course):
    return CoursePage.objects.get(pk=course.pk).owner


def test_who_begins_a_course_answers_for_it(course, priya):
    assert owner_of(course) == priya


def test_the_owner_of_a_course_is_that_of_its_modules(course, priya):
    assert owner_of(make_module(course)) == priya


def test_the_owner_of_a_course_is_that_of_its_translations(course, priya):
    assert owner_of(translate(course)) == priya


def test_who_has_left_answers_for_nothing(course, priya):
    priya.postings.update(ends_on="2020-01-01")

    assert owner_of(CoursePage.objects.get(pk=course.pk)) is None


def test_a_moderator_hands_a_course_over(client, susan, owen, course):
    send(client, susan, course, owen)

    assert owner_now(course) == owen


def test_the_new_owner_may_edit_it_and_its_modules(susan, owen, course):
    module = make_module(course)
    hand_over(course=course, to=owen, by=susan)
    module.refresh_from_db()

    assert owner_now(course).pk == owen.pk
    assert module.permissions_for_user(owen).can_edit()


def test_who_answered_before_may_not_any_more(client, priya, susan, owen, course):
    send(client, susan, course, owen)

    assert not CoursePage.objects.get(pk=course.pk).permissions_for_user(priya).can_edit()


def test_an_author_hands_nothing_over(client, priya, owen, course):
    send(client, priya, course, owen)

    assert owner_now(course) == priya


def test_only_who_writes_courses_may_own_one(editors, owen, course):
    make_person("Amina")
    make_person("Tegwen", role=TRANSLATORS)

    assert set(possible_owners(course)) == {*editors[1:], owen}


def test_who_has_left_is_not_offered(owen, course):
    owen.postings.update(ends_on="2020-01-01")

    assert owen not in possible_owners(course)


def test_somebody_else_is_not_taken(client, priya, susan, course):
    send(client, susan, course, make_person("Amina"))

    assert owner_now(course) == priya


def test_a_module_has_no_owner_of_its_own(client, susan, owen, course):
    assert send(client, susan, make_module(course), owen).status_code == 404


def test_the_change_is_in_the_history(client, susan, owen, course):
    send(client, susan, course, owen)

    page = client.get(reverse("wagtailadmin_pages:history", args=[course.pk])).content.decode()
    assert "Handed over to another owner" in page


def test_learners_read_the_team_and_never_the_name(client, susan, owen, course):
    make_module(course)
    hand_over(course=course, to=owen, by=susan)
    client.force_login(make_person("Amina"))

    page = client.get(course.url).content.decode()
    assert "Information Security" in page
    assert "Owner" not in page
