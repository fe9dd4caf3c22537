"""“You said, we changed”, from all courses that somebody is shown."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from lms.common import languages

SHOWN = 2


@dataclass(frozen=True)
class Change:
    course: Any
    day: date
    text: str


def changes_of(courses) -> list[Change]:
    """The newest of courses that were found for the home page (courses_at_home)."""
    found = [(row, course) for course in courses for row in course.note_rows]
    newest = sorted(found, key=lambda each: each[0][:2], reverse=True)
    return [
        Change(course, date.fromisoformat(day), languages.marked(text, languages.other(code)))
        for (day, _pk, text, code), course in newest[:SHOWN]
    ]
