"""Who works where, from when to when (lms.common.intervals)."""

from .postings import Absence, Posting
from .sign_in import DirectoryRole, Session, SignInTries
from .staff_files import StaffFile
from .units import Unit
from .users import LEARNING_ADMINISTRATORS, NEW_FOR, User

__all__ = [
    "LEARNING_ADMINISTRATORS",
    "NEW_FOR",
    "Absence",
    "DirectoryRole",
    "Posting",
    "Session",
    "SignInTries",
    "StaffFile",
    "Unit",
    "User",
]
