"""Who works where, from when to when (lms.common.intervals)."""

from .changes import StaffChange
from .postings import Absence, Posting
from .questions import StaffQuestion
from .staff_files import StaffFile, StaffFileLine
from .units import Unit, UnitAlias
from .users import LEARNING_ADMINISTRATORS, NEW_FOR, User

__all__ = [
    "LEARNING_ADMINISTRATORS",
    "NEW_FOR",
    "Absence",
    "Posting",
    "StaffChange",
    "StaffFile",
    "StaffFileLine",
    "StaffQuestion",
    "Unit",
    "UnitAlias",
    "User",
]
