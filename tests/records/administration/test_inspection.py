"""What the pages say of one person and one course."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from lms.common.dates import today
from lms.records.inspection import CourseRecord, PersonRecord
from tests.factories.people import make_person
from tests.factories.records import (
    answer_check,
    finish,
    make_requirement,
    make_short_course,
)

YESTERDAY = today() - timedelta(days=1)


def page_of(admin, person, course):
    url = reverse("person_record:course", args=[person.pk, course.translation_key])
    return admin.get(url).content.decode()


def record_of(person, course):
    return CourseRecord(person, course.translation_key)


def test_the_record_lists_what_was_begun_or_is_required(amina, reading):
    course, module = reading
    required, _module = make_short_course("DC03")
    make_short_course("DC04")
    make_requirement(required)
    finish(amina, course, module, 1)

    titles = [line.title for line in PersonRecord(amina).courses]

    assert titles == ["DC02 Course DC02", "DC03 Course DC03"]


def test_the_list_says_the_status(admin, amina, opened, reading):
    make_requirement(reading[0], launch_due_on=YESTERDAY)

    page = admin.get(reverse("person_record:courses", args=[amina.pk])).content.decode()

    assert "Overdue" in page


def test_more_courses_are_no_more_queries(admin, amina, opened, reading, counted):
    finish(amina, *reading, 1)
    url = reverse("person_record:courses", args=[amina.pk])
    admin.get(url)
    with counted() as few:
        admin.get(url)
    for number in range(5):
        course, module = make_short_course(f"EX{number}")
        make_requirement(course)
        finish(amina, course, module, 1)

    with counted() as many:
        admin.get(url)

    assert len(many) == len(few)


def test_more_events_are_no_more_queries(admin, amina, opened, counted):
    course, module = make_short_course(lessons=9)
    finish(amina, course, module, 1)
    page_of(admin, amina, course)
    with counted() as few:
        page_of(admin, amina, course)
    for number in range(2, 9):
        finish(amina, course, module, number)

    with counted() as many:
        page_of(admin, amina, course)

    assert len(many) == len(few)


def test_every_event_is_listed_in_order_with_its_lesson(amina, reading):
    course, module = reading
    finish(amina, course, module, 1)
    finish(amina, course, module, 2)

    lines = [(line.event.kind, line.place) for line in record_of(amina, course).lines]

    assert lines == [
        ("started", ""),
        ("lesson_done", "Lesson 1 of DC02"),
        ("lesson_done", "Lesson 2 of DC02"),
        ("completed", ""),
    ]


@pytest.mark.parametrize("words", ["1 of 1 right", "passed", "Version 1, published on"])
def test_a_check_says_its_result_and_version(admin, amina, opened, checked, words):
    answer_check(amina, *checked, 2)

    assert words in page_of(admin, amina, checked[0])


def test_no_answer_is_shown(admin, amina, opened, checked):
    answer_check(amina, *checked, 2, right=False)

    page = page_of(admin, amina, checked[0])

    assert "not passed" in page
    assert "Option" not in page


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ({"launch_due_on": YESTERDAY}, "the date set for the launch"),
        ({"launch_due_on": None}, "30 days after the rule began on 1 June 2026"),
    ],
)
def test_it_says_why_it_is_due_then(amina, reading, rule, sentence):
    make_requirement(reading[0], **rule)

    record = record_of(amina, reading[0])

    assert record.words == "Overdue"
    assert any(sentence in said for said in record.reasons)


def test_it_says_whom_a_rule_is_about(db, reading):
    joan = make_person("Joan", tier=2)
    make_requirement(reading[0], max_tier=3)

    assert "down to tier 3" in record_of(joan, reading[0]).reasons[0]


def test_it_says_that_nothing_is_required(amina, reading):
    assert record_of(amina, reading[0]).reasons == [
        "No rule requires this course today.",
        "No completion is on record.",
    ]


def test_it_says_how_long_a_completion_counts(amina, reading):
    make_requirement(reading[0], valid_days=365)
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)

    record = record_of(amina, reading[0])

    assert record.words == "Completed"
    assert any("counts for 365 days" in said for said in record.reasons)


def test_it_says_that_somebody_is_away(db, reading):
    amina = make_person("Mina", on_leave=True)
    make_requirement(reading[0], launch_due_on=date(2026, 1, 31))

    record = record_of(amina, reading[0])

    assert record.words == "Not due yet"
    assert any("long absence" in said for said in record.reasons)


def test_it_says_how_far_somebody_is(amina, reading):
    finish(amina, *reading, 1)

    assert "1 lesson done since" in record_of(amina, reading[0]).reasons[-1]


def test_of_a_leaver_nothing_is_required(db, reading):
    make_requirement(reading[0])
    gone = make_person("Ann", left=True)

    assert "there is no post today" in record_of(gone, reading[0]).reasons[0]
