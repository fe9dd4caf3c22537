"""A file that cannot be used changes nothing and says where and why."""

from datetime import date

import pytest

from lms.people.actions import SentFile, import_staff, plan_staff
from lms.people.models import Absence, Posting, StaffFile, Unit, User
from lms.people.staff_files.problems import Refused

from .files import ROW, UNITS, hr_file, hr_text, row, sent, units_file

DAY = date(2026, 9, 30)


def fingerprint():
    return [list(model.objects.values()) for model in (Unit, User, Posting, Absence, StaffFile)]


def refusal(staff, units=None):
    """The sentences of the refusal, after making sure that nothing was written."""
    import_staff(staff=hr_file(row("000900")), units=units_file(), as_at=DAY)
    before = fingerprint()
    with pytest.raises(Refused) as refused:
        import_staff(staff=staff, units=units, as_at=DAY)
    assert fingerprint() == before
    return refused.value.sentences()


CELLS = [
    ({"EMPLOYEE_REF": ""}, "EMPLOYEE_REF: this is empty. Fill it in."),
    ({"SURNAME": "", "FORENAME": ""}, "SURNAME: SURNAME and FORENAME are both empty."),
    ({"SURNAME": "x" * 101}, "SURNAME: this has 101 letters. Shorten it to 100."),
    ({"WORK_EMAIL": "amina at home"}, "WORK_EMAIL: “amina at home” is not an e-mail address."),
    ({"IT_ACCESS": "maybe"}, "IT_ACCESS: “maybe” is not Y or N."),
    ({"EMPLOYMENT_TYPE": "Star"}, "EMPLOYMENT_TYPE: “Star” is not known. Write one of: permanent,"),
    ({"PRIMARY_POST": "N"}, "PRIMARY_POST: this person has no main post. Write Y in one row."),
    (
        {"DIRECTORATE": "Plaice"},
        "DIRECTORATE: on 30/09/2026 there is no directorate “Plaice” here.",
    ),
    ({"DIVISION": "Moon"}, "DIVISION: on 30/09/2026 there is no division “Moon” here."),
    ({"MANAGER_REF": "999999"}, "MANAGER_REF: nobody has the staff number 999999."),
    ({"MANAGER_REF": "000101"}, "MANAGER_REF: this is their own number."),
    ({"COUNCIL_START_DATE": ""}, "COUNCIL_START_DATE: “” is not a date."),
    ({"COUNCIL_START_DATE": "04/23/2019"}, "COUNCIL_START_DATE: “04/23/2019” is not a date."),
    ({"COUNCIL_START_DATE": "31/02/2019"}, "COUNCIL_START_DATE: “31/02/2019” is not a date."),
    ({"COUNCIL_START_DATE": "1/6/20"}, "COUNCIL_START_DATE: “1/6/20” is not a date."),
    ({"COUNCIL_START_DATE": "43558"}, "COUNCIL_START_DATE: “43558” is not a date."),
    ({"LEAVING_DATE": "31/12/9999"}, "LEAVING_DATE: “31/12/9999” is not a date."),
    ({"LEAVING_DATE": "01/01/2020"}, "LEAVING_DATE: this is before COUNCIL_START_DATE."),
    ({"ABSENCE_TYPE": "Maternity"}, "ABSENCE_FROM: there is an absence without a first day."),
    (
        {"WORK_EMAIL": "000900@thornvale.example"},
        "WORK_EMAIL: somebody who is not in this file has",
    ),
]


@pytest.mark.parametrize(("cells", "sentence"), CELLS)
def test_a_cell_that_cannot_be_used_is_named(db, cells, sentence):
    assert [f"Row 2, {sentence}"] == [
        found[: len(sentence) + 7] for found in refusal(hr_file(row(**cells)))
    ]


def test_an_unknown_kind_of_absence_is_not_repeated(db):
    """A reason for an absence is health data, on a screen as well as in a table."""
    away = {"ABSENCE_TYPE": "Broken leg", "ABSENCE_FROM": "01/09/2026"}

    (sentence,) = refusal(hr_file(row(**away)))

    assert sentence.startswith("Row 2, ABSENCE_TYPE: this kind of absence is not known.")
    assert "leg" not in sentence


def test_an_absence_ends_after_it_begins(db):
    away = {"ABSENCE_TYPE": "Adoption", "ABSENCE_FROM": "02/09/2026", "ABSENCE_TO": "01/09/2026"}

    assert refusal(hr_file(row(**away))) == [
        "Row 2, ABSENCE_TO: this is before ABSENCE_FROM. Correct one of them."
    ]


def test_one_reference_in_two_rows_is_refused(db):
    sentences = refusal(hr_file(row(), row(ASSIGNMENT_NO="000101-2", WORK_EMAIL="")))

    assert sentences == [
        "Row 3, EMPLOYEE_REF: row 2 has the same. Correct or remove one of the two rows."
    ]


def test_two_people_cannot_share_an_address(db):
    shared = "team@thornvale.example"

    sentences = refusal(hr_file(row(WORK_EMAIL=shared), row("000102", WORK_EMAIL=shared)))

    assert sentences == [
        "Row 3, WORK_EMAIL: row 2 has the same. Correct or remove one of the two rows."
    ]


