"""What editors see of it, in the admin and in files."""

import csv
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from django_q.models import OrmQ
from openpyxl import load_workbook

from lms.metrics.models import ContentHealth, QuestionHealth
from lms.people.models import DATA_PUBLISHERS, LEARNING_ADMINISTRATORS
from lms.people.roles import AUTHORS, MODERATORS, TRANSLATORS
from tests.factories.courses import make_course, translate
from tests.factories.people import make_person

INDEX = "/admin/reports/course-health/"
TOO_FEW = "Fewer than 10 learners"


def url(world, name="lessons"):
    return reverse(f"course_health:{name}", args=[world.course.translation_key])


@pytest.fixture
def editor(client, world):
    client.force_login(world.priya)
    return client


def cells(page):
    """The table that is shown, {first cell: the rest}."""
    view = page.context["view"]
    return {
        str(columns[0]): [str(each) for each in columns[1:]]
        for columns in (
            [column.get_value(row) for column in view.columns]
            for row in page.context["object_list"]
        )
    }


def lines(response):
    return list(csv.reader(response.getvalue().decode().splitlines()))[1:]


def sheet(response):
    book = load_workbook(BytesIO(b"".join(response.streaming_content)))
    return [list(row) for row in book.active.iter_rows(min_row=2, values_only=True)]


@pytest.mark.usefixtures("twenty")
def test_all_my_courses(editor):
    assert cells(editor.get(INDEX)) == {
        "Safe online": ["20", "50%", "50%", "15", "75%", "0"],
    }


def test_a_course_by_lesson(editor, twenty):
    assert cells(editor.get(url(twenty))) == {
        "Safe online": ["Course", "20", "50%", "50%", "15", "75%", "0"],
        "Why us": ["Module", "20", "60%", "50%", "15", "75%", "0"],
        "Read": ["Lesson", "20", "95% or more", "20%", "15", "75%", "0"],
        "Check": ["Lesson", "15", "75%", "40%", TOO_FEW, TOO_FEW, "0"],
        "Habits": ["Module", "10", "95% or more", "5% or less", TOO_FEW, TOO_FEW, "0"],
        "Do": ["Lesson", "10", "95% or more", "5% or less", TOO_FEW, TOO_FEW, "0"],
    }


def test_a_module_alone(editor, twenty):
    page = editor.get(url(twenty), {"module": twenty.habits.translation_key})

    assert list(cells(page)) == ["Habits", "Do"]


def test_its_questions(editor, twenty):
    assert cells(editor.get(url(twenty, "questions"))) == {
        "What let them in?": ["Check", "A laptop", "15", "75%"]
    }


def test_nine_learners_show_nothing(editor, nine):
    shown = [each for row in cells(editor.get(url(nine))).values() for each in row[1:6]]

    assert set(shown) == {TOO_FEW}
    assert cells(editor.get(url(nine, "questions"))) == {
        "What let them in?": ["Check", "", TOO_FEW, TOO_FEW]
    }


def test_nine_learners_leave_a_file_empty(editor, nine):
    assert lines(editor.get(url(nine), {"export": "csv"}))[0] == [
        *("Safe online", "Course"),
        *("", "", "", "", "", "0"),
    ]
    assert sheet(editor.get(url(nine, "questions"), {"export": "xlsx"})) == [
        ["What let them in?", "Check", None, None, None]
    ]


def test_a_file_has_the_numbers_of_the_page(editor, twenty):
    assert lines(editor.get(url(twenty), {"export": "csv"}))[2] == [
        *("Read", "Lesson"),
        *("20", "95", "20", "15", "75", "0"),
    ]
    assert sheet(editor.get(url(twenty), {"export": "xlsx"}))[2] == [
        *("Read", "Lesson"),
        *(20, 95, 20, 15, 75, 0),
    ]


