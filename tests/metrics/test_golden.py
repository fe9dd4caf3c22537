"""The golden numbers of 30 September 2026, through the importers of the product."""

import csv
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from lms.common.dates import today
from lms.metrics.check import differences
from lms.metrics.fold import fold
from lms.people.actions import SentFile, import_staff
from lms.people.change_maps.actions import import_change_map
from lms.records.actions import import_records
from tests.factories.courses import make_course
from tests.factories.records import make_requirement

DAY, RESTATED = "2026-09-30", "2026-10-31"
GOLDEN_CODES = {
    "A1": "A1",
    "A2": "A2",
    "A3-DC02": "A3-DC02",
    "A3-LD01": "L1b",
    "L1-LD01": "L1",
}


def make_requirements():
    everyone = {
        code: make_requirement(make_course(code, title=f"Course {code}"), **fields)
        for code, fields in {"DC01": {}, "DC02": {"valid_days": 365}, "DC03": {}}.items()
    }
    leaders = make_course("LD01", title="Course LD01")
    return everyone, make_requirement(leaders, max_tier=4, days_to_finish=60)


@pytest.fixture
def thornvale(db, settings):
    """The demo council with its people, requirements and learning records."""
    demo = settings.BASE_DIR / "lms/demo"
    make_requirements()
    staff = SentFile("staff.csv", (demo / "hr/hr_export_2026-09-30_clean.csv").read_bytes())
    units = SentFile("units.csv", (demo / "hr/org_units.csv").read_bytes())
    import_staff(staff=staff, units=units, as_at=date.fromisoformat(DAY))
    records = (demo / "records/learning_records.csv").read_bytes()
    import_records(content=records, as_at=date(2026, 10, 31), skip_unusable=True)


def golden(settings, measure, structure_as_of=DAY):
    text = (settings.BASE_DIR / "tests/golden/expected_metrics.csv").read_text()
    return {
        row["unit_code"]: (row["numerator"], row["denominator"], row["value_1dp"])
        for row in csv.DictReader(text.splitlines())
        if (row["metric_id"], row["as_of"], row["structure_as_of"])
        == (measure, DAY, structure_as_of)
    }


def printed(capsys, code, *options):
    call_command("measure", code, *options)
    return list(csv.DictReader(capsys.readouterr().out.splitlines()))


def by_unit(rows):
    return {row["unit_code"]: (row["numerator"], row["denominator"], row["value"]) for row in rows}


def test_the_command_prints_the_golden_numbers(thornvale, settings, capsys):
    """One import, all the figures: it takes a while, and they describe one day."""
    found = {code: by_unit(printed(capsys, code, "--as-at", DAY)) for code in GOLDEN_CODES}

    assert found == {code: golden(settings, known) for code, known in GOLDEN_CODES.items()}


@pytest.fixture
def reorganised(thornvale, settings):
    """On 1 October 2026; nothing is known yet of what people did in October."""
    path = settings.BASE_DIR / "lms/demo/hr/org_change_2026-10-01.csv"
    import_change_map(changes=SentFile(path.name, path.read_bytes()))


def test_a_reorganisation_restates_and_leaves_what_was(reorganised, settings, capsys):
    """Both the seven rows as published and the seven restated, of A1 and of A2."""
    was = {code: by_unit(printed(capsys, code, "--as-at", DAY)) for code in ("A1", "A2")}
    options = ("--as-at", DAY, "--structure", RESTATED)
    now = {code: by_unit(printed(capsys, code, *options)) for code in ("A1", "A2")}

    assert was == {code: golden(settings, code) for code in was}
    assert now == {code: golden(settings, code, RESTATED) for code in now}
    assert differences() == []


def test_the_golden_council_adds_up_before_and_after_a_fold(thornvale):
    before = differences()

    fold()

    assert before == differences() == []


def test_directorates_come_by_code_and_the_council_last(thornvale, capsys):
    units = [row["unit_code"] for row in printed(capsys, "A1", "--as-at", DAY)]

    assert units == ["CEX", "CFE", "GSE", "HWA", "PLC", "RES", "ORG"]


def test_everybody_is_in_one_state_and_none_is_left_out(thornvale, settings, capsys):
    rows = printed(capsys, "A13", "--as-at", DAY)
    told = {}
    for row in rows:
        told.setdefault(row["unit_code"], {})[row["measure"]] = int(row["numerator"])

    whole = golden(settings, "A1")
    assert {code: sum(own.values()) for code, own in told.items()} == {
        code: int(people) for code, (_done, people, _value) in whole.items()
    }
    assert {code: own["A13-DONE"] for code, own in told.items()} == {
        code: int(done) for code, (done, _people, _value) in whole.items()
    }


def test_a3_alone_prints_every_required_course(db, capsys):
    make_requirements()

    rows = printed(capsys, "a3", "--as-at", DAY)

    assert {row["measure"] for row in rows} == {"A3-DC01", "A3-DC02", "A3-DC03", "A3-LD01"}


def test_nobody_to_count_has_no_value(db, capsys):
    assert printed(capsys, "A1", "--as-at", DAY) == [
        {
            "measure": "A1",
            "as_of": DAY,
            "structure_as_of": DAY,
            "unit_code": "ORG",
            "numerator": "0",
            "denominator": "0",
            "value": "",
        }
    ]


def test_without_a_date_it_is_today(db, capsys):
    assert printed(capsys, "A1")[0]["as_of"] == today().isoformat()


@pytest.mark.parametrize("code", ["B9", "A1-DC02", "A3-XX99"])
def test_an_unknown_measure_is_answered_with_a_sentence(db, code):
    with pytest.raises(CommandError, match=f"{code} is not a measure"):
        call_command("measure", code)


def test_an_unknown_date_is_answered_with_a_sentence(db):
    with pytest.raises(CommandError, match="30/9 is not a date"):
        call_command("measure", "A1", "--as-at", "30/9")


@pytest.mark.parametrize("day", ["0001-01-15", "1899-12-31", "3000-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "asked", [("F1", "--as-at"), ("A9", "--since"), ("A1", "--structure"), ("A5", "--as-at")]
)
def test_a_day_that_is_too_far_away_is_answered_with_a_sentence(db, asked, day):
    with pytest.raises(CommandError, match="is too far away"):
        call_command("measure", *asked, day)
