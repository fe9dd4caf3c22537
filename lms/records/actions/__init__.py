"""Everything that changes what is on record. Each is one transaction and may be sent twice."""

from .answering import (
    answer_question,
    keep_draft,
    keep_drafts,
    save_doing,
    save_reflection,
    submit_check,
)
from .correcting import exempt, record_completion, void_event
from .emailing import StillSending, email_certificate
from .forgetting import forget_answers
from .importing import import_records, plan_records
from .learning import carry_lessons, finish_lesson, start_course
from .merging import CannotMerge, merge_people, undo_merger
from .pledging import judge, pledge, take_back
from .polling import vote
from .rebuilding import compare_standing, rebuild_standing
from .recording import record_session
from .requiring import set_requirement
from .sharing_words import show_reflection, stop_showing
from .showing import show_name
from .writing_to_many import invite_unit, remind_late

__all__ = [
    "CannotMerge",
    "StillSending",
    "answer_question",
    "carry_lessons",
    "compare_standing",
    "email_certificate",
    "exempt",
    "finish_lesson",
    "forget_answers",
    "import_records",
    "invite_unit",
    "judge",
    "keep_draft",
    "keep_drafts",
    "merge_people",
    "plan_records",
    "pledge",
    "rebuild_standing",
    "record_completion",
    "record_session",
    "remind_late",
    "save_doing",
    "save_reflection",
    "set_requirement",
    "show_name",
    "show_reflection",
    "start_course",
    "stop_showing",
    "submit_check",
    "take_back",
    "undo_merger",
    "void_event",
    "vote",
]
