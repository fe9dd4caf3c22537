import csv

import pytest
from django.urls import reverse

from courses.models import CourseIndexPage
from lms.people.roles import AUTHORS, MODERATORS, TRANSLATORS, ensure_roles
from tests.factories.courses import make_course, publish
from tests.factories.people import make_person
from tests.factories.translations import publish_in_welsh, submit, write_words

REPORT = "/admin/localize/reports/translations/"


@pytest.fixture
def rows(client):
    """The table as somebody downloads it: {page: row}."""

    def rows(person):
        client.force_login(person)
        response = client.get(REPORT, {"export": "csv"})
        lines = b"".join(response.streaming_content).decode().splitlines()
        return {row["Page"]: row for row in csv.DictReader(lines)}

    return rows


@pytest.fixture
def moderator(submitted):
    ensure_roles(learn=CourseIndexPage.objects.get(locale__language_code="en"))
    return make_person("Mo", role=MODERATORS)


def test_what_was_just_submitted_waits_for_translators(rows, moderator):
    row = rows(moderator)["Safe online"]

    assert row["State"] == "Behind its source"
    assert int(row["Strings missing"]) > 3
    assert row["Since"]
    assert row["Who may act"] == "Moderators, Translators"
    assert row["Language"] == "Cymraeg"


def test_what_is_translated_waits_for_moderators(rows, moderator, course):
    write_words(course)

    row = rows(moderator)["Safe online"]

    assert (row["State"], row["Strings missing"]) == ("Ready to publish", "0")
    assert row["Who may act"] == "Moderators"


def test_what_is_published_waits_for_nobody(rows, moderator, course, committed):
    with committed():
        publish_in_welsh(course)

    row = rows(moderator)["Safe online"]

    assert (row["State"], row["Since"], row["Who may act"]) == ("Up to date", "", "")


@pytest.mark.usefixtures("translated")
def test_a_correction_leaves_a_string_to_look_at(rows, moderator, change):
    change(lambda raw: raw[0]["value"].update(title="What really happened"))

    row = rows(moderator)["Why us"]

    assert (row["Strings missing"], row["Strings to look at again"]) == ("0", "1")


def test_what_is_behind_comes_first(client, moderator, course, module, committed):
    with committed():
        publish_in_welsh(module)
    client.force_login(moderator)

    titles = [row.title for row in client.get(REPORT).context["table"].data]

    assert titles == ["Safe online", "Why us"]


def test_an_author_finds_her_own_courses(rows, moderator):
    priya = make_person("Priya", role=AUTHORS)
    own = publish(make_course("DC09", "Meetings", owner=priya))
    submit(own)

    assert set(rows(priya)) == {"Meetings"}


def test_a_translator_finds_what_was_submitted_and_opens_it(client, moderator):
    client.force_login(make_person("Tegwen", role=TRANSLATORS))

    found = client.get(REPORT).context["table"].data

    assert all(row.url for row in found)


def test_the_table_is_in_the_reports_menu(client, moderator):
    client.force_login(moderator)

    assert reverse("wagtail_localize:translations_report") == REPORT
    assert client.get(REPORT).status_code == 200


def test_the_table_costs_the_same_with_more_in_it(client, moderator, counted):
    client.force_login(moderator)
    client.get(REPORT)
    with counted() as few:
        client.get(REPORT)
    for number in range(3):
        submit(publish(make_course(f"XX0{number}", f"Course {number}")))
    with counted() as many:
        client.get(REPORT)

    assert len(many) == len(few)
