"""Everything a file would change, each change with what was there before.

Nothing is written to the database except by way of a Plan, so a preview, a count and later an
audit are all readings of the same list.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import Model

from .problems import Problem


class Kind(StrEnum):
    UNIT_ADDED = "units added"
    UNIT_CHANGED = "units changed"
    SUCCEEDED = "units that become another"
    PERSON_ADDED = "people added"
    PERSON_CHANGED = "names or e-mail addresses changed"
    POST_ADDED = "posts added"
    TAKEN_ALONG = "people who go along with their unit"
    MOVED = "people moved to another unit"
    POST_CHANGED = "posts changed"
    LEAVING_CHANGED = "leaving dates added or changed"
    ABSENCE_ADDED = "long absences added"
    ABSENCE_CHANGED = "long absences changed"
    ABSENCE_WITHDRAWN = "long absences that will not happen"


@dataclass
class Change:
    kind: Kind
    row: int
    about: str
    thing: Model
    was: dict[str, Any] = field(default_factory=dict)

    @property
    def is_new(self) -> bool:
        return self.thing._state.adding


@dataclass
class Plan:
    as_at: date
    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    rows: int = 0
    missing: int = 0
    never_stored: list[str] = field(default_factory=list)
    not_used: list[str] = field(default_factory=list)

    def add(self, kind: Kind, record, about: str, thing: Model) -> None:
        self.changes.append(Change(kind, record.row, about, thing))

    def update(self, kind: Kind, record, about: str, thing: Model, **facts) -> None:
        """Set what differs; nothing is noted when nothing does."""
        was = {name: getattr(thing, name) for name in facts if getattr(thing, name) != facts[name]}
        for name in was:
            setattr(thing, name, facts[name])
        if was and not thing._state.adding:
            self.changes.append(Change(kind, record.row, about, thing, was))

    def counts(self) -> dict[str, int]:
        """How many people or units each kind of change is about."""
        found = Counter(kind for kind, about in {(one.kind, one.about) for one in self.changes})
        return {str(kind): found[kind] for kind in Kind if found[kind]}
