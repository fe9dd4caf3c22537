"""Who works where, from when to when (lms.common.intervals)."""

from .changes import StaffChange
from .erasures import Erasure
from .groups import GroupMember, StaffGroup
from .holds import RecordHold
from .mergers import Merger
from .openings import RecordOpening
from .place_notes import PlaceNote
from .postings import Absence, Posting
from .preferences import Preferences
from .questions import StaffQuestion
from .sign_in import DirectoryRole, Session, SignInTries
from .staff_files import StaffFile, StaffFileLine
from .succession import Succession
from .units import Unit, UnitAlias
from .users import (
    AUTHORS,
    CHAMPIONS,
    DATA_PUBLISHERS,
    LEARNING_ADMINISTRATORS,
    MODERATORS,
    NEW_FOR,
    User,
)

__all__ = [
    "AUTHORS",
    "CHAMPIONS",
    "DATA_PUBLISHERS",
    "LEARNING_ADMINISTRATORS",
    "MODERATORS",
    "NEW_FOR",
    "Absence",
    "DirectoryRole",
    "Erasure",
    "GroupMember",
    "Merger",
    "PlaceNote",
    "Posting",
    "Preferences",
    "RecordHold",
    "RecordOpening",
    "Session",
    "SignInTries",
    "StaffChange",
    "StaffFile",
    "StaffFileLine",
    "StaffGroup",
    "StaffQuestion",
    "Succession",
    "Unit",
    "UnitAlias",
    "User",
]
