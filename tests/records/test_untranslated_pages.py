"""Under a Welsh address the interface is Welsh, and what is still English says that it is.

learn/course-dc02/module-dc02/{lesson-1-of-dc02, lesson-2-of-dc02}, mirrored at /cy/ by aliases.
"""

from datetime import date

import pytest
from wagtail.models import Locale

from courses.models import CoursePage
from tests.factories.courses import block, block_id, items, lesson, make_module, publish, question
from tests.factories.records import finish, make_requirement, make_short_course

COURSE = "/cy/learn/course-dc02/"
MODULE = f"{COURSE}module-dc02/"
LESSON = f"{MODULE}lesson-1-of-dc02/"
NOTE = "Nid yw’r dudalen hon wedi’i chyfieithu eto."


@pytest.fixture
def course(amina):
    course, module = make_short_course()
    mirror(course, module)
    return course, module


def mirror(*pages):
    """Aliases at the Welsh addresses, as wagtail-localize makes them."""
    welsh, _ = Locale.objects.get_or_create(language_code="cy")
    for page in pages:
        page.copy_for_translation(welsh, copy_parents=True, alias=True)


@pytest.fixture
def read(client, amina):
    client.force_login(amina)

    def read(path):
        return " ".join(client.get(path).content.decode().split())

    return read


def test_the_page_itself_is_welsh(course, read):
    assert '<html lang="cy">' in read(COURSE)


def test_the_heading_of_a_course_is_said_to_be_english(course, read):
    assert '<h1><span lang="en">Course DC02</span></h1>' in read(COURSE)


def test_the_title_in_the_tab_is_said_to_be_english(course, read):
    assert '<title lang="en">Course DC02' in read(COURSE)


def test_the_summary_is_said_to_be_english(course, read):
    assert '<span lang="en">Four habits.</span>' in read(COURSE)


def test_the_outcomes_are_said_to_be_english(course, read):
    assert '<ul class="ds-ticks ds-ticks--ok" lang="en">' in read(COURSE)


def test_the_titles_of_lessons_are_said_to_be_english(course, read):
    assert '<span lang="en">Lesson 1 of DC02</span></a>' in read(COURSE)


def test_the_interface_round_english_words_is_welsh(course, read):
    assert "Dechrau’r cwrs" in read(COURSE)


@pytest.mark.parametrize("path", ["/cy/learn/", COURSE, MODULE, LESSON])
def test_a_page_without_a_translation_says_so(course, read, path):
    assert NOTE in read(path)


def test_an_english_page_says_nothing_of_translations(course, read):
    page = read("/learn/course-dc02/")

    assert "not translated" not in page
    assert 'lang="en">Course' not in page


def test_a_translated_page_is_not_said_to_be_english(course, read):
    page = CoursePage.objects.get(slug="course-dc02", locale__language_code="cy")
    page.alias_of, page.title = None, "Cwrs DC02"
    publish(page)

    html = read(COURSE)

    assert "<h1>Cwrs DC02</h1>" in html
    assert NOTE not in html


def test_the_heading_and_text_of_a_lesson_are_said_to_be_english(course, read):
    page = read(LESSON)

    assert '<h1 lang="en">Lesson 1 of DC02</h1>' in page
    assert 'ds-prose" lang="en">' in page


def test_a_stone_says_its_state_in_welsh(course, read):
    assert 'lang="cy"> Gwers 1: nesaf' in read(MODULE)


def test_a_question_is_english_and_its_button_welsh(course, read):
    course, _module = course
    asked = make_module(course, "Asked", [lesson("Ask", content=[question()])])
    mirror(asked)

    page = read(f"{COURSE}asked/ask/")

    assert '<span lang="en">What let them in?</span></legend>' in page
    assert "Gwirio’r ateb" in page


def test_a_scenario_is_english_and_its_label_welsh(course, read):
    course, _module = course
    tried = make_module(course, "Tried", [lesson("Try", content=[story()])])
    mirror(tried)

    page = read(f"{COURSE}tried/try/")

    assert 'Rhowch gynnig arni: <span lang="en">A message</span>' in page


def story():
    choices = items(
        [{"text": text, "outcome": f"<p>{text}.</p>", "verdict": "best"} for text in ("Go", "Stay")]
    )
    step = {"name": "start", "situation": "<p>It is late.</p>", "question": "What now?"}
    value = {"title": "A message", "message": {}, "steps": items([step | {"choices": choices}])}
    return block("scenario", value | {"takeaway": ""}, "story")


def test_why_a_course_is_required_is_said_to_be_english(course, read):
    make_requirement(course[0])

    assert '<span lang="en">Everyone who works here needs it.</span>' in read("/cy/")


def test_by_when_is_said_with_a_welsh_month(course, read):
    make_requirement(course[0], launch_due_on=date(2027, 9, 30))

    assert "Gorffennwch erbyn 30 Medi 2027" in read("/cy/")


def test_a_certificate_earned_in_english_says_so_to_a_welsh_reader(course, amina, read):
    finish(amina, *course, 1)
    certificate = finish(amina, *course, 2).certificate

    page = read(f"/cy{certificate.get_absolute_url()}")

    assert '<h3 class="ds-certificate__course"><span lang="en">Course DC02</span></h3>' in page


def test_what_is_finished_at_an_alias_is_certified_in_english(course, client, amina):
    course, module = course
    client.force_login(amina)

    for number in (1, 2):
        key = block_id("lesson", f"Lesson {number} of DC02")
        client.post(f"/cy/record/{module.translation_key}/{key}/done/")

    assert amina.certificates.get().language == "en"
