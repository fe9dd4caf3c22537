"""One whole day as a calendar takes it: iCalendar, RFC 5545. Pure: no Django here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

LONGEST_LINE = 75
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True)
class Day:
    """`uid` is the same each time it is told, so that a calendar changes the day it knows."""

    uid: str
    day: date
    title: str
    words: str
    url: str
    language: str


def written(entry: Day, made_at: datetime) -> str:
    """Nobody is shown as busy, and no alarm rings: people set their own."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Stepping Stones//Learning//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{entry.uid}",
        f"DTSTAMP:{made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{entry.day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY;LANGUAGE={entry.language}:{escaped(entry.title)}",
        f"DESCRIPTION;LANGUAGE={entry.language}:{escaped(entry.words)}",
        f"URL:{entry.url}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def escaped(text: str) -> str:
    return text.translate(ESCAPED)


def folded(line: str) -> Iterator[str]:
    """In pieces of at most 75 octets, never in the middle of a letter; all but the first begin
    with a space."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > LONGEST_LINE:
            yield piece
            piece = " "
        piece += letter
    yield piece
