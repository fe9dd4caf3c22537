from lms.common.blocks import DoDontBlock, ImageBlock, NoteBlock, TableBlock, TextBlock, VideoBlock

from .activities import ChecklistBlock, ReflectionBlock, ScenarioBlock
from .lesson import ContentBlock, LessonBlock, LessonsBlock, LessonsField
from .outcome import OutcomeBlock, OutcomesBlock
from .promises import PledgeBlock, TryItBlock
from .questions import (
    MatchBlock,
    MultipleChoiceBlock,
    NumberBlock,
    OrderBlock,
    QuestionsBlock,
    SingleChoiceBlock,
)
from .together import DiscussionBlock, PollBlock

__all__ = [
    "ChecklistBlock",
    "ContentBlock",
    "DiscussionBlock",
    "DoDontBlock",
    "ImageBlock",
    "LessonBlock",
    "LessonsBlock",
    "LessonsField",
    "MatchBlock",
    "MultipleChoiceBlock",
    "NoteBlock",
    "NumberBlock",
    "OrderBlock",
    "OutcomeBlock",
    "OutcomesBlock",
    "PledgeBlock",
    "PollBlock",
    "QuestionsBlock",
    "ReflectionBlock",
    "ScenarioBlock",
    "SingleChoiceBlock",
    "TableBlock",
    "TextBlock",
    "TryItBlock",
    "VideoBlock",
]
