"""What a module and a course say about themselves.

DC02 Safe online
├── Why us        What happened · Why
└── Four habits   Spot · Lock (check)
"""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError

from courses.models import CourseIndexPage, CoursePage, ModulePage
from tests.factories.courses import (
    block_id,
    lesson,
    make_catalogue,
    make_course,
    make_module,
    publish,
    question,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def course():
    course = make_course()
    make_module(course, "Why us", [lesson("What happened"), lesson("Why")])
    make_module(course, "Four habits", [lesson("Spot"), lesson("Lock", check=[question()])])
    return CoursePage.objects.get(pk=course.pk)


def test_modules_are_in_the_order_of_the_editor(course):
    assert [module.title for module in course.modules()] == ["Why us", "Four habits"]


def test_a_draft_module_is_not_shown(course):
    make_module(course, "Not yet", live=False)

    assert [module.title for module in course.modules()] == ["Why us", "Four habits"]


def test_the_lessons_of_all_modules_follow_one_another(course):
    assert [place.title for place in course.places()] == ["What happened", "Why", "Spot", "Lock"]


def test_a_lesson_to_look_at_again_is_found_anywhere_in_the_course(course):
    assert course.place_of("lock").url == "/learn/safe-online/four-habits/lock/"


def test_a_lesson_that_is_gone_has_no_place(course):
    assert course.place_of("gone") is None


def test_the_outline_is_known_without_reading_the_lessons(course, django_assert_num_queries):
    modules = course.modules()

    with django_assert_num_queries(0):
        titles = [each.title for each in modules[0].outline]
    assert titles == ["What happened", "Why"]


def test_the_outline_kept_is_the_outline_read(course):
    module = ModulePage.objects.get(slug="four-habits")

    assert course.modules()[1].outline == module.outline


def test_the_outline_follows_the_lessons(course):
    module = ModulePage.objects.get(slug="why-us")
    module.lessons = [lesson("Only one")]

    publish(module)

    assert [place.title for place in course.places()] == ["Only one", "Spot", "Lock"]


@pytest.mark.parametrize("name", ["lock", block_id("lesson", "Lock")])
def test_a_lesson_is_found_by_address_and_by_id(course, name):
    found = ModulePage.objects.get(slug="four-habits").lesson(name)

    assert found.title == "Lock"
    assert found.value["check"][0].value["text"] == "What let them in?"


def test_an_unknown_lesson_is_none(course):
    assert ModulePage.objects.get(slug="four-habits").lesson("gone") is None


def test_the_catalogue_lists_live_courses_with_their_modules(course, django_assert_num_queries):
    make_course("DC09", "Not yet", live=False)
    catalogue = CourseIndexPage.objects.get()

    with django_assert_num_queries(2):
        courses = catalogue.courses(AnonymousUser())
    listed = {
        course.code: [len(module.outline) for module in course.modules()] for course in courses
    }
    assert listed == {"DC02": [2, 2]}


def test_a_code_is_used_once(course):
    twin = make_course("DC03", "Another")
    twin.code = "DC02"

    with pytest.raises(ValidationError, match="“Safe online” has this code"):
        twin.full_clean()


@pytest.mark.parametrize("code", ["A B", "A/B", "dc02", "§§", "DC02\n"])
def test_a_code_can_stand_in_an_address(course, code):
    course.code = code

    with pytest.raises(ValidationError, match="capitals and digits"):
        course.full_clean()


def test_a_page_may_keep_its_own_code(course):
    course.full_clean()


def test_a_lesson_keeps_its_address_when_its_title_changes():
    field = ModulePage._meta.get_field("lessons")
    raw = [lesson("First title", slug=""), lesson("First title", slug="")]
    cleaned = field.stream_block.clean(field.stream_block.to_python(raw))

    cleaned[0].value["title"] = "Second title"

    assert [child.value["slug"] for child in field.stream_block.clean(cleaned)] == [
        "first-title",
        "first-title-2",
    ]


def test_the_catalogue_is_made_once():
    assert make_catalogue() == make_catalogue()
