"""What becomes of one odd record among good ones, and what is written of it."""

from datetime import date

import pytest

from lms.people.actions import import_staff
from lms.people.models import Absence, Posting, User

from .files import hr_file, row, units_file

DAY = date(2026, 9, 30)
NUMBER = "000301"
OTHER = row("000302")


def take(*rows):
    return import_staff(staff=hr_file(*rows), units=units_file(), as_at=DAY)


def codes(plan):
    return [(str(one.outcome), one.verdict.code) for one in plan.records]


CELLS = [
    ({}, "IMPORT", "OK"),
    ({"EMPLOYEE_REF": "-"}, "REJECT", "REF_MISSING"),
    ({"EMPLOYEE_REF": "1.2E+05"}, "REJECT", "REF_SCIENTIFIC"),
    ({"EMPLOYEE_REF": "x" * 21}, "REJECT", "REF_TOO_LONG"),
    ({"EMPLOYEE_REF": "301"}, "IMPORT_WARN", "REF_PADDED"),
    ({"SURNAME": "vacant"}, "IGNORE", "VACANT_POST"),
    ({"SURNAME": "ZZTEST 2"}, "IGNORE", "TEST_RECORD"),
    ({"DIRECTORATE": "SCHOOLS"}, "IGNORE", "OUT_OF_SCOPE_UNIT"),
    ({"SURNAME": "", "FORENAME": ""}, "QUARANTINE", "NAME_MISSING"),
    ({"SURNAME": "x" * 101}, "QUARANTINE", "TOO_LONG"),
    ({"EMPLOYMENT_TYPE": "Star"}, "QUARANTINE", "EMPLOYMENT_UNKNOWN"),
    ({"COUNCIL_START_DATE": ""}, "QUARANTINE", "DATE_MISSING"),
    ({"COUNCIL_START_DATE": "04/23/2019"}, "QUARANTINE", "DATE_INVALID"),
    ({"COUNCIL_START_DATE": "31/02/2019"}, "QUARANTINE", "DATE_INVALID"),
    ({"LEAVING_DATE": "soon"}, "QUARANTINE", "DATE_INVALID"),
    ({"LEAVING_DATE": "01/01/2020"}, "QUARANTINE", "LEAVES_BEFORE_START"),
    ({"LEAVING_DATE": "31/12/9999"}, "IMPORT_WARN", "DATE_SENTINEL"),
    ({"COUNCIL_START_DATE": "1/6/20"}, "IMPORT_WARN", "DATE_TWO_DIGIT_YEAR"),
    ({"COUNCIL_START_DATE": "43558.0"}, "IMPORT_WARN", "DATE_EXCEL_SERIAL"),
    ({"COUNCIL_START_DATE": "3 April 2019"}, "IMPORT", "DATE_FORMAT"),
    ({"POST_START_DATE": "soon"}, "IMPORT_WARN", "DATE_INVALID"),
    ({"WORK_EMAIL": "amina at home"}, "IMPORT_WARN", "EMAIL_INVALID"),
    ({"WORK_EMAIL": ""}, "IMPORT_WARN", "EMAIL_MISSING"),
    ({"IT_ACCESS": "maybe"}, "IMPORT_WARN", "IT_ACCESS_UNKNOWN"),
    ({"IT_ACCESS": "N"}, "IMPORT", "NO_ONLINE_ACCESS"),
    ({"DIRECTORATE": "Plaice"}, "IMPORT_WARN", "UNIT_UNKNOWN"),
    ({"DIRECTORATE": ""}, "IMPORT_WARN", "UNIT_MISSING"),
    ({"DIVISION": "Moon"}, "IMPORT_WARN", "UNIT_UNKNOWN"),
    ({"DIRECTORATE": "plc"}, "IMPORT", "ALIAS"),
    ({"MANAGER_REF": "999999"}, "IMPORT_WARN", "MANAGER_NOT_FOUND"),
    ({"MANAGER_REF": NUMBER}, "IMPORT_WARN", "MANAGER_IS_SELF"),
    ({"GRADE": "ZX9"}, "IMPORT_WARN", "GRADE_UNKNOWN"),
    ({"GRADE": "Grade 07"}, "IMPORT", "NORMALISED"),
    ({"SURNAME": "Wi?niewski"}, "IMPORT_WARN", "SUSPECT_CHARACTERS"),
    ({"FORENAME": "Zo\u00c3\u00ab"}, "IMPORT_WARN", "SUSPECT_CHARACTERS"),
    ({"FORENAME": "Zo\u00eb"}, "IMPORT", "OK"),
    ({"KNOWN_AS": "<b>Zo</b>"}, "IMPORT_WARN", "MARKUP_IN_NAME"),
    ({"JOB_TITLE": "=1+1"}, "IMPORT_WARN", "FORMULA_TEXT"),
    ({"PRIMARY_POST": "N"}, "IMPORT_WARN", "PRIMARY_UNCLEAR"),
    ({"PRIMARY_POST": ""}, "IMPORT", "OK"),
    ({"ABSENCE_TYPE": "Maternity"}, "IMPORT_WARN", "ABSENCE_UNDATED"),
    ({"EMPLOYMENT_TYPE": "Temp (agency)"}, "IMPORT", "CONTINGENT"),
    ({"COUNCIL_START_DATE": "01/12/2026"}, "IMPORT", "FUTURE_STARTER"),
    ({"LEAVING_DATE": "29/09/2026"}, "IMPORT", "LEFT"),
    ({"LEAVING_DATE": "30/09/2026"}, "IMPORT", "OK"),
    ({"LEAVING_DATE": "01/10/2026"}, "IMPORT", "FUTURE_LEAVER"),
    ({"JOB_TITLE": " Gardener"}, "IMPORT", "NORMALISED"),
]


