"""Values of a file, asked for by name and kind; what is wrong is collected with its place."""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from uuid import UUID

from . import rich_text

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MISSING = object()


class Node:
    """One mapping of the file. `problems` is shared by the whole file."""

    def __init__(self, value, place, problems):
        self.place, self.problems = place, problems
        self.is_sound = isinstance(value, dict)
        if not self.is_sound:
            self.refuse("must be a list of names and values")
        self.value = value if self.is_sound else {}
        self.asked = set()

    def refuse(self, sentence):
        self.problems.append(f"{self.place}: {sentence}")

    def take(self, name, kind, wanted, default):
        """The value when it is of that kind; else a problem, and None."""
        self.asked.add(name)
        value = self.value.get(name, MISSING)
        if value is MISSING and default is not MISSING:
            return default
        if value is MISSING:
            self.is_sound and self.refuse(f"“{name}” is missing")
        elif isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
            return value
        else:
            self.refuse(f"“{name}” must be {wanted}")
        return None

    def text(self, name, longest=250, default=MISSING):
        value = self.take(name, str, "text; put quotation marks round it", default)
        return self.checked_text(name, value, longest, may_be_empty=default == "")

    def checked_text(self, name, value, longest, may_be_empty=False):
        if value is None:
            return ""
        value = value.strip()
        if not value and not may_be_empty:
            self.refuse(f"“{name}” is empty")
        elif len(value) > longest:
            self.refuse(f"“{name}” has {len(value)} characters; {longest} is the most")
        return value

    def slug(self, name="slug", default=MISSING):
        value = self.text(name, longest=80, default=default)
        if value and not SLUG.fullmatch(value):
            self.refuse(f"“{name}” must be small letters, digits and hyphens, not “{value[:80]}”")
        return value

    def rich(self, name, default=MISSING):
        value = self.text(name, longest=20_000, default=default)
        for sentence in rich_text.problems(value):
            self.refuse(f"“{name}” {sentence}")
        return value

    def number(self, name, least, most, default=MISSING):
        wanted = f"a whole number from {least} to {most}"
        value = self.take(name, int, wanted, default)
        if value is not None and not least <= value <= most:
            self.refuse(f"“{name}” must be {wanted}")
            return least
        return least if value is None else value

    def decimal(self, name, default=MISSING):
        value = self.take(name, (int, float, str), "a number", default)
        try:
            if isinstance(value, bool) or not (number := Decimal(str(value))).is_finite():
                raise InvalidOperation
        except InvalidOperation:
            value is None or self.refuse(f"“{name}” must be a number")
            return "0"
        return str(number)

    def flag(self, name, default=False):
        return bool(self.take(name, bool, "true or false", default))

    def choice(self, name, choices, default=MISSING):
        value = self.take(name, str, "one of " + ", ".join(choices), default)
        if value is not None and value != default and value not in choices:
            self.refuse(f"“{name}” must be one of {', '.join(choices)}")
        return value or ""

    def day(self, name, default=MISSING):
        value = self.take(name, date, "a date like 2027-09-30", default)
        if isinstance(value, datetime):
            self.refuse(f"“{name}” must be a date without a time")
        return value

    def identity(self):
        value = self.text("id", longest=36, default="")
        try:
            return str(UUID(value)) if value else None
        except ValueError:
            self.refuse("“id” must be a UUID")
            return None

    def list(self, name, least=0, most=200, default=MISSING):
        values = self.take(name, list, "a list", [] if least == 0 else default)
        if values is None:
            return []
        if not least <= len(values) <= most:
            self.refuse(f"“{name}” must have {least} to {most} entries, not {len(values)}")
        return values[:most]

    def texts(self, name, least=1, most=50, longest=200):
        values = self.list(name, least, most)
        for position, value in enumerate(values, 1):
            if not isinstance(value, str):
                self.refuse(
                    f"“{name}”, entry {position} must be text; put quotation marks round it"
                )
        texts = [value for value in values if isinstance(value, str)]
        return [self.checked_text(name, text, longest) for text in texts]

    def children(self, name, label, least=0, most=200):
        """A node of each entry, its place named by its slug or its position."""
        return [
            Node(value, f"{self.place}, {label} {named(value) or position}", self.problems)
            for position, value in enumerate(self.list(name, least, most), 1)
        ]

    def child(self, name, label):
        self.asked.add(name)
        value = self.value.get(name, {})
        label = f"{label} {named(value)}" if named(value) else label
        return Node(value, f"{self.place}, {label}", self.problems)

    def inner(self, value, label):
        """A node of a value that is at hand already."""
        return Node(value, f"{self.place}, {label}", self.problems)

    def done(self):
        """Refuse what nobody asked for: a misspelt name would else be lost in silence."""
        for name in self.value:
            if name not in self.asked:
                self.refuse(f"“{str(name)[:50]}” is not a name that belongs here")

    def refuse_twins(self, name, values):
        for value in {value for value in values if value and values.count(value) > 1}:
            self.refuse(f"“{name}” has “{value[:60]}” twice")


def named(value):
    name = value.get("slug") if isinstance(value, dict) else None
    return name[:80] if isinstance(name, str) else None
