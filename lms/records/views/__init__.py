from .answering import answer_question, keep_drafts, save_reflection, submit_check
from .certificates import certificate, certificates
from .home import home
from .learning import finish_lesson, start_course
from .my_record import my_record
from .sessions import sessions
from .team import team

__all__ = [
    "answer_question",
    "certificate",
    "certificates",
    "finish_lesson",
    "home",
    "keep_drafts",
    "my_record",
    "save_reflection",
    "sessions",
    "start_course",
    "submit_check",
    "team",
]