@pytest.mark.parametrize(("cells", "outcome", "code"), CELLS)
def test_an_odd_cell_decides_about_its_own_record_only(db, cells, outcome, code):
    plan = take(row(NUMBER, **cells), OTHER)

    assert codes(plan) == [(outcome, code), ("IMPORT", "OK")]
    assert User.objects.filter(staff_number="000302").exists()


HOURS = [("1.00", "OK"), ("", "OK"), ("0", "FTE_ODD"), ("0,8", "FTE_ODD"), ("1.4", "FTE_ODD")]


@pytest.mark.parametrize(("hours", "code"), HOURS)
def test_odd_hours_are_told_and_used_for_nothing(db, hours, code):
    plan = take(row(NUMBER) | {"FTE": hours})

    assert plan.records[0].verdict.code == code


def test_an_unknown_kind_of_absence_is_not_repeated(db):
    """A reason for an absence is health data, on a screen as well as in a table."""
    plan = take(row(ABSENCE_TYPE="Broken leg", ABSENCE_FROM="01/09/2026"))

    assert "leg" not in repr(plan.records[0].findings)
    assert plan.records[0].verdict.code == "ABSENCE_UNKNOWN"
    assert not Absence.objects.exists()


def test_an_absence_that_ends_before_it_begins_is_left_out(db):
    away = {"ABSENCE_TYPE": "Adoption", "ABSENCE_FROM": "02/09/2026", "ABSENCE_TO": "01/09/2026"}

    assert codes(take(row(**away))) == [("IMPORT_WARN", "ABSENCE_UNDATED")]


def test_the_same_row_twice_counts_once(db):
    one = row() | {"NI_NO": "QQ100000A"}
    two = row() | {"NI_NO": "QQ100001A"}

    plan = take(one, two)

    assert codes(plan)[1] == ("IGNORE", "DUPLICATE_ROW")
    assert Posting.objects.count() == 1


def test_one_reference_for_two_people_is_held(db):
    plan = take(row(NUMBER), row(NUMBER, SURNAME="Wright", FORENAME="Patricia"), OTHER)

    assert codes(plan)[:2] == [("QUARANTINE", "REF_REUSED")] * 2
    assert User.objects.get().staff_number == "000302"


