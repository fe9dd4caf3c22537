"""Exports of other learning systems, as they really come."""

from datetime import date

import pytest

from lms.records.record_file import BadFile, parse

HEADER = "employee_ref,course_code,assigned_on,due_on,started_on,completed_on,score\n"
GOOD = "020915,DC01,2026-06-01,2026-09-30,2026-07-16,2026-07-20,85\n"


def only(text, encoding="utf-8"):
    [row] = parse(text.encode(encoding))
    return row


def refusal_of(content):
    with pytest.raises(BadFile) as caught:
        parse(content)
    return caught.value.problems[0]


def test_a_row_is_read():
    row = only(HEADER + GOOD)

    assert (row.staff_number, row.completed_on, row.score) == ("020915", date(2026, 7, 20), 85)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_an_encoding_is_found_out(encoding):
    assert only(HEADER + "020915,Café,,,,2026-07-20,", encoding).course_code == "Café"


@pytest.mark.parametrize(
    "text",
    [
        "Staff Number;Course;Completion Date\n020915;DC01;20/07/2026\n",
        "Employee ID\tCourse Code\tDate completed\n020915\tDC01\t20-Jul-2026\n",
        '"User ID","Course name","Completed"\n"020915","DC01","2026-07-20 14:05:00"\n',
        (
            "Learning report\nMade on 1 August, by hand\n\nstaff_no,item_id,completed_on\n"
            "020915,DC01,20 July 2026\n"
        ),
        "Name,E-mail,Staff No.,Course ID,Finished\nAmina,a@x.example,020915,DC01,20.07.2026\n",
    ],
)
def test_other_systems_have_other_headers_and_dates(text):
    row = only(text)

    assert (row.staff_number, row.course_code, row.completed_on, row.problem) == (
        "020915",
        "DC01",
        date(2026, 7, 20),
        "",
    )


@pytest.mark.parametrize("cell", ["85", "85%", "85.00", " 85 "])
def test_a_score_may_be_written_in_several_ways(cell):
    assert only(HEADER + f"020915,DC01,,,,2026-07-20,{cell}").score == 85


@pytest.mark.parametrize("cell", ["", "-", "Passed", "n/a"])
def test_having_passed_is_no_score(cell):
    assert only(HEADER + f"020915,DC01,,,,2026-07-20,{cell}").score is None


@pytest.mark.parametrize("cell", ["", "-", "Never"])
def test_no_date_is_no_completion(cell):
    assert only(HEADER + f"020915,DC01,,,,{cell},").completed_on is None


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (",DC01,,,,,", "employee_ref is empty."),
        ("020915,,,,,,", "course_code is empty."),
        ("020915,DC01,,,16/07/26,,", "“16/07/26” is not a date"),
        ("020915,DC01,,,04/23/2019,,", "“04/23/2019” is not a date"),
        ("020915,DC01,,,,2026-02-30,", "“2026-02-30” is not a date"),
        ("020915,DC01,,,,43558,", "“43558” is not a date"),
        ("020915,DC01,,,2026-07-20,2026-07-16,", "completed before it was started"),
        ("020915,DC01,,,,,101", "“101” is not a score"),
        ("020915,DC01,,,,,NaN", "“NaN” is not a score"),
        ("020915,DC01,,,,,good", "“good” is not a score"),
        ("020915,DC01", "more or fewer cells"),
        ("020915,DC01,,,,,,,", "more or fewer cells"),
    ],
)
def test_a_row_that_cannot_be_read_says_why(row, words):
    assert words in only(HEADER + row).problem


def test_rows_are_counted_as_a_spreadsheet_counts_them():
    rows = parse(f"A report\n{HEADER}{GOOD}\n{GOOD}".encode())

    assert [row.number for row in rows] == [3, 5]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The column employee_ref is missing."),
        (b"employee_ref,course_code\n020915,DC01\n", "The column completed_on is missing."),
        (HEADER.encode(), "The file has a header and no rows below it."),
        (b"\x00\x01\x02", "The file is not a text file."),
        (b"\xff\xfe\x00", "The file is not a text file."),
        (b"staff no,employee id,course,completed\n1,2,DC01,\n", "staff no, employee id"),
        (HEADER.encode() + b'"020915', "The file is not a CSV file"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(content, words):
    assert words in refusal_of(content)
