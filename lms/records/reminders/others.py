"""E-mails of apps that stand above this one, sent through the same outbox by the same rules. Such
an app says when it is ready what it offers to whom, and how it is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from .policy import Choice, Kind


@dataclass(frozen=True)
class Source:
    """`offered` on a day: {person id: since when}, with or without those who have been sent it.
    `write`: a Letter for this person in the language that is active, or None."""

    offered: Callable[[date], Mapping[int, date]]
    write: Callable[[Any, date], Any]


SOURCES: dict[Kind, Source] = {}


def add(kind: Kind, source: Source) -> None:
    SOURCES[kind] = source


def offers(day):
    """(person id, Choice)"""
    for kind, source in SOURCES.items():
        for person_id, since in source.offered(day).items():
            yield person_id, Choice(kind, since)
