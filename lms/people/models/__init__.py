"""Who works where, from when to when (lms.common.intervals)."""

from .openings import RecordOpening
from .postings import Absence, Posting
from .staff_files import StaffFile
from .units import Unit
from .users import LEARNING_ADMINISTRATORS, NEW_FOR, User

__all__ = [
    "LEARNING_ADMINISTRATORS",
    "NEW_FOR",
    "Absence",
    "Posting",
    "RecordOpening",
    "StaffFile",
    "Unit",
    "User",
]