@pytest.mark.parametrize("export", ["csv", "xlsx"])
def test_words_in_a_file_are_never_run(editor, twenty, export):
    QuestionHealth.objects.update(text="=HYPERLINK(1)")
    response = editor.get(url(twenty, "questions"), {"export": export})

    if export == "csv":
        assert lines(response)[0][0] == "'=HYPERLINK(1)"
    else:
        book = load_workbook(BytesIO(b"".join(response.streaming_content)))
        assert book.active["A2"].data_type == "s"


def test_it_says_as_at_when(editor, twenty):
    assert "As at 31 October 2026, 12:00." in editor.get(url(twenty)).text


def test_what_is_not_counted_yet_says_so(editor, world):
    assert "There is nothing counted yet." in editor.get(url(world)).text


def test_it_is_counted_when_asked_for(editor, world):
    response = editor.post(url(world, "count"))

    assert response.url == url(world)
    assert OrmQ.objects.count() == 1


def test_to_look_writes_nothing(editor, world):
    editor.get(url(world)), editor.get(url(world, "count"))

    assert OrmQ.objects.count() == 0


def test_what_was_counted_a_moment_ago_is_not_counted_again(editor, twenty):
    ContentHealth.objects.update(counted_at=timezone.now())
    waiting = OrmQ.objects.count()

    response = editor.post(url(twenty, "count"), follow=True)

    assert "It was counted a few minutes ago." in response.text
    assert OrmQ.objects.count() == waiting


@pytest.mark.parametrize("name", ["lessons", "lessons_results", "questions", "count"])
def test_another_author_finds_nothing(client, world, name):
    sam = make_person("Sam", role=AUTHORS)
    make_course("DC09", "Meetings", owner=sam)
    client.force_login(sam)

    assert client.get(url(world, name)).status_code == 404


def test_another_author_does_not_see_it_listed(client, twenty):
    sam = make_person("Sam", role=AUTHORS)
    make_course("DC09", "Meetings", owner=sam)
    client.force_login(sam)

    assert cells(client.get(INDEX)) == {}


@pytest.mark.parametrize("role", [TRANSLATORS, LEARNING_ADMINISTRATORS, DATA_PUBLISHERS])
@pytest.mark.parametrize("name", ["index", "lessons"])
def test_to_others_there_is_no_report(client, world, role, name):
    translate(world.course)
    client.force_login(make_person("Nia", role=role))
    path = INDEX if name == "index" else url(world)

    assert client.get(path).status_code in (302, 404)


def test_a_moderator_sees_every_course(client, twenty):
    client.force_login(make_person("Susan", role=MODERATORS))

    assert list(cells(client.get(INDEX))) == ["Safe online"]


def test_more_rows_ask_no_more_queries(editor, twenty, counted):
    editor.get(url(twenty))
    with counted() as few:
        editor.get(url(twenty))
    ContentHealth.objects.bulk_create(
        ContentHealth(
            course_key=twenty.course.translation_key,
            level="lesson",
            module_key=twenty.why.translation_key,
            place=100 + number,
            reached=number,
            finished=0,
            stopped=0,
        )
        for number in range(30)
    )
    with counted() as many:
        editor.get(url(twenty))

    assert len(many) == len(few)


@pytest.mark.parametrize("page", ["course", "why"])
def test_the_page_of_the_editor_leads_there(editor, world, page):
    edited = editor.get(reverse("wagtailadmin_pages:edit", args=[getattr(world, page).pk])).text

    assert url(world) in edited


def test_the_reports_menu_leads_there(editor):
    assert INDEX in editor.get("/admin/").text


def test_lessons_to_improve_stand_on_the_home_page(editor, twenty):
    page = editor.get("/admin/").text

    assert "Lessons to improve" in page
    assert "40% stopped here" in page


def test_a_lesson_that_does_well_is_not_there(editor, nine):
    assert "Lessons to improve" not in editor.get("/admin/").text


def test_lessons_of_others_are_not_there(client, twenty):
    sam = make_person("Sam", role=AUTHORS)
    make_course("DC09", "Meetings", owner=sam)
    client.force_login(sam)

    assert "Lessons to improve" not in client.get("/admin/").text
