from .answering import answer_question, save_reflection, submit_check
from .certificates import certificate, certificates
from .home import home
from .learning import finish_lesson, start_course

__all__ = [
    "answer_question",
    "certificate",
    "certificates",
    "finish_lesson",
    "home",
    "save_reflection",
    "start_course",
    "submit_check",
]
