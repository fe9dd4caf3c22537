import csv
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from lms.people.models import Posting, StaffFile, User

from .files import UNITS, crowd, hr_text, row


@pytest.fixture
def run(db, tmp_path):
    """Run the command on these rows and return what it prints."""

    def command(*rows, **options):
        staff, units = tmp_path / "staff.csv", tmp_path / "units.csv"
        staff.write_text(hr_text(*rows))
        units.write_text(UNITS)
        out = StringIO()
        call_command("import_staff", str(staff), units=str(units), stdout=out, **options)
        return out.getvalue()

    return command


def test_the_command_counts_each_kind_of_change(run):
    lines = run(row(), as_at=date(2026, 9, 30)).splitlines()

    assert lines[0] == "staff.csv, as at 30 September 2026. Records: 1."
    assert {"       1  IMPORT", "       1  people added"} <= set(lines)


def test_a_preview_says_that_nothing_was_written(run):
    printed = run(row(), preview=True)

    assert printed.endswith("This was a preview: nothing was written.\n")
    assert not User.objects.exists()


def test_the_command_can_be_silent(run):
    assert run(row(), verbosity=0) == ""


def test_columns_that_were_left_out_are_named(run):
    printed = run(row() | {"NI_NO": "QQ123456C", "COST_CENTRE": "C1"})

    assert "Not kept, and HR should leave them out: NI_NO." in printed
    assert "Not needed and not kept: COST_CENTRE." in printed


def test_a_file_without_news_says_so(run):
    run(row())

    assert "Nothing has changed since the last file." in run(row())


def test_people_the_file_does_not_name_are_counted(run):
    run(row(), *crowd())

    assert "People in post who are not in this file: 1. They stay as they are." in run(*crowd())


def test_a_file_that_would_lose_too_many_is_held(run):
    run(row(), *crowd())

    with pytest.raises(CommandError, match=r"20 of 21 people in post \(95\.2%\) would be missing"):
        run(row())


def test_a_preview_says_that_the_file_would_be_held(run):
    run(row(), *crowd())

    assert "This file would be held. 20 of 21 people" in run(row(), preview=True)


def test_the_outcomes_are_one_line_for_each_record(run, tmp_path):
    run(row("000102"), row(""), row("000103"), outcomes=tmp_path / "out.csv")

    lines = list(
        csv.DictReader((tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines())
    )
    assert [(one["record"], one["employee_ref"], one["code"]) for one in lines] == [
        ("1", "000102", "OK"),
        ("2", "", "REF_MISSING"),
        ("3", "000103", "OK"),
    ]


@pytest.mark.parametrize("preview", [True, False])
def test_outcomes_that_cannot_be_written_stop_it_before_anything_is_done(run, tmp_path, preview):
    with pytest.raises(CommandError, match=r"cannot be written: .+ Nothing was done\."):
        run(row(), outcomes=tmp_path / "nowhere" / "out.csv", preview=preview)

    assert not User.objects.exists()


@pytest.mark.parametrize("content", ["of yesterday", None])
def test_a_refusal_leaves_the_file_of_outcomes_as_it_was(run, tmp_path, content):
    path = tmp_path / "out.csv"
    if content:
        path.write_text(content)

    with pytest.raises(CommandError, match="is not a date"):
        run(row(COUNCIL_START_DATE="soon"), outcomes=path)

    assert (path.read_text() if path.exists() else None) == content


def test_a_disk_that_is_full_afterwards_takes_nothing_back(run):
    with pytest.raises(CommandError, match="Only this list is missing"):
        run(row(), outcomes=Path("/dev/full"))

    assert User.objects.exists()


def test_spellings_of_directorates_may_come_in_a_file_of_their_own(run, tmp_path):
    aliases = tmp_path / "aliases.csv"
    aliases.write_text("alias,unit_code\nThe Outdoors,PLC\n")

    run(row(DIRECTORATE="the outdoors"), aliases=str(aliases))

    assert Posting.objects.get().unit.code == "PLC-PPS-parks"


def test_the_file_is_as_at_today_unless_told_otherwise(run, time_machine):
    time_machine.move_to("2026-05-04T12:00Z")

    run(row())

    assert str(StaffFile.objects.get().as_at) == "2026-05-04"


@pytest.mark.parametrize("preview", [True, False])
def test_a_day_to_come_is_refused(run, time_machine, preview):
    time_machine.move_to("2026-10-15T12:00Z")

    with pytest.raises(CommandError, match=r"on 16 October 2026\. Choose today or an earlier day"):
        run(row(), as_at=date(2026, 10, 16), preview=preview)

    assert not StaffFile.objects.exists()


def test_a_refusal_ends_the_command_with_every_problem(run):
    with pytest.raises(CommandError, match="Row 2, COUNCIL_START_DATE: “soon” is not a date"):
        run(row(COUNCIL_START_DATE="soon"))


def test_a_date_that_is_none_is_a_sentence(db):
    with pytest.raises(CommandError, match="soon is not a date"):
        call_command("import_staff", "staff.csv", "--as-at=soon")


def test_a_file_that_is_not_there_is_a_sentence(db):
    with pytest.raises(CommandError, match=r"nowhere\.csv cannot be read: No such file"):
        call_command("import_staff", "nowhere.csv")
