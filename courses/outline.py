"""The lessons of a module in brief, from the stored form of its StreamField.

Reading a lesson's blocks costs far more than reading its title, so lists, next and previous links
and the catalogue use this, and a page keeps it in `ModulePage.contents`.
"""

import re
import unicodedata
from dataclasses import asdict, dataclass
from typing import Any

from .minutes import suggest


@dataclass(frozen=True)
class Lesson:
    id: str
    slug: str
    title: str
    minutes: int
    is_required: bool
    is_final_check: bool
    has_check: bool
    is_only_check: bool = False


@dataclass(frozen=True, kw_only=True)
class OpenLesson(Lesson):
    """A lesson with what is on its screen: `value` for templates, `raw` for keys."""

    raw: dict
    value: Any
    other_language: str = ""  # of its words, where it is not the reader's
    instead_of: Any = None  # why the source's lesson is shown: courses.models.translated


def outline(raw) -> list[Lesson]:
    """The lessons in order, each with an address of its own in the module."""
    taken: set[str] = set()
    return [brief(block, taken) for block in raw if block["type"] == "lesson"]


def brief(block, taken):
    value = block["value"]
    return Lesson(
        id=block["id"],
        slug=free_slug(value.get("slug") or value.get("title") or "", taken),
        title=value.get("title") or "",
        minutes=value.get("minutes") or suggest(value),
        is_required=bool(value.get("is_required", True)),
        is_final_check=bool(value.get("is_final_check")),
        has_check=bool(value.get("check")),
        is_only_check=bool(value.get("check")) and not value.get("content"),
    )


def free_slug(text, taken):
    """A slug of `text` that is not among `taken`; adds it there."""
    slug = stem = slug_of(text) or "lesson"
    number = 1
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    taken.add(slug)
    return slug


def slug_of(text):
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-")


def as_rows(lessons) -> list[dict]:
    return [asdict(lesson) for lesson in lessons]


def from_rows(rows) -> list[Lesson]:
    return [Lesson(**row) for row in rows]
