from .answering import answer_question, keep_drafts, save_reflection, submit_check
from .certificates import certificate, certificate_pdf, certificates, show_name
from .doing import discussion_kit, save_doing, save_pledge, vote
from .due_dates import due_date
from .home import home
from .learning import finish_lesson, start_course
from .my_record import my_record, record_file
from .pledges import judge_pledge, pledges
from .reminding import remind_team
from .sessions import sessions
from .showing import show_reflection, shown_to_me, stop_one, stop_showing
from .team import team
from .telling import comment, give_opinion, report_mistake
from .verifying import verify, verify_form

__all__ = [
    "answer_question",
    "certificate",
    "certificate_pdf",
    "certificates",
    "comment",
    "discussion_kit",
    "due_date",
    "finish_lesson",
    "give_opinion",
    "home",
    "judge_pledge",
    "keep_drafts",
    "my_record",
    "pledges",
    "record_file",
    "remind_team",
    "report_mistake",
    "save_doing",
    "save_pledge",
    "save_reflection",
    "sessions",
    "show_name",
    "show_reflection",
    "shown_to_me",
    "start_course",
    "stop_one",
    "stop_showing",
    "submit_check",
    "team",
    "verify",
    "verify_form",
    "vote",
]
