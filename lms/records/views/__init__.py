from .answering import answer_question, keep_drafts, save_reflection, submit_check
from .certificates import certificate, certificates
from .home import home
from .learning import finish_lesson, start_course
from .my_record import my_record
from .sessions import sessions
from .team import team
from .telling import comment, give_opinion, report_mistake

__all__ = [
    "answer_question",
    "certificate",
    "certificates",
    "comment",
    "finish_lesson",
    "give_opinion",
    "home",
    "keep_drafts",
    "my_record",
    "report_mistake",
    "save_reflection",
    "sessions",
    "start_course",
    "submit_check",
    "team",
]
