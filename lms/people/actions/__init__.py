"""What can be done to the register of people."""

from lms.people.staff_files.tables import SentFile

from .answering import answer_question
from .deciding import decide_hold, withdraw_overdue_files, withdraw_staff_file
from .grouping import NotTheirsToGroup, add_members, remove_member, save_group
from .keeping import keep_staff_file
from .receiving import Held, Receipt, import_staff, plan_staff, receive_staff_file
from .using import ask_to_use, use_staff_file

__all__ = [
    "Held",
    "NotTheirsToGroup",
    "Receipt",
    "SentFile",
    "add_members",
    "answer_question",
    "ask_to_use",
    "decide_hold",
    "import_staff",
    "keep_staff_file",
    "plan_staff",
    "receive_staff_file",
    "remove_member",
    "save_group",
    "use_staff_file",
    "withdraw_overdue_files",
    "withdraw_staff_file",
]
