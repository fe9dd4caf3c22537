"""The classes a field can have, and what follows from each."""

from enum import StrEnum


class Kind(StrEnum):
    IDENTITY = "identity"  # who somebody is: name, e-mail, staff number
    POST = "post"  # what their post is called and where it is done
    PLACE = "place"  # unit, days and kind of a post: what the headcount is made of
    LEARNING = "learning"  # what they did and when
    WORDS = "words"  # what somebody typed or chose: answers, reasons
    ACCOUNT = "account"  # roles, preferences, when they were last here
    TRAIL = "trail"  # who changed or opened what
    SEALED = "sealed"  # passwords and keys: held, never shown
    AGGREGATE = "aggregate"  # counts of people, which pass disclosure before they are shown
    CONTENT = "content"  # what the council writes or sets
    TECHNICAL = "technical"  # keys and marks of the software


IMPERSONAL = frozenset({Kind.AGGREGATE, Kind.CONTENT, Kind.TECHNICAL})
PERSONAL = frozenset(Kind) - IMPERSONAL
SHOWN = PERSONAL - {Kind.SEALED}
# What is emptied when somebody is forgotten. The rest has no name on it any more, and totals of
# the past are counted from it.
FORGOTTEN = frozenset({Kind.IDENTITY, Kind.POST, Kind.WORDS, Kind.SEALED})
