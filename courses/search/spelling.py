"""What somebody may have meant: the nearest words of titles that this person may read."""

import re
from difflib import get_close_matches

from .folding import fold

NEAR = 0.75
# Whoever writes a sentence knows how to spell it; and each word takes its time.
MOST = 4


def meant(words, texts) -> str:
    """The words with those that no text has replaced by near ones; nothing where none is near."""
    if len(words) > MOST:
        return ""
    known = vocabulary(texts)
    nearest = [word if word in known else near(word, known) for word in words]
    return " ".join(known.get(word, word) for word in nearest) if all(nearest) else ""


def vocabulary(texts):
    """{as it is compared: as it is written}"""
    written = (word for text in texts for word in re.findall(r"[^\W\d_]{3,}", text))
    return {fold(word): word.lower() for word in written}


def near(word, known):
    return next(iter(get_close_matches(word, known, n=1, cutoff=NEAR)), "")