def test_one_assignment_twice_at_one_time_is_held(db):
    plan = take(row(NUMBER), row(NUMBER, TEAM="Trees"), OTHER)

    assert codes(plan)[:2] == [("QUARANTINE", "ASSIGNMENT_REPEATED")] * 2


def test_half_of_somebody_is_not_written(db):
    second = row(NUMBER, ASSIGNMENT_NO="2", PRIMARY_POST="N", COUNCIL_START_DATE="soon")

    plan = take(row(NUMBER), second, OTHER)

    assert codes(plan)[:2] == [("QUARANTINE", "OTHER_ROW_HELD"), ("QUARANTINE", "DATE_INVALID")]


@pytest.mark.parametrize("said", ["Y", "", "N"])
def test_of_two_possible_main_posts_the_one_with_more_hours_is_taken(db, said):
    rows = [
        row(NUMBER, ASSIGNMENT_NO="1", PRIMARY_POST=said) | {"FTE": "0.40"},
        row(NUMBER, ASSIGNMENT_NO="2", PRIMARY_POST=said) | {"FTE": "0.60"},
    ]

    plan = take(*rows)

    assert codes(plan) == [("MERGE", "PRIMARY_UNCLEAR"), ("IMPORT_WARN", "PRIMARY_UNCLEAR")]
    assert Posting.objects.primary().get().assignment_no == "2"


def test_a_time_at_the_council_before_this_one_is_kept_with_its_end(db):
    before = row(NUMBER, ASSIGNMENT_NO="1", LEAVING_DATE="31/03/2025")
    now = row(NUMBER, ASSIGNMENT_NO="2", COUNCIL_START_DATE="04/05/2026")

    plan = take(now, before)

    assert codes(plan) == [("IMPORT", "REHIRED"), ("MERGE", "EARLIER_SPELL")]
    days = [(post.starts_on, post.ends_on) for post in Posting.objects.primary()]
    assert days == [(date(2020, 6, 1), date(2025, 4, 1)), (date(2026, 5, 4), None)]


def test_two_people_with_one_address_both_go_without(db):
    shared = {"WORK_EMAIL": "team@thornvale.example"}

    plan = take(row(NUMBER, **shared), row("000302", **shared))

    assert codes(plan) == [("IMPORT_WARN", "EMAIL_SHARED")] * 2
    assert not User.objects.with_login().exists()


def test_managers_in_a_circle_are_left_empty(db):
    rows = [
        row("000301", MANAGER_REF="000302"),
        row("000302", MANAGER_REF="000303"),
        row("000303", MANAGER_REF="000301"),
        row("000304", MANAGER_REF="000301"),
    ]

    plan = take(*rows)

    assert [code for _, code in codes(plan)] == ["MANAGER_LOOP"] * 3 + ["OK"]
    assert Posting.objects.exclude(manager=None).count() == 1


def test_markup_and_formulas_stay_the_text_they_are(db):
    take(row(FORENAME="<script>alert(1)</script>", JOB_TITLE='=HYPERLINK("http://x.example")'))

    assert User.objects.get().first_name == "<script>alert(1)</script>"
    assert Posting.objects.get().job_title == '=HYPERLINK("http://x.example")'


def test_a_footer_is_nobody(db):
    footer = dict.fromkeys(row(), "") | {"SURNAME": "Total headcount"}

    assert codes(take(row(NUMBER), footer))[1] == ("IGNORE", "NOT_A_PERSON")


def test_whoever_has_no_known_directorate_is_counted_all_the_same(db):
    take(row(DIRECTORATE="Plaice"))

    unit = Posting.objects.get().unit
    assert (unit.code, unit.kind, unit.parent.code) == ("UNALLOCATED", "directorate", "TBC")


def test_a_sentence_names_the_column_and_says_what_to_do(db):
    plan = take(row(NUMBER, WORK_EMAIL="amina at home"), OTHER)

    assert plan.records[0].message == (
        "WORK_EMAIL: “amina at home” is not an e-mail address, so it was left out."
    )
