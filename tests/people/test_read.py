"""Files as councils export them."""

import pytest

from lms.people.staff_files.read import read


def names(content):
    return [row.cells["NAME"] for row in read("staff.csv", content, ("NAME", "TEAM")).rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_accents_survive_every_encoding(encoding):
    assert names("NAME,TEAM\nSiân,Parks\n".encode(encoding)) == ["Siân"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_columns_may_be_divided_by(delimiter):
    assert names(f"NAME{delimiter}TEAM\nAmina{delimiter}Parks\n".encode()) == ["Amina"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_lines_may_end_in(line_end):
    assert names(f"NAME,TEAM{line_end}Amina,Parks{line_end}".encode()) == ["Amina"]


def test_spaces_are_tidied():
    assert names("NAME,TEAM\n  Amina\u00a0 Begum ,Parks\n".encode()) == ["Amina Begum"]


def test_a_comma_and_a_line_break_may_stand_inside_quotation_marks():
    assert names(b'NAME,TEAM\n"Begum,\nAmina",Parks\n') == ["Begum, Amina"]


def test_rows_are_counted_as_a_spreadsheet_counts_them():
    rows = read("staff.csv", b'NAME,TEAM\n"A\nB",x\n\nC,x\n', ("NAME", "TEAM")).rows

    assert [row.number for row in rows] == [2, 4]


def test_a_header_may_be_in_small_letters_with_spaces():
    table = read("staff.csv", b"first name\nAmina\n", ("FIRST_NAME",))

    assert table.rows[0].cells == {"FIRST_NAME": "Amina"}


def test_what_must_never_be_stored_does_not_leave_the_reader():
    table = read("staff.csv", b"NAME,DATE_OF_BIRTH,NI_NO,FTE\nAmina,01/02/1990,QQ1,1\n", ("NAME",))

    assert table.rows[0].cells == {"NAME": "Amina"}
    assert table.never_stored == ["DATE_OF_BIRTH", "NI_NO"]
    assert table.not_used == ["FTE"]


NEVER = [
    "DOB",
    "SALARY",
    "BASIC_PAY",
    "HOME_ADDRESS",
    "BANK_SORT_CODE",
    "ETHNIC_ORIGIN",
    "DISABLED",
]


@pytest.mark.parametrize("column", NEVER)
def test_columns_that_must_never_be_stored_are_recognised(column):
    table = read("staff.csv", f"NAME,{column}\nAmina,x\n".encode(), ("NAME",))

    assert table.never_stored == [column]
