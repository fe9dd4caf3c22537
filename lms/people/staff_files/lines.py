"""From text to lines of cells: which sign divides them, where lines end, where a file was cut."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from django.utils.translation import gettext as _

from . import columns

DELIMITERS = ",;\t|"
LOOK_AT = 20
NOT_JUST_ONE = re.compile(r"\s{2,}|[^\S ]")


@dataclass(frozen=True)
class Line:
    """Row numbers are those of the spreadsheet: the first is 1, whatever line breaks cells hold."""

    number: int
    cells: list[str]
    tidied: tuple[int, ...] = ()
    cut_off: bool = False

    @property
    def is_blank(self):
        return len(self.cells) < 2 and not any(self.cells)


def lines_of(text: str, wanted: tuple[str, ...]) -> list[Line]:
    delimiter = max(DELIMITERS, key=lambda sign: best_header(text, sign, wanted))
    lines = [line(number, cells) for number, cells in rows(text, delimiter)]
    if lines and not text.endswith(("\n", "\r")):
        lines[-1] = without_its_end(lines)
    return lines


def best_header(text, delimiter, wanted):
    """How many of our columns a row near the top names, if this is what divides the cells."""
    some = islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), LOOK_AT)
    try:
        return max((columns.recognised(cells, wanted) for cells in some), default=0)
    except csv.Error:
        return 0


def rows(text, delimiter) -> Iterator[tuple[int, list[str]]]:
    """Lines of cells. Quotation marks that do not close are an error, but at the cut end."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = done = 0
    try:
        for number, cells in enumerate(reader, start=1):
            done = reader.line_num
            yield number, cells
    except csv.Error as error:
        rest = text.splitlines()[done:]
        if len(rest) == 1 and not text.endswith(("\n", "\r")) and number:
            yield number + 1, next(csv.reader(rest, delimiter=delimiter))
            return
        fault = _("a quotation mark is missing or one too many in row %(row)s or below")
        raise ValueError(fault % {"row": number + 1}) from error


def line(number, cells):
    whole = [tidy(cell) for cell in cells]
    return Line(number, whole, tuple(at for at, cell in enumerate(cells) if had_spaces(cell)))


def without_its_end(lines):
    """The last line of a text without a line break: cut off, if it is short of cells."""
    last, usual = lines[-1], max(len(one.cells) for one in lines)
    return replace(last, cut_off=len(last.cells) < usual)


def tidy(cell: str) -> str:
    """One space between words; spaces that do not break count as spaces."""
    return " ".join(cell.split())


def had_spaces(cell: str) -> bool:
    """A line break inside a cell is somebody's wish; other space too many is not."""
    cell = cell.replace("\r\n", " ").replace("\n", " ")
    return cell != cell.strip() or bool(NOT_JUST_ONE.search(cell))
