"""Everything a file would change, each change with what was there before.

Nothing is written to the database except by way of a Plan, so a preview, a count, the reasons to
hold a file and the audit are all readings of the same list.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext_noop

from .holds import Reason, reasons
from .problems import Problem
from .records import Record
from .verdicts import Outcome, Verdict


class Kind(StrEnum):
    """Stored as it is written here; whoever shows it translates it."""

    UNIT_ADDED = gettext_noop("units added")
    UNIT_CHANGED = gettext_noop("units changed")
    ALIAS_ADDED = gettext_noop("spellings of units added")
    SUCCEEDED = gettext_noop("units that become another")
    PERSON_ADDED = gettext_noop("people added")
    PERSON_CHANGED = gettext_noop("names or e-mail addresses changed")
    POST_ADDED = gettext_noop("posts added")
    TAKEN_ALONG = gettext_noop("people who go along with their unit")
    MOVED = gettext_noop("people moved to another unit")
    PROMOTED = gettext_noop("people with another tier or kind of employment")
    POST_CHANGED = gettext_noop("posts changed")
    POST_WITHDRAWN = gettext_noop("posts that never began")
    LEAVING_CHANGED = gettext_noop("leaving dates added or changed")
    ABSENCE_ADDED = gettext_noop("long absences added")
    ABSENCE_CHANGED = gettext_noop("long absences changed")
    ABSENCE_WITHDRAWN = gettext_noop("long absences that will not happen")


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
    records: list[Record] = field(default_factory=list)
    # People in post by what we knew, and those among them whom the file does not carry on.
    current: int = 0
    missing_people: list[Model] = field(default_factory=list)
    # By their number, who has the e-mail address of a new reference.
    same_person: dict[str, Model] = field(default_factory=dict)
    rows: int = 0
    never_stored: list[str] = field(default_factory=list)
    not_used: list[str] = field(default_factory=list)

    def add(self, kind: Kind, record, about: str, thing: Model) -> None:
        self.changes.append(Change(kind, record.row, about, thing))

    def update(self, kind: Kind, record, about: str, thing: Model, **facts) -> dict[str, Any]:
        """Set what differs and answer what was there; nothing is noted when nothing differs."""
        was = {name: getattr(thing, name) for name in facts if getattr(thing, name) != facts[name]}
        for name in was:
            setattr(thing, name, facts[name])
        if was and not thing._state.adding:
            self.changes.append(Change(kind, record.row, about, thing, was))
        return was

    def counts(self) -> dict[str, int]:
        """How many people or units each kind of change is about."""
        found = Counter(kind for kind, about in {(one.kind, one.about) for one in self.changes})
        return {str(kind): found[kind] for kind in Kind if found[kind]}

    def outcomes(self) -> dict[str, int]:
        found = Counter(record.outcome for record in self.records)
        return {str(outcome): found[outcome] for outcome in Outcome if found[outcome]}

    @property
    def numbers(self) -> set[str]:
        return {record.staff_number for record in self.records}

    @property
    def missing(self) -> int:
        return len(self.missing_people)

    @property
    def reasons(self) -> list[Reason]:
        """What holds the file until a person decides."""
        return reasons(
            current=self.current,
            missing=self.missing,
            moved=len({one.about for one in self.changes if one.kind == Kind.MOVED}),
            is_cut_off=any(record.verdict is Verdict.ROW_CUT_OFF for record in self.records),
        )
