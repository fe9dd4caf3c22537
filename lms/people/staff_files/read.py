"""From bytes to rows. Only the columns that are asked for leave this module.

What a council must not hold here (pay, date of birth …) is never in memory longer than it takes
to read a line, and the names of such columns are reported so that HR can leave them out.
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from . import columns
from .lines import Line, lines_of
from .problems import Problem, Refused

ENCODINGS = ("utf-8-sig", "cp1252")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
LARGEST = 20 * 1024 * 1024
TITLE_ROWS = 20


@dataclass(frozen=True)
class Row:
    """One record, numbered among the records and as the spreadsheet numbers its rows."""

    record: int
    number: int
    cells: dict[str, str]
    # Columns whose cells had spaces that were taken away.
    tidied: frozenset[str] = frozenset()
    # How many cells there are and how many the header has, where that is not the same.
    ragged: tuple[int, int] | None = None
    cut_off: bool = False


@dataclass
class Table:
    rows: list[Row] = field(default_factory=list)
    never_stored: list[str] = field(default_factory=list)
    not_used: list[str] = field(default_factory=list)


def read(name: str, content: bytes, needed: tuple[str, ...], wanted: tuple[str, ...] = ()) -> Table:
    """The rows below the header. Columns that are wanted may be missing, needed ones may not."""
    keep = (*needed, *wanted)
    try:
        lines = [line for line in lines_of(decode(content), keep) if not line.is_blank]
    except ValueError as error:
        raise whole_file(
            name, _("%(fault)s. Save it again as “CSV UTF-8”.") % {"fault": error}
        ) from error
    if not lines:
        raise whole_file(name, _("it is empty. Export it again."))
    top = header_at(name, lines, keep)
    header, below = columns.names_of(lines[top].cells, keep), lines[top + 1 :]
    refuse(name, list(header_problems(lines[top].number, header, needed, keep)))
    if not below:
        raise whole_file(name, _("it has a header and no rows below it. Export it again."))
    extra = [column for column in header if column and column not in keep]
    return Table(
        rows=[row_of(record, header, line, keep) for record, line in enumerate(below, start=1)],
        never_stored=[column for column in extra if columns.NEVER_STORED.search(column)],
        not_used=[column for column in extra if not columns.NEVER_STORED.search(column)],
    )


def decode(content: bytes) -> str:
    if len(content) > LARGEST:
        raise ValueError(_("it is larger than 20 MB"))
    encodings = ("utf-16",) if content.startswith(UTF_16) else ENCODINGS
    if b"\0" in content and encodings == ENCODINGS:
        raise ValueError(_("it is not a text file"))
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValueError(_("it has letters that cannot be read"))


def header_at(name, lines: list[Line], keep) -> int:
    """The row that names most of our columns; exports often have a title above it."""
    known = [columns.recognised(line.cells, keep) for line in lines[:TITLE_ROWS]]
    if not max(known):
        text = _("none of its first rows names a column like %(column)s. Export it with a header.")
        raise whole_file(name, text % {"column": keep[0]})
    return known.index(max(known))


def header_problems(number, header, needed, keep):
    for column in keep:
        if column in needed and column not in header:
            yield Problem(number, column, _("this column is missing. Add it to the export."))
        elif header.count(column) > 1:
            yield Problem(number, column, _("two columns have this name. Keep one."))


def row_of(record, header, line, keep):
    if line.cut_off or len(line.cells) != len(header):
        ragged = len(line.cells), len(header)
        is_cut = line.cut_off and len(line.cells) <= len(header)
        return Row(record, line.number, {}, ragged=ragged, cut_off=is_cut)
    pairs = list(zip(header, line.cells, strict=True))
    return Row(
        record,
        line.number,
        cells={column: cell for column, cell in pairs if column in keep},
        tidied=frozenset(header[at] for at in line.tidied) & frozenset(keep),
    )


def refuse(name, problems):
    if problems:
        raise Refused(name, problems)


def refuse_ragged(name, table):
    """Of a file whose rows are all needed."""
    text = _(
        "the row has %(cells)s cells and the header has %(columns)s. Look for a missing quotation "
        "mark or a row that was cut off."
    )
    ragged = [row for row in table.rows if row.ragged]
    told = [text % dict(zip(("cells", "columns"), row.ragged, strict=True)) for row in ragged]
    place = _("all columns")
    refuse(name, [Problem(row.number, place, of) for row, of in zip(ragged, told, strict=True)])


def whole_file(name, text):
    return Refused(name, [Problem(0, "", text)])
