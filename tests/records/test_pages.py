"""What each page of the learner says, and what it costs."""

from datetime import date

import pytest
import time_machine
from django.core.cache import cache

from lms.people.models import Absence
from lms.records.actions import start_course
from tests.factories.courses import lesson, make_course, make_module, question, translate
from tests.factories.people import make_person
from tests.factories.records import (
    answer_check,
    finish,
    make_checked_course,
    make_requirement,
    make_short_course,
)

HOME = "/"
COURSE = "/learn/course-dc02/"
MODULE = "/learn/course-dc02/module-dc02/"
FIRST = f"{MODULE}lesson-1-of-dc02/"
CHECK = f"{MODULE}check-of-dc02/"


@pytest.fixture
def read(signed_in):
    """The text of a page, as one line."""

    def read(path):
        response = signed_in.get(path)
        assert response.status_code == 200
        return " ".join(response.content.decode().split())

    return read


def test_home_leads_to_signing_in(client, reading):
    assert client.get(HOME).url == "/accounts/login/?next=/"


def test_home_greets_by_the_time_of_day(read, reading):
    with time_machine.travel("2026-09-15 08:00+00:00"):
        assert "Good morning, Amina" in read(HOME)


def test_a_new_learner_is_shown_where_to_start(read, reading):
    make_requirement(reading[0])

    assert "Start here" in read(HOME)


def test_home_goes_on_with_the_next_lesson(amina, read, reading):
    finish(amina, *reading, 1)

    assert f'href="{MODULE}lesson-2-of-dc02/"' in read(HOME)


def test_home_says_how_far_and_how_long(amina, read, reading):
    finish(amina, *reading, 1)

    assert "1 of 2 lessons completed. About 5 minutes left." in read(HOME)


def test_what_is_required_says_by_when_and_why(read, reading):
    make_requirement(reading[0])
    with time_machine.travel("2026-09-15 08:00+00:00"):
        page = read(HOME)

    assert (
        "10 minutes. Please finish by 30 September 2026. Everyone who works here needs it." in page
    )


def test_after_the_due_date_there_is_no_reproach(read, reading):
    make_requirement(reading[0])
    with time_machine.travel("2026-10-15 08:00+00:00"):
        assert "It was due on 30 September 2026. You can still do it now." in read(HOME)


def test_in_the_days_of_grace_it_is_not_late_yet(read, reading):
    make_requirement(reading[0], grace_days=20)
    with time_machine.travel("2026-10-15 08:00+00:00"):
        assert "Until 20 October 2026 it is not late." in read(HOME)


def test_who_came_back_is_told_how_the_date_came_about(amina, read, reading):
    make_requirement(reading[0])
    Absence.objects.create(person=amina, starts_on=date(2026, 1, 5), ends_on=date(2026, 9, 14))
    with time_machine.travel("2026-09-15 08:00+00:00"):
        assert "We count from the day you came back." in read(HOME)


def test_what_is_completed_says_since_when(amina, read, reading):
    make_requirement(reading[0])
    with time_machine.travel("2026-09-15 08:00+00:00"):
        finish(amina, *reading, 1)
        finish(amina, *reading, 2)

        assert "Certificate earned on 15 September 2026." in read(HOME)


def test_a_completion_that_ran_out_is_to_be_renewed(amina, read, reading):
    make_requirement(reading[0], valid_days=365)
    with time_machine.travel("2025-09-01 08:00+00:00"):
        finish(amina, *reading, 1)
        finish(amina, *reading, 2)
    with time_machine.travel("2026-09-15 08:00+00:00"):
        assert "Your last completion counted until 1 September 2026." in read(HOME)


def test_a_course_that_is_being_written_asks_for_nothing(read, reading):
    make_requirement(make_course("DC03", title="Sharing data"))

    assert "We are still writing this course." in read(HOME)


def test_who_waits_for_a_course_has_not_done_everything(read, reading):
    make_requirement(make_course("DC03", title="Sharing data"))

    page = read(HOME)

    assert "You have done everything you can do now" in page
    assert "We are still writing 1 course for you." in page


def test_the_stones_of_a_module_say_which_part_it_is(read, reading):
    make_requirement(reading[0])
    make_module(reading[0], title="Module two", lessons=[lesson("More")])

    assert "Part 1 of 2: Module DC02" in read(HOME)


def test_what_was_begun_elsewhere_waits_while_the_course_is_written(amina, read, reading):
    course = make_course("DC03", title="Sharing data")
    make_requirement(course)
    start_course(person=amina, course_key=course.translation_key)

    assert "In progress" not in read(HOME)


def test_a_course_that_is_not_required_stands_with_the_others(read, reading):
    assert "Other courses" in read(HOME)


def test_the_catalogue_is_grouped_by_theme(read, reading):
    assert "<h3>Digital council</h3>" in read("/learn/")


def test_a_course_page_offers_to_start(read, reading):
    assert "Start course" in read(COURSE)


def test_a_course_page_goes_on_with_the_next_lesson(amina, read, reading):
    finish(amina, *reading, 1)

    assert "Continue: Lesson 2 of DC02" in read(COURSE)


