"""When leaders may write to many people at once. They never learn who gets an e-mail."""

from datetime import date, timedelta

SMALLEST = 10
REST = timedelta(days=14)
LONGEST_WORDS = 200


def is_large_enough(people: int) -> bool:
    return people >= SMALLEST


def free_on(last: date | None, day: date) -> date | None:
    """The first day on which the same people may be written to again; None when it has come."""
    return last + REST if last and day < last + REST else None


def in_force_since(day: date) -> date:
    """What was asked before this day is over: nothing of it is sent any more."""
    return day - REST + timedelta(days=1)


def one_line(words: str) -> str:
    return " ".join(words.split())
