"""Texts as their reader compares them: to the eye, “SIÂN” and “Siân” are one name, whatever the
letters are made of. Pure."""

import unicodedata
from functools import lru_cache

# What stands for an apostrophe and for a hyphen in one keyboard or another.
APOSTROPHES = "\u2018\u2019\u02bc\u2032\u00b4`"
HYPHENS = "\u2010\u2011\u2012\u2013\u2212"
PLAIN = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(HYPHENS, "-"))


def visible(text: str) -> str:
    """On one line, each letter in one piece, without what nobody sees: a soft hyphen, say."""
    seen = (each for each in text if unicodedata.category(each) != "Cf")
    return " ".join(unicodedata.normalize("NFC", "".join(seen)).split())


def alike(text: str) -> str:
    """The same for all texts that read the same. A letter of it may come to several, or none."""
    return "".join(map(_bare, visible(text)))


@lru_cache(4096)
def _bare(letter):
    """Without its accents, and small."""
    letters = unicodedata.normalize("NFKD", letter.translate(PLAIN)).casefold()
    return "".join(each for each in letters if unicodedata.category(each) != "Mn")


def as_typed(text: str, start: int, end: int) -> str:
    """What stands in a text between these two letters of what it is alike."""
    seen = visible(text)
    places = [place for place, letter in enumerate(seen) for _each in _bare(letter)]
    return seen[places[start] : places[end - 1] + 1]