def test_every_problem_is_told_and_rows_with_the_same_one_share_a_sentence(db):
    wrong = {"IT_ACCESS": "?", "DIVISION": "Moon"}

    sentences = refusal(
        hr_file(row(IT_ACCESS="?"), row("000102", DIVISION="Moon"), row("000103", **wrong))
    )

    assert [sentence.partition(":")[0] for sentence in sentences] == [
        "Rows 2, 4, IT_ACCESS",
        "Row 3, DIVISION",
    ]


WHOLE_FILES = [
    (b"", "The whole file: it is empty. Export it again."),
    (b" \n \n", "The whole file: it is empty. Export it again."),
    (
        hr_text(ROW).splitlines()[0].encode(),
        "The whole file: it has a header and no rows below it.",
    ),
    (b"PK\x03\x04\0\0", "The whole file: it is not a text file. Save it again as"),
    (b"\x81\x8d\x9d", "The whole file: it has letters that cannot be read. Save it again as"),
    (
        hr_text(ROW).replace("Begum", '"Begum').encode(),
        "The whole file: a quotation mark is missing or one too many in row 2",
    ),
    (hr_text(ROW).encode() + b"000102,000102-1\n", "Row 3, all columns: the row has 2 cells"),
    (
        hr_text(ROW).replace("KNOWN_AS", "SURNAME").encode(),
        "Row 1, KNOWN_AS: this column is missing.",
    ),
]


@pytest.mark.parametrize(("content", "sentence"), WHOLE_FILES)
def test_a_file_that_cannot_be_read_says_why(db, content, sentence):
    assert refusal(SentFile("staff.csv", content))[0].startswith(sentence)


def test_a_missing_column_is_not_an_empty_one(db):
    """Without LEAVING_DATE every leaver would seem to be back."""
    cells = row()
    del cells["LEAVING_DATE"]

    assert refusal(hr_file(cells)) == [
        "Row 1, LEAVING_DATE: this column is missing. Add it to the export."
    ]


def test_a_column_named_twice_is_refused(db):
    text = hr_text(row()).replace("TEAM,", "TEAM,team,").replace("Parks,", "Parks,Parks,")

    assert refusal(sent(text)) == ["Row 1, TEAM: two columns have this name. Keep one."]


UNIT_LINES = [
    (
        "X-1,Moon,division,NONE,2019-04-01,",
        "Row 2, PARENT_CODE: there is no unit with the code NONE.",
    ),
    ("X,Moon,planet,TBC,2019-04-01,", "Row 2, UNIT_TYPE: “planet” is not known."),
    ("X,Moon,directorate,TBC,soon,", "Row 2, VALID_FROM: “soon” is not a date."),
    ("X,Moon,directorate,TBC,2019-04-01,2018-01-01", "Row 2, VALID_TO: this is before VALID_FROM."),
    ("PLC-PPS,Moon,directorate,TBC,2019-04-01,", "Row 2, UNIT_CODE: PLC-PPS was another kind"),
]


@pytest.mark.parametrize(("line", "sentence"), UNIT_LINES)
def test_a_unit_that_cannot_be_used_is_named(db, line, sentence):
    units = units_file(f"{UNITS.splitlines()[0]}\n{line}\n")

    assert refusal(hr_file(), units)[0].startswith(sentence)


def test_a_unit_code_stands_once(db):
    units = units_file(UNITS + UNITS.splitlines()[1])

    assert refusal(hr_file(), units) == ["Row 5, UNIT_CODE: row 2 has the same code. Keep one."]


def test_the_refusal_counts_its_problems_and_names_the_file(db):
    with pytest.raises(Refused, match=r"Nothing was written, because staff\.csv has 1 problem:"):
        plan_staff(staff=hr_file(), as_at=DAY)


HISTORY = [
    ({"COUNCIL_START_DATE": "05/11/2026"}, "Row 2, COUNCIL_START_DATE: they moved on 31/10/2026"),
    ({"LEAVING_DATE": "12/10/2026"}, "Row 2, LEAVING_DATE: they moved to their present unit on"),
]


@pytest.mark.parametrize(("cells", "sentence"), HISTORY)
def test_dates_that_contradict_a_known_move_are_refused(db, cells, sentence):
    import_staff(staff=hr_file(row(TEAM="Trees")), units=units_file(), as_at=DAY)
    import_staff(staff=hr_file(row(TEAM="Parks")), as_at=date(2026, 10, 31))

    with pytest.raises(Refused) as refused:
        import_staff(staff=hr_file(row(**cells)), as_at=date(2026, 11, 30))

    assert refused.value.sentences()[0].startswith(sentence)


def test_a_new_start_before_the_end_of_an_earlier_spell_is_refused(db):
    days = [date(2026, 10, 31), date(2026, 11, 30)]
    import_staff(staff=hr_file(row(LEAVING_DATE="01/08/2026")), units=units_file(), as_at=DAY)
    import_staff(staff=hr_file(row(COUNCIL_START_DATE="05/10/2026")), as_at=days[0])

    with pytest.raises(Refused, match="an earlier post of theirs ran until 02/08/2026"):
        import_staff(staff=hr_file(row(COUNCIL_START_DATE="01/07/2026")), as_at=days[1])
