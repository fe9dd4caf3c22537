"""The courses that the demo brings: complete, and with an id on every block."""

import pytest
from django.conf import settings

from courses.curriculum.actions import import_curriculum
from courses.models import CoursePage, ModulePage
from courses.versions import questions_among
from tests.factories.courses import make_home

pytestmark = pytest.mark.django_db

FOLDER = settings.BASE_DIR / "lms" / "demo" / "curriculum"
CODES = {"DB01", "DC01", "DC02", "DC03", "DS01", "DS02", "LD01", "OP01"}


@pytest.fixture(scope="module")
def courses(kept):
    import_curriculum(directory=FOLDER, home=make_home())
    return list(CoursePage.objects.all())


def lessons(courses):
    return [
        (f"{course.code} {module.slug} {lesson['value']['slug']}", lesson)
        for course in courses
        for module in ModulePage.objects.of_course(course)
        for lesson in module.lessons.raw_data
    ]


def without_id(value, path):
    """Paths of the children of streams and lists that have no id of their own. The columns and
    rows of a table are known by their place."""
    if isinstance(value, dict) and value.get("type") == "table":
        return []
    if isinstance(value, dict):
        return [found for name in value for found in without_id(value[name], f"{path}/{name}")]
    if not isinstance(value, list):
        return []
    here = [path for child in value if not (isinstance(child, dict) and child.get("id"))]
    return here + [found for child in value for found in without_id(child, path)]


def test_every_block_of_every_page_has_an_id(courses):
    lacking = [path for name, lesson in lessons(courses) for path in without_id(lesson, name)]
    lacking += [course.code for course in courses if without_id(list(course.outcomes.raw_data), "")]

    assert lacking == []


def test_every_lesson_has_what_a_lesson_needs(courses):
    needed = ("title", "aim", "minutes", "content", "slug")
    lacking = [
        name for name, lesson in lessons(courses) if not all(map(lesson["value"].get, needed))
    ]

    assert lacking == []


def test_every_question_has_a_key(courses):
    module_questions = [
        (name, question)
        for name, lesson in lessons(courses)
        for question in [*lesson["value"]["check"], *questions_among(lesson["value"]["content"])]
    ]

    assert [name for name, question in module_questions if not has_key(question)] == []


def has_key(question):
    value = question["value"]
    if "options" in value:
        return any(option["value"]["is_right"] for option in value["options"])
    return bool(value.get("answer") or value.get("items") or value.get("pairs"))


def test_the_editor_would_accept_every_lesson(courses):
    block = ModulePage._meta.get_field("lessons").stream_block
    modules = ModulePage.objects.live()

    assert [len(block.clean(module.lessons)) for module in modules] == [
        len(module.outline) for module in modules
    ]


def test_there_are_eight_courses_of_99_lessons(courses):
    assert {course.code for course in courses if course.modules()} == CODES
    assert sum(len(course.places()) for course in courses) == 99


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_course_ends_in_a_check_that_counts_for_all_of_it(courses, code):
    course = next(course for course in courses if course.code == code)
    last = course.places()[-1]

    assert last.lesson.is_final_check
    assert len(last.page.lesson(last.slug).value["check"]) >= 6


def test_a_lesson_asks_for_a_decision_or_a_doing(courses):
    idle = [
        name
        for name, lesson in lessons(courses)
        if not lesson["value"]["check"]
        and not {block["type"] for block in lesson["value"]["content"]} - {"text", "note", "image"}
    ]

    assert idle == []
