"""What a person is called, and how that is found in a text and taken out of it. Pure."""

import re
from collections.abc import Iterable
from uuid import UUID

GONE = "[name removed]"
# A moment, whose digits can look like a staff number.
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.+Z-]*")


def names_of(*, first: str, last: str, known_as: str, email: str | None, number: str | None):
    """All that points to one person: a first or last name alone is many people's."""
    firsts = {first, known_as, f"{first} {known_as}"} if last else set()
    whole = {f"{each} {last}" for each in firsts} | {f"{last}, {each}" for each in firsts}
    return {name.strip(" ,") for name in {*whole, email or "", number or ""} if name.strip(" ,")}


def pattern(names: Iterable[str]) -> re.Pattern:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


def without(found: re.Pattern, value):
    """The text, or JSON document, without these names. Ids and moments are left as they are."""
    if isinstance(value, dict):
        return {key: without(found, inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [without(found, inner) for inner in value]
    if isinstance(value, str) and not is_technical(value):
        return found.sub(GONE, value)
    return value


def is_technical(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return bool(MOMENT.fullmatch(text))
    return True
