"""The report "Reviews due": priya sees her own courses, susan every course, amina none."""

from datetime import timedelta
from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse

from lms.common.dates import today
from tests.factories.courses import make_course, translate
from tests.factories.people import make_person


@pytest.fixture
def priya(editors):
    return editors[1]


@pytest.fixture
def susan(editors):
    return editors[2]


def due_in(days, code="DC02", title="Safe online", **fields):
    course = make_course(code, title, **fields)
    type(course).objects.filter(pk=course.pk).update(review_by=today() + timedelta(days=days))
    return course


def report(client, person, name="reviews", **asked):
    client.force_login(person)
    return client.get(reverse(f"courses_admin:{name}"), asked)


def text(response):
    return response.content.decode()


@pytest.mark.parametrize(
    ("days", "words"),
    [(-1, "1 day overdue"), (-40, "40 days overdue"), (0, "today"), (60, "in 60 days")],
)
def test_a_course_is_on_it_in_time(client, susan, days, words):
    due_in(days)

    assert words in text(report(client, susan))


def test_a_course_with_more_time_is_not(client, susan):
    due_in(61)

    assert "Safe online" not in text(report(client, susan))


def test_a_draft_is_not(client, susan):
    due_in(-1, live=False)

    assert "Safe online" not in text(report(client, susan))


def test_a_translation_is_not_a_second_course(client, susan):
    translate(due_in(-1), title="Diogel ar-lein")

    assert "Diogel" not in text(report(client, susan))


def test_an_author_sees_her_own(client, priya, susan):
    due_in(-1, owner=priya)
    due_in(-1, "DC09", "Meetings", owner=susan)

    page = text(report(client, priya))
    assert "Safe online" in page
    assert "Meetings" not in page


@pytest.mark.parametrize("name", ["reviews", "reviews_results"])
def test_who_writes_no_courses_has_no_report(client, editors, name):
    due_in(-1)

    assert report(client, make_person("Amina"), name).status_code == 302


def test_the_owner_is_named(client, priya, susan):
    due_in(-1, owner=priya)

    assert "Priya Writer" in text(report(client, susan))


def test_a_course_that_nobody_was_given_says_so(client, susan):
    due_in(-1)

    assert "No owner yet" in text(report(client, susan))


def test_a_leaver_is_no_owner_any_more(client, priya, susan):
    due_in(-1, owner=priya)
    priya.postings.update(ends_on="2020-01-01")

    page = text(report(client, susan))
    assert "No owner any more" in page
    assert "Priya Writer" not in page


def test_it_can_be_narrowed_to_what_is_overdue(client, susan):
    due_in(-1)
    due_in(5, "DC09", "Meetings")

    page = text(report(client, susan, is_overdue="true"))
    assert "Safe online" in page
    assert "Meetings" not in page


def test_it_is_a_csv_file(client, priya, susan):
    course = due_in(-1, owner=priya)

    rows = b"".join(report(client, susan, export="csv").streaming_content).decode().splitlines()
    day = today() - timedelta(days=1)
    assert rows[1] == f"{course.title},DC02,Information Security,Priya Writer,{day},-1"


def test_it_is_a_spreadsheet(client, priya, susan):
    due_in(-1, owner=priya)

    file = b"".join(report(client, susan, export="xlsx").streaming_content)
    sheet = openpyxl.load_workbook(BytesIO(file)).active
    assert [cell.value for cell in sheet[2]][:4] == [
        "Safe online",
        "DC02",
        "Information Security",
        "Priya Writer",
    ]


def test_it_asks_no_more_for_more_courses(client, priya, susan, counted):
    due_in(-1, owner=priya)
    report(client, susan)
    with counted() as few:
        report(client, susan)
    for number in range(5):
        due_in(-1, f"DX0{number}", f"Course {number}", owner=make_person(f"Author{number}"))

    with counted() as many:
        report(client, susan)

    assert len(many) == len(few)


def test_it_is_on_the_first_page_of_the_admin(client, priya):
    due_in(-3, owner=priya)
    client.force_login(priya)

    page = text(client.get("/admin/"))
    assert "Due for review" in page
    assert "3 days overdue" in page


def test_the_first_page_says_nothing_where_nothing_is_due(client, priya):
    client.force_login(priya)

    assert "Due for review" not in text(client.get("/admin/"))
