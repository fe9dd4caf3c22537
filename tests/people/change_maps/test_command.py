import csv
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from lms.people.models import Succession

from .files import HEADER, MAP, NEW_UNITS


@pytest.fixture
def run(council, tmp_path):
    def command(lines=MAP, **options):
        changes, units = tmp_path / "map.csv", tmp_path / "units.csv"
        changes.write_text(HEADER + lines)
        units.write_text(NEW_UNITS)
        out = StringIO()
        call_command("import_change_map", str(changes), units=units, stdout=out, **options)
        return out.getvalue()

    return command


def test_the_command_counts_what_changed(run):
    lines = run().splitlines()

    assert lines[0] == "map.csv. Rows: 3, all usable."
    assert "       3  units that become another" in lines
    assert "       1  people who go along with their unit" in lines


def test_a_map_that_was_read_before_says_so(run):
    run()

    assert "Nothing has changed: this map was read before." in run()


def test_a_preview_says_that_nothing_was_written(run):
    assert run(preview=True).endswith("This was a preview: nothing was written.\n")
    assert not Succession.objects.exists()


def test_the_command_can_be_silent(run):
    assert run(verbosity=0) == ""


def test_outcomes_are_written_for_each_person(run, tmp_path):
    out = tmp_path / "outcomes.csv"

    run(outcomes=out)

    assert list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines())) == [
        {
            "employee_ref": "000101",
            "outcome": "UPDATE_UNIT",
            "on": "2026-10-01",
            "unit_code": "SCR-PPS-parks",
        }
    ]


def test_outcomes_that_cannot_be_written_stop_it_before_anything_is_done(run, tmp_path):
    with pytest.raises(CommandError, match=r"cannot be written: .+ Nothing was done\."):
        run(outcomes=tmp_path)

    assert not Succession.objects.exists()


def test_a_refusal_ends_the_command_with_every_problem(run):
    with pytest.raises(CommandError, match=r"Row 2, CHANGE_TYPE: “sell” is not known"):
        run("2026-10-01,sell,PLC,SCR,\n")


def test_a_file_that_is_not_there_is_a_sentence(db):
    with pytest.raises(CommandError, match=r"nowhere\.csv cannot be read: No such file"):
        call_command("import_change_map", "nowhere.csv")
