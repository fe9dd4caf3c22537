"""A file of earlier learning records, read without a database.

One row is one person and one course: when it was started and, if so, completed. A row that
cannot be read refuses the whole file, named by row and column as a spreadsheet counts them.
"""

import csv
import io
from dataclasses import dataclass
from datetime import date

COLUMNS = (
    "employee_ref",
    "course_code",
    "assigned_on",
    "due_on",
    "started_on",
    "completed_on",
    "score",
)
NEEDED = ("employee_ref", "course_code", "started_on", "completed_on", "score")
DATES = ("assigned_on", "due_on", "started_on", "completed_on")


class BadFile(Exception):
    """`problems` are sentences, one for each thing to mend. Nothing was written."""

    def __init__(self, problems):
        self.problems = problems
        super().__init__("\n".join(problems))


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    staff_number: str
    course_code: str
    started_on: date | None
    completed_on: date | None
    score: int | None


def parse(content: bytes) -> list[Row]:
    try:
        reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        raw_rows = list(reader)
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadFile([f"The file is not a CSV file in UTF-8: {error}."]) from error
    if missing := [name for name in NEEDED if name not in (reader.fieldnames or [])]:
        raise BadFile([f"The column {name} is missing." for name in missing])
    problems = []
    rows = [read_row(number, raw, problems) for number, raw in enumerate(raw_rows, start=2)]
    if problems:
        raise BadFile(problems)
    return rows


def read_row(number, raw, problems):
    def problem(column, sentence):
        problems.append(f"Row {number}, {column}: {sentence}")

    if None in raw or None in raw.values():
        return problem("the whole row", "it has more or fewer cells than the header.")
    cells = {name: cell.strip() for name, cell in raw.items()}
    for name in ("employee_ref", "course_code"):
        if not cells[name]:
            problem(name, "it is empty.")
    days = {name: read_date(name, cells.get(name, ""), problem) for name in DATES}
    started_on, completed_on = days["started_on"], days["completed_on"]
    if started_on and completed_on and completed_on < started_on:
        problem("completed_on", "it is before the start.")
    score = read_score(cells["score"], problem)
    return Row(number, cells["employee_ref"], cells["course_code"], started_on, completed_on, score)


def read_date(column, cell, problem):
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError:
        return problem(column, f"“{cell}” is not a date like 2026-09-30.")


def read_score(cell, problem):
    if not cell:
        return None
    if cell.isascii() and cell.isdigit() and int(cell) <= 100:
        return int(cell)
    return problem("score", f"“{cell}” is not a whole number from 0 to 100.")
