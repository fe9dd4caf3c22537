"""A file that cannot be used changes nothing and says where and why."""

from datetime import date

import pytest

from lms.people.actions import SentFile, import_staff, plan_staff
from lms.people.staff_files.problems import Refused
from tests.fingerprints import whole_database

from .files import ROW, UNITS, hr_file, hr_text, row, sent, units_file

DAY = date(2026, 9, 30)


def refusal(staff, units=None):
    """The sentences of the refusal, after making sure that nothing was written."""
    import_staff(staff=hr_file(row("000900")), units=units_file(), as_at=DAY)
    before = whole_database()
    with pytest.raises(Refused) as refused:
        import_staff(staff=staff, units=units, as_at=DAY)
    assert whole_database() == before
    return refused.value.sentences()


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
    ("§§,Moon,division,PLC,2019-04-01,", "Row 2, UNIT_CODE: “§§” has no letter from A to Z"),
    ("X,Moon,directorate,—,2019-04-01,", "Row 2, PARENT_CODE: “—” has no letter from A to Z"),
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
