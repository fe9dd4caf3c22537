"""What the form of a module and the list of modules tell an editor.

DC02 Safe online
├── Why us        What happened (minutes left empty) · Why (5 minutes)
└── Four habits   Lock (check), never published
"""

import pytest
from django.urls import reverse
from wagtail.blocks import StreamValue

from courses.models import ModulePage
from tests.factories.courses import block, lesson, make_course, make_module, publish, question

pytestmark = pytest.mark.django_db

LONG = block("text", f"<p>{'word ' * 1000}</p>")


@pytest.fixture
def course():
    return make_course()


@pytest.fixture
def module(course):
    return make_module(course, lessons=[lesson("What happened", minutes=None), lesson("Why")])


def form_of(client, page):
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


def explored(client, course):
    return client.get(reverse("wagtailadmin_explore", args=[course.pk])).content.decode()


def test_the_form_says_what_it_takes_to_finish(priya, module):
    assert "To finish: 2 lessons" in form_of(priya, module)


def test_the_form_says_which_minutes_are_worked_out(priya, module):
    page = form_of(priya, module)

    assert page.count("(1 minute, worked out from what is in it)") == 1


def test_the_form_doubts_minutes_that_are_far_off(priya, course):
    module = make_module(course, lessons=[lesson("Long", [LONG], minutes=2)])

    assert "(2 minutes. From what is in it we would say 7 minutes)" in form_of(priya, module)


def test_the_form_says_which_lesson_has_a_check(priya, course):
    module = make_module(course, lessons=[lesson("Lock", check=[question()])])

    assert "(5 minutes, with a check" in form_of(priya, module)


def test_an_editor_sees_in_a_course_what_each_module_takes(priya, course, module):
    make_module(course, "Four habits", [lesson("Lock", [], [question()])], live=False)

    page = explored(priya, course)

    assert "To finish: 2 lessons" in page
    assert "To finish: the check, 80%" in page


def test_the_list_follows_a_draft(priya, course, module):
    draft = module.get_latest_revision_as_object()
    draft.lessons = [*draft.lessons.raw_data, lesson("And then")]
    draft.save_revision()

    assert "To finish: 3 lessons" in explored(priya, course)


def test_the_drafts_of_all_modules_are_asked_for_at_once(priya, course, module, counted):
    """Other queries of the list, for the buttons of each row, are Wagtail's and Localize's."""
    for name in ("Two", "Three", "Four"):
        make_module(course, name)

    with counted() as queries:
        page = explored(priya, course)

    about_drafts = [query for query in queries if "wagtailcore_revision" in query]
    assert page.count("To finish: 2 lessons") == 4
    assert len([query for query in about_drafts if "contents" in query]) == 1


def test_a_lesson_without_minutes_has_some_in_the_outline(module):
    assert [each.minutes for each in module.outline] == [1, 5]


def cleaned(*lessons):
    stream = ModulePage._meta.get_field("lessons").stream_block
    return stream.clean(StreamValue(stream, list(lessons), is_lazy=True))


def test_publishing_writes_the_minutes_that_were_left_empty():
    value = cleaned(lesson("Long", [LONG], minutes=None))

    assert value[0].value["minutes"] == 7


def test_publishing_keeps_the_minutes_of_the_author():
    value = cleaned(lesson("Long", [LONG], minutes=9))

    assert value[0].value["minutes"] == 9


def test_minutes_worked_out_stay_with_a_published_module(module):
    assert publish(module).contents[0]["minutes"] == 1
