"""A mark that only this site can make of a person, to know them again without keeping who it was.

It is made with SECRET_KEY: after a change of that key older marks find nobody.
"""

import re

from django.utils.crypto import salted_hmac

MARK = re.compile(r"[0-9a-f]{64}")


class NotAList(ValueError):
    """This text is no list of marks; the message says where not."""


def mark_of(person) -> str:
    return mark_of_number(person.staff_number or f"without number {person.pk}")


def mark_of_number(number: str) -> str:
    return salted_hmac("lms.people.forgetting", number, algorithm="sha256").hexdigest()


def marks_in(text: str) -> set[str]:
    """Of a list of one mark a line. What else it may hold is nobody's to repeat."""
    lines = [line.strip() for line in text.splitlines()]
    for number, line in enumerate(lines, start=1):
        if line and not MARK.fullmatch(line):
            raise NotAList(
                f"Line {number} is not a mark. A mark is 64 digits and letters from a to f, as "
                f"manage.py forget --list prints them."
            )
    return set(filter(None, lines))
