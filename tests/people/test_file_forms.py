"""The many ways to write down the same five people."""

from datetime import date

import pytest

from lms.people.actions import import_staff, receive_staff_file
from lms.people.models import User

from .files import crowd, hr_text, sent, units_file

DAY = date(2026, 9, 30)
FIVE = crowd(5)
TEXT = hr_text(*FIVE)
RENAMED = {
    "EMPLOYEE_REF": "Personal Reference",
    "SURNAME": "Last name",
    "FORENAME": "First Name",
    "WORK_EMAIL": "E-mail address",
    "IT_ACCESS": "IT account",
    "EMPLOYMENT_TYPE": "Contract type",
    "PRIMARY_POST": "Primary flag",
    "DIRECTORATE": "Department",
    "DIVISION": "Service area",
    "MANAGER_REF": "Line Manager (Ref)",
    "COUNCIL_START_DATE": "Start date",
    "POST_START_DATE": "Position start date",
    "LEAVING_DATE": "Termination Date",
}


def renamed():
    header, *rows = TEXT.splitlines()
    for ours, theirs in RENAMED.items():
        header = header.replace(ours, theirs)
    return "\n".join([header, *rows, ""])


FORMS = {
    "a mark of UTF-8": sent(TEXT, "utf-8-sig"),
    "Windows": sent(TEXT, "cp1252"),
    "UTF-16 with tabs": sent(hr_text(*FIVE, delimiter="\t"), "utf-16"),
    "semicolons": sent(hr_text(*FIVE, delimiter=";")),
    "bars": sent(hr_text(*FIVE, delimiter="|")),
    "a title above": sent(f"Staff in post\nAs at,30/09/2026\n\n{TEXT}"),
    "a word to the spreadsheet": sent("sep=;\n" + hr_text(*FIVE, delimiter=";")),
    "other names of columns": sent(renamed()),
    "Unix lines": sent(TEXT.replace("\r\n", "\n")),
    "no line break at the end": sent(TEXT.strip()),
    "blank lines between": sent(TEXT.replace("\r\n", "\r\n\r\n")),
}


def outcomes(plan):
    return [str(record.outcome) for record in plan.records]


@pytest.mark.parametrize("form", FORMS)
def test_five_people_are_five_people_in(db, form):
    plan = import_staff(staff=FORMS[form], units=units_file(), as_at=DAY)

    assert outcomes(plan) == ["IMPORT"] * 5
    assert User.objects.in_post(DAY).count() == 5


def test_a_ragged_row_is_rejected_alone(db):
    lines = TEXT.splitlines()
    text = "\n".join([lines[0], lines[1], "000777,000777-1", lines[3] + ",,", ""])

    plan = import_staff(staff=sent(text), units=units_file(), as_at=DAY)

    assert outcomes(plan) == ["IMPORT", "REJECT", "REJECT"]


@pytest.mark.parametrize("end", [-30, -60, -100])
def test_a_file_cut_in_a_row_is_held(db, end):
    receipt = receive_staff_file(staff=sent(TEXT.strip()[:end]), units=units_file(), as_at=DAY)

    assert outcomes(receipt.plan) == ["IMPORT"] * 4 + ["REJECT"]
    assert receipt.is_held
    assert not User.objects.exists()


def test_a_file_cut_inside_quotation_marks_is_held(db):
    text = hr_text(*crowd(4), crowd(5, JOB_TITLE="Gardener, Lead")[4])
    cut = text[: text.rindex("Lead") + 2]

    receipt = receive_staff_file(staff=sent(cut), units=units_file(), as_at=DAY)

    assert receipt.plan.records[-1].verdict.code == "ROW_CUT_OFF"
    assert receipt.is_held