def test_a_required_course_says_who_sees_what(read, reading):
    make_requirement(reading[0])

    assert "They cannot see your answers." in read(COURSE)


def test_a_course_page_says_what_the_certificate_asks(read, checked):
    assert (
        "Finish 2 lessons and pass the check (80%), or pass the final check straight away"
        in read(COURSE)
    )


def test_the_final_check_is_open_from_the_start(read, checked):
    assert f'href="{CHECK}"' in read(COURSE).partition("Know this already?")[2]


def test_a_finished_course_leads_to_its_certificate(amina, read, reading):
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)

    assert "See your certificates" in read(COURSE)


def test_a_course_that_is_being_written_has_nothing_to_start(read, amina):
    make_course("DC02", title="Course DC02")

    assert "Start course" not in read(COURSE)


def test_when_only_the_module_that_was_open_is_gone_the_course_can_be_finished(
    amina, read, reading
):
    other = make_module(reading[0], title="Another module")
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)
    other.unpublish()

    assert "Finish this course" in read(COURSE)


def test_a_module_page_lists_its_lessons(amina, read, reading):
    finish(amina, *reading, 1)

    assert "1 of 2 lessons completed" in read(MODULE)


def test_a_lesson_that_cannot_be_started_yet_is_no_link(read, amina):
    make_short_course(in_order=True)
    page = read(MODULE)

    assert "Cannot start yet" in page
    assert f'href="{MODULE}lesson-2-of-dc02/"' not in page


def test_a_lesson_page_says_where_it_stands(read, reading):
    assert "Lesson 1 of 2" in read(FIRST)


def test_a_lesson_page_leads_on(read, reading):
    assert "Complete and go to lesson 2" in read(FIRST)


def test_a_lesson_that_is_done_is_not_sent_again(amina, read, reading):
    finish(amina, *reading, 1)

    assert "Go to: Lesson 2 of DC02" in read(FIRST)


def test_a_check_says_what_is_enough(read, checked):
    assert "You need 1 of 1 to pass." in read(CHECK)


def test_a_check_that_is_not_passed_says_how_near(amina, read, checked):
    answer_check(amina, *checked, 2, right=False)

    assert "Nearly there: 0 of 1" in read(CHECK)


def test_a_wrong_answer_is_no_error(amina, read, checked):
    answer_check(amina, *checked, 2, right=False)

    assert "--error" not in read(CHECK)


def test_a_check_can_be_tried_again(amina, read, checked):
    answer_check(amina, *checked, 2, right=False)

    assert "Check my answers" in read(f"{CHECK}?again=1")


def test_a_passed_check_says_so(amina, read, checked):
    answer_check(amina, *checked, 2)

    assert "Passed: 1 of 1" in read(CHECK)


def cost(counted, client, path):
    client.get(path)
    with counted() as queries:
        client.get(path)
    return len(queries)


def fill(amina):
    """More of everything: courses, modules, lessons, people and events."""
    for code in ("DC01", "DC03", "DS01", "OP01"):
        course, module = make_checked_course(code)
        make_module(course, title=f"More {code}", lessons=[lesson(f"{n} {code}") for n in "abcdef"])
        make_requirement(course)
        answer_check(amina, course, module, 2, attempt=code)
        answer_check(make_person("Sam"), course, module, 2, attempt=code)


@pytest.mark.parametrize(
    ("path", "budget"),
    [(HOME, 10), ("/learn/", 10), (COURSE, 10), (MODULE, 9), (CHECK, 9)],
)
def test_a_page_keeps_to_its_budget_of_queries(amina, signed_in, counted, checked, path, budget):
    make_requirement(checked[0])

    assert cost(counted, signed_in, path) <= budget


@pytest.mark.parametrize("path", [HOME, "/learn/", COURSE, MODULE, CHECK])
def test_a_page_costs_the_same_with_more_of_everything(amina, signed_in, counted, checked, path):
    make_requirement(checked[0])
    answer_check(amina, *checked, 2, right=False)
    before = cost(counted, signed_in, path)
    fill(amina)
    cache.clear()

    assert cost(counted, signed_in, path) == before


def test_a_reading_lesson_costs_eight_queries(signed_in, counted, reading):
    assert cost(counted, signed_in, FIRST) <= 8


def test_a_lesson_with_many_questions_costs_the_same(signed_in, counted, amina):
    course = make_course("DC02", title="Course DC02")
    texts = [f"Question {n}" for n in range(8)]
    blocks = [
        lesson("Few", content=[question("one", "Just one")]),
        lesson("Many", content=[question("one", text) for text in texts]),
    ]
    make_module(course, title="Module DC02", lessons=blocks)
    few, many = (cost(counted, signed_in, f"{MODULE}{slug}/") for slug in ("few", "many"))

    assert many == few


@pytest.mark.parametrize("path", [HOME, COURSE, MODULE, FIRST, "/certificates/"])
def test_each_page_is_there_in_welsh(read, reading, path):
    translate(reading[0])
    translate(reading[1])

    assert '<html lang="cy">' in read(f"/cy{path}")
