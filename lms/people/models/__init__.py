"""Who works where, from when to when (lms.common.intervals)."""

from .changes import StaffChange
from .postings import Absence, Posting
from .questions import StaffQuestion
from .staff_files import StaffFile, StaffFileLine
from .succession import Succession
from .units import Unit, UnitAlias
from .users import DATA_PUBLISHERS, LEARNING_ADMINISTRATORS, NEW_FOR, User

__all__ = [
    "DATA_PUBLISHERS",
    "LEARNING_ADMINISTRATORS",
    "NEW_FOR",
    "Absence",
    "Posting",
    "StaffChange",
    "StaffFile",
    "StaffFileLine",
    "StaffQuestion",
    "Succession",
    "Unit",
    "UnitAlias",
    "User",
]
