"""Words as they are compared: small letters without accents, so that “dwr” finds “dŵr”."""

import re
import unicodedata

LONGEST, MOST = 100, 10
APOSTROPHES = re.compile(r"['’]")


def fold(text: str) -> str:
    apart = unicodedata.normalize("NFKD", APOSTROPHES.sub("", text).casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))


def words_of(text: str) -> list[str]:
    """Letters and figures only, each word once: nothing here means anything to a database."""
    return list(dict.fromkeys(re.findall(r"[^\W_]+", fold(text))))


def asked_for(typed: str) -> list[str]:
    return words_of(typed[:LONGEST])[:MOST]
