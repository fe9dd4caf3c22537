"""The last day of a course as a calendar reads it: parsed here by the rules of RFC 5545."""

from datetime import UTC, date, datetime

import pytest

from lms.people.models import Absence
from lms.records.calendar_file import Day, folded, written
from tests.factories.courses import translate
from tests.factories.people import make_person
from tests.factories.records import finish, make_requirement

MADE_AT = datetime(2026, 11, 2, 8, 30, tzinfo=UTC)


def parsed(text):
    """{name: (parameters, value)} of the one event, unfolded and unescaped."""
    assert text.count("\n") == text.count("\r\n")
    lines = text.replace("\r\n ", "").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    event = lines[lines.index("BEGIN:VEVENT") + 1 : lines.index("END:VEVENT")]
    named = [line.partition(":") for line in event]
    return {
        name.partition(";")[0]: (name.partition(";")[2], unescaped(value))
        for name, _colon, value in named
    }


def unescaped(value):
    for written_as, means in (("\\n", "\n"), ("\\,", ","), ("\\;", ";"), ("\\\\", "\\")):
        value = value.replace(written_as, means)
    return value


def day(**changes):
    facts = {
        "uid": "a1",
        "day": date(2026, 12, 31),
        "title": "Safe online",
        "words": "Please finish.",
        "url": "https://learn.example/learn/",
        "language": "en",
    }
    return written(Day(**facts | changes), MADE_AT)


def test_a_day_ends_where_the_next_begins():
    event = parsed(day())

    assert event["DTSTART"] == ("VALUE=DATE", "20261231")
    assert event["DTEND"] == ("VALUE=DATE", "20270101")


def test_it_was_made_in_universal_time():
    assert parsed(day())["DTSTAMP"] == ("", "20261102T083000Z")


@pytest.mark.parametrize(
    "title", ["Bins, parks; and a \\", "Two\nlines", "Dŵr â thân: " + "ŵ" * 90]
)
def test_a_title_comes_back_as_it_was(title):
    assert parsed(day(title=title))["SUMMARY"] == ("LANGUAGE=en", title)


def test_a_title_cannot_add_a_line_of_its_own():
    text = day(title="Safe\r\nATTENDEE:mailto:sam@example.org")

    assert "\r\nATTENDEE" not in text


@pytest.mark.parametrize("line", ["x" * 75, "x" * 76, "x" * 300, "ŵ" * 100, "a" + "ŵ" * 100])
def test_no_line_is_longer_than_75_octets(line):
    pieces = list(folded(line))

    assert max(len(piece.encode()) for piece in pieces) <= 75
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line


def test_no_alarm_rings_and_nobody_looks_busy():
    text = day()

    assert "VALARM" not in text
    assert "TRANSP:TRANSPARENT" in text


@pytest.fixture
def asked(amina, reading, client, time_machine):
    """Amina has to do the course by 30 November."""
    time_machine.move_to(MADE_AT)
    make_requirement(reading[0], launch_due_on=date(2026, 11, 30))
    client.force_login(amina)
    return reading[0]


def address(course, before=""):
    return f"{before}/record/{course.translation_key}/last-day.ics"


def file_of(client, course, before=""):
    response = client.get(address(course, before))
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return parsed(response.content.decode())


def test_it_is_the_day_that_the_page_names(client, asked):
    event = file_of(client, asked)

    assert event["DTSTART"] == ("VALUE=DATE", "20261130")
    assert event["SUMMARY"][1] == "Last day to finish: Course DC02"
    assert event["DESCRIPTION"][1] == "Please finish by 30 November 2026."
    assert event["URL"][1] == "http://localhost:8000/learn/course-dc02/"


def test_it_is_in_the_language_of_the_page(client, asked, reading):
    translate(reading[0])
    translate(reading[1])

    assert file_of(client, asked, "/cy")["SUMMARY"][0] == "LANGUAGE=cy"


def test_told_again_it_is_the_same_day_of_the_calendar(client, asked):
    assert file_of(client, asked)["UID"] == file_of(client, asked)["UID"]


def test_two_people_have_two_days(client, asked):
    mine = file_of(client, asked)["UID"]
    client.force_login(make_person("Sam"))

    assert file_of(client, asked)["UID"] != mine


@pytest.mark.parametrize("path", ["/", "/learn/course-dc02/"])
def test_it_is_linked_beside_the_date(client, asked, path):
    assert f'href="{address(asked)}"' in client.get(path).content.decode()


@pytest.mark.parametrize("path", ["/", "/learn/course-dc02/"])
def test_without_a_date_there_is_no_link(client, amina, reading, path):
    client.force_login(amina)

    assert ".ics" not in client.get(path).content.decode()


def test_who_has_no_date_has_no_file(client, amina, reading):
    client.force_login(amina)

    assert client.get(address(reading[0])).status_code == 404


def test_who_has_finished_has_none(client, amina, asked, reading):
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)

    assert client.get(address(asked)).status_code == 404


def test_who_is_away_has_none(client, amina, asked):
    Absence.objects.create(person=amina, starts_on=date(2026, 10, 1))

    assert client.get(address(asked)).status_code == 404


def test_a_day_that_has_passed_is_not_told(client, amina, asked, time_machine):
    time_machine.move_to(datetime(2026, 12, 1, 9, tzinfo=UTC))
    client.force_login(amina)

    assert client.get(address(asked)).status_code == 404


def test_the_last_day_itself_is(client, amina, asked, time_machine):
    time_machine.move_to(datetime(2026, 11, 30, 22, tzinfo=UTC))
    client.force_login(amina)

    assert client.get(address(asked)).status_code == 200


def test_what_counts_for_a_while_is_to_be_done_again_by_its_last_day(
    client, amina, reading, time_machine
):
    time_machine.move_to(MADE_AT)
    make_requirement(reading[0], valid_days=20)
    finish(amina, *reading, 1)
    finish(amina, *reading, 2)
    client.force_login(amina)

    assert file_of(client, reading[0])["DTSTART"] == ("VALUE=DATE", "20261122")


def test_who_is_not_signed_in_is_asked_to(client, asked):
    client.logout()

    assert client.get(address(asked)).url.startswith("/accounts/login/")
