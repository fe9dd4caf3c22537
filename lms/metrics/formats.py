"""The same rows as CSV, XLSX and JSON, and what tells that they are the same."""

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from hashlib import sha256
from io import BytesIO, StringIO

from django.http import Http404, HttpResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import get_column_letter

from lms.common.spreadsheets import safe

Cell = str | int | Decimal

# Of a column, in digits: room for a number, and no more than a sentence of a title needs.
NARROWEST, WIDEST = 10, 60
MARGIN = 2


@dataclass(frozen=True)
class Table:
    """`about`: what a program is told beside the rows."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    about: dict[str, str]

    @cached_property
    def fingerprint(self) -> str:
        """The same for the same rows, whatever they are written in."""
        written = [self.headings, *([str(cell) for cell in row] for row in self.rows)]
        return sha256(json.dumps(written, ensure_ascii=False).encode()).hexdigest()


def as_csv(table: Table) -> str:
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow(table.headings)
    writer.writerows([safe(cell) for cell in row] for row in table.rows)
    return file.getvalue()


def as_json(table: Table) -> str:
    rows = [dict(zip(table.headings, map(_plain, row), strict=True)) for row in table.rows]
    columns = {"columns": list(table.headings), "rows_sha256": table.fingerprint}
    told = {**table.about, **columns, "rows": rows}
    return json.dumps(told, ensure_ascii=False, indent=1)


def as_xlsx(table: Table) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(table.name)
    # Before the first row: what is written row by row has its columns at the top.
    for number, width in enumerate(widths(table), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for row in (table.headings, *table.rows):
        sheet.append([_cell(sheet, value) for value in row])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def widths(table: Table) -> list[int]:
    """Of each column, so that nothing short is cut off."""
    columns = zip(table.headings, *table.rows, strict=True)
    longest = (max(len(str(cell)) for cell in column) + MARGIN for column in columns)
    return [min(max(width, NARROWEST), WIDEST) for width in longest]


def _plain(cell):
    """A decimal of one place is the same number to a program."""
    return float(cell) if isinstance(cell, Decimal) else cell


def _cell(sheet, value):
    """Text stays text also when somebody edits the cell: a formula would run then."""
    if not isinstance(value, str):
        return WriteOnlyCell(sheet, value)
    cell = WriteOnlyCell(sheet)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
    cell.data_type, cell.quotePrefix = "s", True
    return cell


SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, SPREADSHEET),
    "json": (as_json, "application/json"),
}


def response(table: Table, kind: str, file_name: str) -> HttpResponse:
    if kind not in FORMATS:
        raise Http404(f"There is no file {table.name}.{kind}.")
    write, content_type = FORMATS[kind]
    answer = HttpResponse(write(table), content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="{file_name}.{kind}"'
    return answer
