"""Words that keep people out, and what to say instead. Our own list: short, and for councils."""

import re

PLAIN = {
    "ascertain": "find out",
    "commence": "start",
    "customer journey": "what people go through",
    "deep dive": "close look",
    "dialogue": "talk",
    "digital by default": "online first",
    "disseminate": "share",
    "endeavour": "try",
    "facilitate": "help",
    "going forward": "from now on",
    "holistic": "whole",
    "in order to": "to",
    "leverage": "use",
    "low-hanging fruit": "easy first steps",
    "onboarding": "starting",
    "operationalise": "put to work",
    "prior to": "before",
    "remit": "job",
    "signpost": "point to",
    "stakeholders": "the people it concerns",
    "synergy": "working together",
    "thought leadership": "ideas",
    "touchpoint": "contact",
    "transformation agenda": "the changes we plan",
    "upskill": "learn",
    "utilise": "use",
}
ANY = re.compile(rf"\b({'|'.join(map(re.escape, PLAIN))})\b", re.IGNORECASE)


def found_in(text) -> list[tuple[str, str]]:
    """Each word of the list once, in the order met."""
    words = dict.fromkeys(match[0].lower() for match in ANY.finditer(text))
    return [(word, PLAIN[word]) for word in words]
