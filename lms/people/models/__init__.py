"""Who works where, from when to when (lms.common.intervals)."""

from .erasures import Erasure
from .holds import RecordHold
from .openings import RecordOpening
from .postings import Absence, Posting
from .sign_in import DirectoryRole, Session, SignInTries
from .staff_files import StaffFile
from .succession import Succession
from .units import Unit
from .users import DATA_PUBLISHERS, LEARNING_ADMINISTRATORS, NEW_FOR, User

__all__ = [
    "DATA_PUBLISHERS",
    "LEARNING_ADMINISTRATORS",
    "NEW_FOR",
    "Absence",
    "DirectoryRole",
    "Erasure",
    "Posting",
    "RecordHold",
    "RecordOpening",
    "Session",
    "SignInTries",
    "StaffFile",
    "Succession",
    "Unit",
    "User",
]
