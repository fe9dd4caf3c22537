"""What came of sending a reflection. The address of the page says it, so that the page can."""

from enum import StrEnum


class Reflected(StrEnum):
    SAVED = "saved"
    REMOVED = "removed"
    EMPTY = "empty"
    SHOWN = "shown"
    STOPPED = "stopped"

    @classmethod
    def by(cls, text, before):
        if text:
            return cls.SAVED
        return cls.REMOVED if before else cls.EMPTY
