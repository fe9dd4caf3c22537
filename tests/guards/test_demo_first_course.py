"""The course that the author of the demo has begun is hers, half written, and made once."""

import pytest

from courses.checking import Readiness, draft_of
from courses.editable import editable_courses
from courses.models import CoursePage, ModulePage
from lms.demo.first_course import LESSONS, begin_to_write
from lms.people.personas import PERSONAS
from lms.people.roles import AUTHORS, ensure_roles
from tests.factories.courses import make_catalogue, make_course
from tests.factories.people import make_person


@pytest.fixture
def vanessa(db):
    ensure_roles(learn=make_catalogue())
    return make_person("Vanessa", staff_number=PERSONAS["author"].staff_number, role=AUTHORS)


def the_module():
    return ModulePage.objects.in_language("en").get()


def test_it_is_hers_to_go_on_with(vanessa):
    begin_to_write()

    [course] = editable_courses(vanessa)
    assert (course.live, course.latest_revision.user) == (False, vanessa)
    assert the_module().permissions_for_user(vanessa).can_edit()


def test_it_is_made_once(vanessa):
    begin_to_write()
    begin_to_write()

    assert CoursePage.objects.in_language("en").count() == 1


def test_who_began_one_before_keeps_that_alone(vanessa):
    begun = make_course(owner=vanessa, live=False)

    begin_to_write()

    assert list(CoursePage.objects.all()) == [begun]


def test_the_first_lessons_are_written_and_the_others_say_what_to_write(vanessa):
    begin_to_write()

    module = the_module()
    titles = [lesson["value"]["title"] for lesson in module.lessons.raw_data]
    assert titles[:2] == [title for title, _words in LESSONS]
    assert titles[2] == "Lesson 3: write a short title"
    assert {each.key for each in Readiness(draft_of(module)).blockers} >= {"starter_prompt"}
