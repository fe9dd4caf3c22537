"""What a person did, and what it means today.

LearningEvent is the truth and is only ever added to. Standing is a projection of it, written in
the same transaction and rebuilt by `manage.py rebuild_standing`. Keys are translation keys of
pages and ids of lesson blocks, never page ids, so that records outlive pages and languages.
"""

from .answer_sheets import AnswerSheet
from .certificates import Certificate
from .confidence import Confidence
from .event_words import EventWords
from .events import LearningEvent
from .feedback import ChangeNote, Feedback, LessonOpinions, OpinionMark
from .follow_ups import FollowUp, SupportAnswers
from .pledges import Pledge
from .polls import PollVotes
from .reminders import Reminder
from .requirements import Requirement
from .showings import Showing
from .skills_profiles import SkillsProfile
from .standings import Standing
from .whole_units import Invitation, InvitationWords, LateReminder

__all__ = [
    "AnswerSheet",
    "Certificate",
    "ChangeNote",
    "Confidence",
    "EventWords",
    "Feedback",
    "FollowUp",
    "Invitation",
    "InvitationWords",
    "LateReminder",
    "LearningEvent",
    "LessonOpinions",
    "OpinionMark",
    "Pledge",
    "PollVotes",
    "Reminder",
    "Requirement",
    "Showing",
    "SkillsProfile",
    "Standing",
    "SupportAnswers",
]
