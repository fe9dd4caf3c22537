"""A file of earlier learning records, read without a database.

One row is one person and one course: when it was started and, if so, completed. A row that cannot
be read says why, and the others are read all the same; what to do then is decided elsewhere.
"""

import csv
import io
from dataclasses import dataclass
from datetime import date

from .record_cells import NEEDED, column, read_date, read_score

DELIMITERS = ",;\t"
# Some systems write what the report is about above the table.
MOST_TITLE_ROWS = 20


class BadFile(Exception):
    """`problems` are sentences, one for each thing to mend. Nothing was written."""

    def __init__(self, problems):
        self.problems = problems
        super().__init__("\n".join(problems))


@dataclass(frozen=True, slots=True)
class Row:
    """Numbered as a spreadsheet counts. With a `problem` the rest of it may be empty."""

    number: int
    staff_number: str = ""
    course_code: str = ""
    started_on: date | None = None
    completed_on: date | None = None
    score: int | None = None
    problem: str = ""

    @property
    def days(self):
        return [day for day in (self.started_on, self.completed_on) if day]


def parse(content: bytes) -> list[Row]:
    lines = numbered_lines(decode(content))
    header, rest = find_header(lines)
    rows = [read_row(number, header, cells) for number, cells in rest if any(cells)]
    if not rows:
        raise BadFile(["The file has a header and no rows below it. Export it again."])
    return rows


def decode(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise BadFile(["The file is not a text file. Save it again as “CSV UTF-8”."])


def numbered_lines(text):
    delimiter = delimiter_of(text.splitlines()[:MOST_TITLE_ROWS])
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return [(n, [cell.strip() for cell in cells]) for n, cells in enumerate(reader, start=1)]
    except csv.Error as error:
        raise BadFile([f"The file is not a CSV file: {error}."]) from error


def delimiter_of(lines):
    """The one that makes a header of one of these lines."""

    def columns(delimiter):
        headers = ([column(cell.strip('"')) for cell in line.split(delimiter)] for line in lines)
        return max(map(known, headers), default=0)

    return max(DELIMITERS, key=columns)


def find_header(lines):
    """The first row that has every column we need, and the rows below it."""
    nearest = []
    for position, (_number, cells) in enumerate(lines[:MOST_TITLE_ROWS]):
        header = [column(cell) for cell in cells]
        if all(name in header for name in NEEDED):
            refuse_twins(header, cells)
            return header, lines[position + 1 :]
        nearest = max(nearest, header, key=known)
    missing = [name for name in NEEDED if name not in nearest]
    raise BadFile([f"The column {name} is missing." for name in missing])


def known(header):
    return sum(name in header for name in NEEDED)


def refuse_twins(header, cells):
    """Two columns for one thing: nobody could tell which to believe."""
    named = [(name, cell) for name, cell in zip(header, cells, strict=True) if name]
    twins = [cell for name, cell in named if header.count(name) > 1]
    if twins:
        raise BadFile([f"These columns mean the same, leave one out: {', '.join(twins)}."])


def read_row(number, header, cells) -> Row:
    if len(cells) != len(header):
        return Row(number, problem="The row has more or fewer cells than the header.")
    raw = {name: cell for name, cell in zip(header, cells, strict=True) if name}
    who = {"staff_number": raw["employee_ref"], "course_code": raw["course_code"]}
    try:
        return Row(number, **who, **read_what(raw))
    except ValueError as error:
        return Row(number, **who, problem=str(error))


def read_what(raw):
    for name in ("employee_ref", "course_code"):
        if not raw[name]:
            raise ValueError(f"{name} is empty.")
    started_on, completed_on = read_date(raw.get("started_on", "")), read_date(raw["completed_on"])
    if started_on and completed_on and completed_on < started_on:
        raise ValueError("It was completed before it was started.")
    score = read_score(raw.get("score", ""))
    return {"started_on": started_on, "completed_on": completed_on, "score": score}
