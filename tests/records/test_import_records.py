from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django_q.models import OrmQ

from lms.people.models import User
from lms.records.actions import import_records, plan_records, void_event
from lms.records.models import Certificate, LearningEvent, Standing
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


def load(*rows, **choices):
    return import_records(content=(HEADER + "".join(rows)).encode(), **choices)


def outcomes(report):
    return [line.outcome for line in report.lines]


def test_a_completion_keeps_its_date(course):
    load(COMPLETED)

    assert LearningEvent.objects.get(kind=Kind.IMPORTED).day == date(2025, 10, 12)


def test_the_score_stays_with_the_completion(course):
    load(COMPLETED)

    assert LearningEvent.objects.get(kind=Kind.IMPORTED).payload["score"] == 80


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


def test_rows_of_unknown_people_can_be_skipped(course):
    report = load(COMPLETED, STRANGER, skip_unusable=True)

    assert (report.events_added, outcomes(report)) == (2, ["written", "unknown person"])


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        (STRANGER, "unknown person"),
        (COMPLETED.replace("DC02", "XX99"), "unknown course"),
        ("020915,DC02,,,,2099-01-01,\n", "future date"),
        ("020915,DC02,,,,2019-03-31,\n", "before start"),
        ("020915,DC02,,,04/23/2019,,\n", "unreadable"),
    ],
)
def test_one_row_that_cannot_be_used_stops_them_all(course, row, outcome):
    report = load(COMPLETED, row)

    assert (outcomes(report), report.is_written) == (["written", outcome], False)
    assert not LearningEvent.objects.exists()


def test_a_file_has_nothing_from_after_its_own_day(course):
    report = load(COMPLETED, as_at=date(2025, 10, 11))

    assert outcomes(report) == ["future date"]


def test_a_course_may_have_another_name_in_the_other_system(course):
    row = "020915,Cyber basics,,,,2025-10-12,\n"
    report = load(row, course_names={"cyber BASICS": "DC02"})

    assert outcomes(report) == ["written"]


def test_a_spreadsheet_may_have_taken_the_zeros(course):
    load("20915,dc02,,,,12/10/2025,\n")

    assert LearningEvent.objects.get().day == date(2025, 10, 12)


def test_a_row_that_was_only_assigned_says_so(course):
    assert outcomes(load(ASSIGNED)) == ["nothing done yet"]


def test_the_second_time_every_row_is_there_already(course):
    load(COMPLETED)

    assert outcomes(load(COMPLETED, COMPLETED)) == ["already there", "already there"]


def test_what_was_put_right_does_not_come_back(amina, course):
    load(COMPLETED)
    [event] = LearningEvent.objects.filter(kind=Kind.IMPORTED)
    void_event(event=event, reason="Somebody else’s", actor=amina)
    load(COMPLETED)

    assert not Standing.objects.get().state.is_complete


def test_a_preview_writes_nothing_and_foretells_everything(course):
    foretold = plan_records(content=(HEADER + COMPLETED).encode())

    assert not LearningEvent.objects.exists()
    assert outcomes(foretold) == outcomes(load(COMPLETED))


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
    call_command("import_records", path, skip_unusable=True, stdout=(out := StringIO()))

    assert "Row 3: unknown person. Nobody here has this staff number." in out.getvalue()


def test_the_command_refuses_a_bad_file(course, tmp_path):
    path = tmp_path / "records.csv"
    path.write_text("name,course\nAmina,DC02\n")

    with pytest.raises(CommandError, match="The column employee_ref is missing"):
        call_command("import_records", path)


def test_the_command_fails_when_a_row_cannot_be_used(course, tmp_path):
    path = tmp_path / "records.csv"
    path.write_text(HEADER + COMPLETED + STRANGER)

    with pytest.raises(
        CommandError, match=r"^Nothing was imported\. Rows that cannot be used: 1\. Mend"
    ):
        call_command("import_records", path, stdout=StringIO())


def test_the_command_writes_what_came_of_each_row(course, tmp_path):
    path, told = tmp_path / "records.csv", tmp_path / "outcomes.csv"
    path.write_text(HEADER + COMPLETED + "=1+1,DC02,,,,2025-10-12,\n")
    call_command("import_records", path, preview=True, outcomes=told, stdout=StringIO())

    assert told.read_text(encoding="utf-8-sig").splitlines() == [
        "row,staff_number,course_code,outcome,message",
        "2,020915,DC02,would be written,",
        "3,'=1+1,DC02,unknown person,Nobody here has this staff number. Import the HR file first.",
    ]


def previewed(tmp_path, *rows, **options):
    path = tmp_path / "records.csv"
    path.write_text(HEADER + "".join(rows))
    call_command("import_records", path, preview=True, stdout=(out := StringIO()), **options)
    return out.getvalue().splitlines()


def test_a_preview_says_what_would_be_written_and_that_nothing_was(course, tmp_path):
    assert previewed(tmp_path, COMPLETED) == [
        "1 rows read, 2 events would be added.",
        "       1  would be written",
        "This was a preview: nothing was written.",
    ]
    assert not LearningEvent.objects.exists()


def test_a_preview_says_that_nothing_would_be_imported(course, tmp_path):
    assert previewed(tmp_path, COMPLETED, STRANGER)[-2].startswith("Nothing would be imported.")


def test_a_preview_that_skips_rows_says_nothing_of_it(course, tmp_path):
    said = previewed(tmp_path, COMPLETED, STRANGER, skip_unusable=True)

    assert "       1  would be written" in said
    assert not [line for line in said if line.startswith("Nothing")]


def test_when_others_stop_it_nothing_is_said_to_be_written(course, tmp_path):
    path, told = tmp_path / "records.csv", tmp_path / "outcomes.csv"
    path.write_text(HEADER + COMPLETED + STRANGER)

    with pytest.raises(CommandError):
        call_command("import_records", path, outcomes=told, stdout=StringIO())

    assert "2,020915,DC02,would be written," in told.read_text(encoding="utf-8-sig")


def test_outcomes_that_cannot_be_written_stop_it_before_anything_is_done(course, tmp_path):
    path = tmp_path / "records.csv"
    path.write_text(HEADER + COMPLETED)

    with pytest.raises(CommandError, match=r"cannot be written: .+ Nothing was done\."):
        call_command("import_records", path, outcomes=path / "outcomes.csv", stdout=StringIO())

    assert not LearningEvent.objects.exists()


def test_a_file_that_is_not_there_is_a_sentence(db):
    with pytest.raises(CommandError, match=r"^nowhere\.csv cannot be read: No such file or dir"):
        call_command("import_records", "nowhere.csv")


def test_the_command_takes_the_names_of_the_other_system(course, tmp_path):
    path = tmp_path / "records.csv"
    path.write_text("Staff No;Course Name;Date Completed\n020915;Cyber = basics;30 Sep 2025\n")
    call_command("import_records", path, "--course", "Cyber = basics=DC02", stdout=StringIO())

    assert LearningEvent.objects.get().day == date(2025, 9, 30)
