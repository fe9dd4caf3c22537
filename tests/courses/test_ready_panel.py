"""The side panel "Ready to publish?" of a module, and of a course in short."""

import re

import pytest
from django.urls import reverse
from django.utils.html import escape

from tests.courses.form_data import module_form
from tests.factories.courses import (
    block,
    items,
    lesson,
    make_catalogue,
    make_course,
    make_module,
    option,
    question,
)

pytestmark = pytest.mark.django_db

HEADING = block("text", "<h3>Why</h3>")
SILENT = option("B") | {"feedback": ""}


def panel(priya, page):
    """What stands in the panel, and the number at its button."""
    html = priya.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    body = html.split('data-side-panel="ready"', 1)[1].split("form-side__panel", 1)[0]
    button = html.split('data-side-panel-toggle="ready"', 1)[1].split("</button>", 1)[0]
    return body, re.search(r"toggle__counter[^>]*>\s*(\d+)", button)[1]


def draft(*lessons, **fields):
    module = make_module(lessons=list(lessons), live=False, **fields)
    module.save_revision()
    return module


@pytest.mark.parametrize("model", ["modulepage", "coursepage"])
def test_a_page_that_is_not_saved_has_a_panel_without_findings(priya, model):
    parent = make_course() if model == "modulepage" else make_catalogue()

    answer = priya.get(reverse("wagtailadmin_pages:add", args=["courses", model, parent.pk]))

    assert 'data-side-panel="ready"' in answer.content.decode()


def test_the_panel_is_fresh_after_each_autosave(priya):
    module = draft(lesson())
    url = reverse("wagtailadmin_pages:edit", args=[module.pk])

    answer = priya.post(
        url, module_form([lesson(content=[HEADING])]), headers={"accept": "application/json"}
    )

    assert f"#block-{HEADING['id']}-section" in answer.json()["html"]


def test_nothing_stands_in_the_way(priya):
    body, count = panel(priya, draft(lesson()))

    assert "Nothing stands in the way" in body
    assert count == "0"


def test_a_finding_is_a_link_to_the_block_at_fault(priya):
    body, count = panel(priya, draft(lesson(content=[HEADING])))

    assert f'<a href="#block-{HEADING["id"]}-section">A heading of level 3' in body
    assert count == "1"


def test_a_finding_in_an_answer_leads_to_the_answer(priya):
    answers = items([option("A", True), SILENT])

    body, _count = panel(priya, draft(lesson(check=[question("one", options=answers)])))

    assert f'href="#block-{answers[1]["id"]}-section">Write feedback' in body


def test_a_finding_of_the_module_leads_to_its_field(priya):
    body, _count = panel(priya, draft(lesson(), pass_mark=101))

    assert 'href="#id_pass_mark">Nobody can reach this pass mark' in body


def test_findings_stand_by_lesson_and_weight(priya):
    body, _count = panel(priya, draft(lesson("Why"), lesson("How", content=[HEADING], minutes=20)))

    assert re.findall(r"<h[34][^>]*>([^<]+)<", body) == [
        "How",
        "Before you publish",
        "Worth a look",
    ]


def test_advice_alone_does_not_stand_in_the_way(priya):
    body, count = panel(priya, draft(lesson(minutes=20)))

    assert "Nothing stands in the way" in body
    assert "20 minutes is long" in body
    assert count == "0"


def test_words_of_an_editor_are_only_words(priya):
    link = '<p><a href="">&lt;script&gt;</a></p>'

    body, _count = panel(priya, draft(lesson(content=[block("text", link)])))

    assert escape("“<script>”") in body


def test_the_panel_asks_as_much_of_many_lessons_as_of_one(priya, counted):
    course = make_course()
    nine = [lesson(f"Lesson {number}", content=[HEADING]) for number in range(9)]
    one, many = draft(*nine[:1], course=course), draft(*nine, course=course, title="Many")
    panel(priya, one)
    panel(priya, many)

    with counted() as for_one:
        panel(priya, one)
    with counted() as for_many:
        panel(priya, many)

    assert len(for_many) == len(for_one)


def test_a_course_says_what_its_modules_lack(priya):
    course = make_course()
    make_module(course, "Ready", [lesson()])
    late = make_module(course, "Late", [lesson(content=[], minutes=20)], live=False)
    late.save_revision()

    body, count = panel(priya, course)

    words = " ".join(re.sub(r"<[^>]+>", "", body).split())
    assert "Ready: Nothing stands in the way." in words
    assert "Late: 1 thing stands in the way. 1 thing is worth a look." in words
    assert count == "1"


def test_a_course_shows_the_latest_draft_of_a_module(priya):
    course = make_course()
    module = make_module(course, "Why us", [lesson()])
    module.lessons = [lesson(content=[])]
    module.save_revision()

    _body, count = panel(priya, course)

    assert count == "1"


def test_a_course_without_modules_says_so(priya):
    body, _count = panel(priya, make_course())

    assert "There are no modules yet." in body


def test_a_course_asks_as_much_of_many_modules_as_of_one(priya, counted):
    small, large = make_course(), make_course("DC03", "Meetings")
    draft(lesson(), course=small)
    for number in range(5):
        draft(lesson(content=[]), course=large, title=f"Module {number}")
    panel(priya, small)
    panel(priya, large)

    with counted() as for_one:
        panel(priya, small)
    with counted() as for_many:
        panel(priya, large)

    assert len(for_many) == len(for_one)
