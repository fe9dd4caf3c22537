import pytest
from django.urls import reverse

from courses.models import ModulePage
from tests.factories.courses import lesson, make_module, question

pytestmark = pytest.mark.django_db


@pytest.fixture
def module():
    return make_module(lessons=[lesson("What happened"), lesson("Check", check=[question()])])


def test_an_editor_opens_a_module_with_its_lessons(priya, module):
    page = priya.get(reverse("wagtailadmin_pages:edit", args=[module.pk]))

    assert page.status_code == 200
    assert "What happened" in page.content.decode()


def test_an_editor_opens_a_course(priya, module):
    page = priya.get(reverse("wagtailadmin_pages:edit", args=[module.course.pk]))

    assert page.status_code == 200


def test_a_lesson_is_one_line_until_it_is_opened():
    field = ModulePage._meta.get_field("lessons")

    assert field.stream_block.meta.collapsed
    assert field.stream_block.child_blocks["lesson"].meta.label_format == "{title}"


def test_a_module_goes_into_a_course_and_nowhere_else():
    assert [model.__name__ for model in ModulePage.allowed_parent_page_models()] == ["CoursePage"]
    assert ModulePage.allowed_subpage_models() == []
