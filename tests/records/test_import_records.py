from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django_q.models import OrmQ

from lms.people.models import User
from lms.records.actions import import_records
from lms.records.models import Certificate, LearningEvent, Standing
from lms.records.record_file import BadFile
from lms.records.signals import completions_changed
from tests.factories.courses import make_course

Kind = LearningEvent.Kind
HEADER = "employee_ref,course_code,assigned_on,due_on,started_on,completed_on,score\n"
COMPLETED = "020915,DC02,2025-10-01,2025-10-31,2025-10-05,2025-10-12,80\n"
ASSIGNED = "020915,DC02,2026-09-12,2026-11-12,,,\n"
STRANGER = "999999,DC02,2025-10-01,2025-10-31,2025-10-05,2025-10-12,80\n"


@pytest.fixture
def course(amina):
    return make_course("DC02")


def load(*rows):
    return import_records(content=(HEADER + "".join(rows)).encode())


def test_a_completion_keeps_its_date(course):
    load(COMPLETED)

    assert LearningEvent.objects.get(kind=Kind.IMPORTED).day == date(2025, 10, 12)


def test_the_score_stays_with_the_completion(course):
    load(COMPLETED)

    assert LearningEvent.objects.get(kind=Kind.IMPORTED).payload == {"score": 80}


def test_the_standing_is_what_the_events_say(course):
    load(COMPLETED)

    assert Standing.objects.get().state.completed_on == (date(2025, 10, 12),)


def test_an_event_keeps_the_unit_of_its_day(amina, course):
    load(COMPLETED)

    assert LearningEvent.objects.first().unit == amina.posting.unit


def test_what_was_only_assigned_is_no_event(course):
    assert load(ASSIGNED).events_added == 0


def test_the_same_file_twice_changes_nothing(course):
    load(COMPLETED)

    assert load(COMPLETED).events_added == 0


def test_a_row_that_stands_twice_counts_once(course):
    assert load(COMPLETED, COMPLETED).events_added == 2


def test_rows_of_unknown_people_are_held(course):
    report = load(COMPLETED, STRANGER)

    assert (report.events_added, report.unknown_numbers) == (2, ["999999"])


def test_an_unknown_course_refuses_the_whole_file(course):
    with pytest.raises(BadFile, match="Row 3, course_code: there is no course “XX99”"):
        load(COMPLETED, COMPLETED.replace("DC02", "XX99"))

    assert not LearningEvent.objects.exists()


def test_an_earlier_completion_that_comes_late_takes_its_place(course):
    load(COMPLETED)
    load("020915,DC02,,,2024-10-05,2024-10-12,90\n")

    assert Standing.objects.get().completed_on == ["2024-10-12", "2025-10-12"]


def test_nobody_gets_a_certificate_or_an_email(course):
    load(COMPLETED)

    assert not Certificate.objects.exists()
    assert not OrmQ.objects.exists()


def test_whoever_counts_completions_is_told_once(amina, course):
    told = []
    completions_changed.connect(receiver := lambda person_ids, **_: told.append(person_ids))
    load(COMPLETED)
    completions_changed.disconnect(receiver)

    assert told == [{amina.pk}]


def queries_for(counted, numbers):
    for number in numbers:
        User.objects.create(first_name="A", last_name="B", staff_number=str(number))
    rows = [f"{number},DC02,,,2026-07-16,2026-07-20,85\n" for number in numbers]
    with counted() as queries:
        load(*rows)
    return len(queries)


def test_thirty_people_cost_what_two_cost(course, counted):
    assert queries_for(counted, range(100, 102)) == queries_for(counted, range(200, 230))


def test_the_command_says_what_it_held(course, tmp_path):
    path = tmp_path / "records.csv"
    path.write_text(HEADER + COMPLETED + STRANGER)
    call_command("import_records", path, stdout=(out := StringIO()))

    assert "1 rows name staff numbers we do not know yet" in out.getvalue()


def test_the_command_refuses_a_bad_file(course, tmp_path):
    path = tmp_path / "records.csv"
    path.write_text(HEADER + ",DC02,,,,,")

    with pytest.raises(CommandError, match="Row 2, employee_ref"):
        call_command("import_records", path)
