"""A person's own record: every completion, how it was earned, and for how long it counts."""

from datetime import date

import pytest
import time_machine

from courses.models import CoursePage
from lms.common.dates import today
from lms.people.models import LEARNING_ADMINISTRATORS
from lms.records.actions import (
    import_records,
    merge_people,
    record_completion,
    record_session,
    void_event,
)
from lms.records.completions import completions_of
from lms.records.models import LearningEvent
from tests.factories.courses import make_course, publish
from tests.factories.people import make_person, make_unit
from tests.factories.records import answer_check, finish, make_requirement, make_short_course
from tests.factories.translations import publish_in_welsh, submit

PAGE = "/me/record/"
DAY = date(2025, 10, 12)


@pytest.fixture
def susan(db):
    return make_person("Susan", last_name="Reid", role=LEARNING_ADMINISTRATORS)


@pytest.fixture
def mine(client, amina):
    client.force_login(amina)
    return client


def complete(amina, susan, reading):
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)


def bring_over(amina, susan, reading):
    rows = f"employee_ref,course_code,completed_on\n020915,{reading[0].code},{DAY}\n"
    import_records(content=rows.encode())


def put_on_record(amina, susan, reading, day=DAY):
    record_completion(
        person=amina,
        course_key=reading[0].translation_key,
        day=day,
        evidence="The signed list.",
        actor=susan,
    )


def together(kind):
    def came(amina, susan, reading):
        facts = {"course_key": reading[0].translation_key, "day": DAY, "helped_by": "Rosa"}
        record_session(kind=kind, people=[amina], actor=susan, **facts)

    return came


WAYS = {
    "Completed": complete,
    "Came to a session": together("attended"),
    "Completed with help": together("assisted"),
    "Recorded by the learning team": put_on_record,
    "Brought over from an earlier system": bring_over,
}


@pytest.fixture(params=WAYS, ids=[way.__name__ + str(n) for n, way in enumerate(WAYS.values())])
def way(request, amina, susan, reading):
    WAYS[request.param](amina, susan, reading)
    return request.param


def only(amina):
    [found] = completions_of(amina)
    return found


def test_it_says_how_each_was_earned(way, amina):
    assert only(amina).how == way


def test_a_check_passed_first_says_so(amina, checked):
    answer_check(amina, *checked, 2)

    assert only(amina).how == "Completed by passing the check first"


def told(amina):
    each = only(amina)
    return (each.title, each.day, each.how, each.valid_until, each.version, each.evidence)


def rename(amina):
    course = CoursePage.objects.get()
    course.title = "Another name"
    publish(course)


def delete(amina):
    CoursePage.objects.get().delete()


def translate(amina):
    submit(CoursePage.objects.get())
    publish_in_welsh(CoursePage.objects.get(locale__language_code="en"))


def move_page(amina):
    course = CoursePage.objects.get()
    course.move(make_course("DC50").get_parent(), pos="first-child")


def move_person(amina):
    amina.postings.update(unit=make_unit("Revenues"))


@pytest.mark.parametrize("change", [rename, delete, translate, move_page, move_person])
def test_it_survives(change, way, amina):
    before = told(amina)

    change(amina)

    assert told(amina) == before


def test_earlier_learning_keeps_its_date_and_evidence(amina, susan, reading):
    put_on_record(amina, susan, reading)
    each = only(amina)

    assert (each.day, each.evidence, each.recorded_by) == (DAY, "The signed list.", "Susan Reid")


def test_a_course_that_was_gone_before_its_name_was_kept_is_still_listed(amina):
    moment = "2020-03-01T12:00Z"
    keys = {"course_key": make_course("DC60").translation_key, "idempotency_key": "old"}
    LearningEvent.objects.create(person=amina, kind="imported", occurred_at=moment, **keys)
    CoursePage.objects.get().delete()

    assert only(amina).title == "A course that is no longer here"


def test_it_says_until_when_it_counts(amina, susan, reading):
    make_requirement(reading[0], valid_days=365, starts_on=date(2020, 1, 1))
    put_on_record(amina, susan, reading)

    assert only(amina).valid_until == date(2026, 10, 12)


def test_a_renewal_is_listed_above_the_first(amina, susan, reading):
    put_on_record(amina, susan, reading)
    put_on_record(amina, susan, reading, day=date(2026, 9, 1))

    assert [each.day for each in completions_of(amina)] == [date(2026, 9, 1), DAY]


def test_what_was_put_right_is_not_listed(amina, susan, reading):
    put_on_record(amina, susan, reading)
    void_event(event=LearningEvent.objects.get(), reason="It was somebody else.", actor=susan)

    assert completions_of(amina) == []


def test_the_learning_of_both_records_of_one_person_is_listed(amina, susan, reading):
    amina.postings.update(starts_on=today())
    other = make_person("Amina", left=True)
    put_on_record(other, susan, reading)
    merge_people(kept=amina, duplicate=other, reason="One person.", by=None)

    assert only(amina).day == DAY


def test_the_page_says_all_of_it(mine, amina, susan, reading):
    with time_machine.travel("2026-10-15 08:00+00:00"):
        put_on_record(amina, susan, reading)
    page = mine.get(PAGE).text

    for words in ("Course DC02", "12 October 2025", "The signed list.", "15 October 2026"):
        assert words in page


def test_the_page_leads_to_the_certificate(mine, amina, susan, reading):
    complete(amina, susan, reading)

    assert LearningEvent.objects.get(kind="completed").certificate.number in mine.get(PAGE).text


def test_without_completions_the_page_says_so(mine):
    assert "No course is completed yet." in mine.get(PAGE).text


def test_more_completions_are_no_more_queries(mine, amina, susan, reading, counted):
    complete(amina, susan, reading)
    put_on_record(amina, susan, reading)
    mine.get(PAGE)
    with counted() as few:
        mine.get(PAGE)
    for code in ("DC03", "DC04", "DC05"):
        other = make_short_course(code)
        complete(amina, susan, other)
        put_on_record(amina, susan, other)

    with counted() as many:
        mine.get(PAGE)

    assert len(many) == len(few)


def test_today_is_not_said_twice(amina, susan, reading):
    put_on_record(amina, susan, reading, day=today())

    assert "Put on record" not in [fact["term"] for fact in only(amina).facts]
