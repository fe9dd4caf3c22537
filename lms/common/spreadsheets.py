"""Text that a spreadsheet shows and does not run."""

import csv
from collections.abc import Iterable, Sequence
from numbers import Number
from pathlib import Path

from wagtail.admin.views.mixins import SpreadsheetExportMixin

# A spreadsheet skips white space before these, and takes the wide ones of East Asia for them.
FORMULA = tuple(
    "=+-@\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}"
    "\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}"
)
CONTROL = ("\t", "\r", "\n")


def safe(cell) -> str:
    """A spreadsheet runs text that begins like a formula; an apostrophe makes it text again. A
    number that is below 0 is none. What is not there is left empty."""
    text = "" if cell is None else str(cell)
    if isinstance(cell, Number):
        return text
    runs = text.startswith(CONTROL) or text.lstrip().startswith(FORMULA)
    return f"'{text}" if runs else text


def write_csv(path: Path, headings: Sequence[str], rows: Iterable[Sequence]) -> None:
    """With marks of its encoding, so that a spreadsheet reads the letters right."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings)
        writer.writerows([safe(cell) for cell in row] for row in rows)


def keep_exports_safe() -> None:
    """Wagtail's own downloads of lists, also of its stock reports, which hold the titles that
    people give to pages. It is careful with XLSX, but not with CSV."""
    as_it_was = SpreadsheetExportMixin.preprocess_field_value

    def preprocess_field_value(view, field, value, export_format):
        cell = as_it_was(view, field, value, export_format)
        if export_format != view.FORMAT_CSV or isinstance(value, int):
            return cell
        return safe(cell)

    SpreadsheetExportMixin.preprocess_field_value = preprocess_field_value
