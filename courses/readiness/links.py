"""Whether the words of a link say where it leads, also to somebody who hears it alone."""

import re

VAGUE = {"click here", "here", "read more", "more", "this link", "link", "this page"}
BARE_ADDRESS = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)


def fault_of(words, language) -> str | None:
    """The key of a sentence."""
    if BARE_ADDRESS.fullmatch(words):
        return "bare_address"
    if language == "en" and words.lower().rstrip(".…") in VAGUE:
        return "vague_link"
    return None
