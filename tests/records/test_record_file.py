from datetime import date

import pytest

from lms.records.record_file import BadFile, parse

HEADER = "employee_ref,course_code,assigned_on,due_on,started_on,completed_on,score\n"
GOOD = "020915,DC01,2026-06-01,2026-09-30,2026-07-16,2026-07-20,85\n"


def problem_of(text):
    with pytest.raises(BadFile) as caught:
        parse(text.encode())
    return caught.value.problems[0]


def test_a_row_is_read():
    [row] = parse((HEADER + GOOD).encode())

    assert (row.staff_number, row.completed_on, row.score) == ("020915", date(2026, 7, 20), 85)


def test_a_byte_order_mark_is_not_part_of_the_first_column():
    assert parse((HEADER + GOOD).encode("utf-8-sig"))


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (",DC01,,,,,", "Row 2, employee_ref"),
        ("020915,,,,,,", "Row 2, course_code"),
        ("020915,DC01,,,16/07/2026,,", "Row 2, started_on"),
        ("020915,DC01,,,,2026-02-30,", "Row 2, completed_on"),
        ("020915,DC01,1 June,,,,", "Row 2, assigned_on"),
        ("020915,DC01,,,2026-07-20,2026-07-16,", "Row 2, completed_on"),
        ("020915,DC01,,,,,101", "Row 2, score"),
        ("020915,DC01,,,,,good", "Row 2, score"),
        ("020915,DC01", "Row 2, the whole row"),
        ("020915,DC01,,,,,,,", "Row 2, the whole row"),
    ],
)
def test_a_bad_cell_is_named_by_row_and_column(row, place):
    assert problem_of(HEADER + row).startswith(place)


def test_rows_are_counted_as_a_spreadsheet_counts_them():
    assert problem_of(HEADER + GOOD + ",DC01,,,,,").startswith("Row 3")


def test_every_problem_is_named():
    with pytest.raises(BadFile) as caught:
        parse((HEADER + ",DC01,,,,,\n020915,,,,,,\n").encode())

    assert len(caught.value.problems) == 2


def test_a_missing_column_is_named():
    assert problem_of("employee_ref,course_code\n") == "The column started_on is missing."


def test_what_is_not_text_is_refused():
    with pytest.raises(BadFile):
        parse(b"\xff\xfe\x00")
