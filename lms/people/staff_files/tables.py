"""The rows of an HR file, with those of the files beside it: read once, and kept while held."""

import hashlib
from dataclasses import asdict, dataclass, field, replace

from . import normalise, normalise_aliases, normalise_units
from .columns import HOURS, NEEDED
from .read import Row, Table, read, refuse_ragged

BESIDE = {"units": normalise_units.COLUMNS, "aliases": normalise_aliases.COLUMNS}


@dataclass(frozen=True)
class SentFile:
    """A file as it came, under the name that messages call it by."""

    name: str
    content: bytes

    @property
    def sha256(self):
        return hashlib.sha256(self.content).hexdigest()


@dataclass
class Tables:
    staff: list[Row]
    units: list[Row] = field(default_factory=list)
    aliases: list[Row] = field(default_factory=list)
    never_stored: list[str] = field(default_factory=list)
    not_used: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, staff: SentFile, *, units: SentFile | None, aliases: SentFile | None):
        table = read(staff.name, staff.content, NEEDED, (HOURS,))
        return cls(
            staff=[normalise.sift(row) for row in table.rows],
            units=rows_beside(units, "units"),
            aliases=rows_beside(aliases, "aliases"),
            never_stored=table.never_stored,
            not_used=table.not_used,
        )

    def to_json(self) -> dict:
        return {
            name: [packed(row) for row in getattr(self, name)]
            for name in ("staff", "units", "aliases")
        }

    @classmethod
    def from_json(cls, kept: dict):
        return cls(**{name: [unpacked(row) for row in rows] for name, rows in kept.items()})

    def of(self, staff_number: str, records):
        """The rows of one person, to wait for an answer."""
        wanted = {one.record for one in records if one.staff_number == staff_number}
        return Tables([row for row in self.staff if row.record in wanted])


def rows_beside(sent, kind):
    if sent is None:
        return []
    table: Table = read(sent.name, sent.content, tuple(BESIDE[kind]))
    rows = [row for row in table.rows if any(row.cells.values()) or row.ragged]
    refuse_ragged(sent.name, replace(table, rows=rows))
    return rows


def packed(row):
    return asdict(row) | {"tidied": sorted(row.tidied)}


def unpacked(kept):
    return Row(**kept | {"tidied": frozenset(kept["tidied"])})
