"""What can be done to the register of people."""

from lms.people.staff_files.tables import SentFile

from .answering import answer_question
from .choosing import set_preferences
from .deciding import decide_hold, withdraw_overdue_files, withdraw_staff_file
from .grouping import NotTheirsToGroup, add_members, remove_member, save_group
from .keeping import keep_staff_file
from .receiving import Held, Receipt, import_staff, plan_staff, receive_staff_file
from .telling import close_place_note, tell_place_is_wrong
from .using import ask_to_use, use_staff_file
from .welcoming import welcome

__all__ = [
    "Held",
    "NotTheirsToGroup",
    "Receipt",
    "SentFile",
    "add_members",
    "answer_question",
    "ask_to_use",
    "close_place_note",
    "decide_hold",
    "import_staff",
    "keep_staff_file",
    "plan_staff",
    "receive_staff_file",
    "remove_member",
    "save_group",
    "set_preferences",
    "tell_place_is_wrong",
    "use_staff_file",
    "welcome",
    "withdraw_overdue_files",
    "withdraw_staff_file",
]
