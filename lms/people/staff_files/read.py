"""From bytes to rows. Only the columns that are asked for leave this module.

What a council must not hold here (pay, date of birth …) is never in memory longer than it takes
to read a line, and the names of such columns are reported so that HR can leave them out.
"""

import csv
import io
import re
from dataclasses import dataclass, field

from .problems import Problem, Refused

DELIMITERS = ",;\t"
ENCODINGS = ("utf-8-sig", "cp1252")

NEVER_STORED = re.compile(
    r"BIRTH|(^|_)(DOB|AGE|SEX|NI|TAX)(_|$)|INSURANCE|PAY|SALARY|WAGE|HOURLY_RATE|PENSION"
    r"|BANK|ACCOUNT|SORT_CODE|ADDRESS|POSTCODE|HOME_|NEXT_OF_KIN|EMERGENCY"
    r"|GENDER|ETHNIC|RACE|DISAB|RELIGI|BELIEF|ORIENTATION|NATIONALITY|MARITAL|HEALTH"
)


@dataclass(frozen=True)
class Row:
    number: int
    cells: dict[str, str]


@dataclass
class Table:
    rows: list[Row] = field(default_factory=list)
    never_stored: list[str] = field(default_factory=list)
    not_used: list[str] = field(default_factory=list)


def read(name: str, content: bytes, needed: tuple[str, ...]) -> Table:
    try:
        lines = [line for line in numbered_lines(decode(content)) if any(line[1])]
    except ValueError as error:
        raise whole_file(name, f"{error}. Save it again as “CSV UTF-8”.") from error
    if not lines:
        raise whole_file(name, "it is empty. Export it again.")
    header = [column_name(cell) for cell in lines[0][1]]
    refuse(name, [*header_problems(header, needed), *ragged_problems(header, lines[1:])])
    if len(lines) == 1:
        raise whole_file(name, "it has a header and no rows below it. Export it again.")
    extra = [column for column in header if column and column not in needed]
    return Table(
        rows=[Row(number, pick(header, cells, needed)) for number, cells in lines[1:]],
        never_stored=[column for column in extra if NEVER_STORED.search(column)],
        not_used=[column for column in extra if not NEVER_STORED.search(column)],
    )


def decode(content: bytes) -> str:
    if b"\0" in content:
        raise ValueError("it is not a text file")
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValueError("it has letters that cannot be read")


def numbered_lines(text: str):
    """Row numbers as a spreadsheet shows them: the header is 1, whatever line breaks cells hold."""
    first_line = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=first_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            yield number, [tidy(cell) for cell in cells]
    except csv.Error as error:
        text = f"a quotation mark is missing or one too many in row {number + 1} or below"
        raise ValueError(text) from error


def tidy(cell: str) -> str:
    """One space between words; spaces that do not break count as spaces."""
    return " ".join(cell.split())


def column_name(cell: str) -> str:
    return cell.upper().replace(" ", "_")


def header_problems(header, needed):
    for column in needed:
        if column not in header:
            yield Problem(1, column, "this column is missing. Add it to the export.")
        elif header.count(column) > 1:
            yield Problem(1, column, "two columns have this name. Keep one.")


def ragged_problems(header, lines):
    for number, cells in lines:
        if len(cells) != len(header):
            yield Problem(
                number,
                "all columns",
                f"the row has {len(cells)} cells and the header has {len(header)}. "
                "Look for a missing quotation mark or a row that was cut off.",
            )


def pick(header, cells, needed):
    return {column: cell for column, cell in zip(header, cells, strict=True) if column in needed}


def refuse(name, problems):
    if problems:
        raise Refused(name, problems)


def whole_file(name, text):
    return Refused(name, [Problem(0, "", text)])
