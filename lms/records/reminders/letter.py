"""What an e-mail of the outbox is made of, whoever writes it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from lms.common import languages


class Item(NamedTuple):
    """One line of the e-mail. `language` is that of the title, where it is not the reader's."""

    title: str
    sentence: str
    language: str = ""


class Words(NamedTuple):
    """What somebody says in their own words. `language` where it is not the reader's."""

    by: str
    text: str
    language: str = ""


@dataclass(frozen=True)
class Letter:
    """`path` is where the one action leads."""

    subject: str
    lede: str
    items: list[Item]
    action: str
    path: str
    reason: str = ""
    notes: list[str] = field(default_factory=list)
    words: Words | None = None

    @property
    def reason_language(self):
        return languages.other_source()
