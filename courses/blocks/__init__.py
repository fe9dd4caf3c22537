from lms.common.blocks import DoDontBlock, ImageBlock, NoteBlock, TableBlock, TextBlock, VideoBlock

from .activities import ChecklistBlock, ReflectionBlock, ScenarioBlock
from .lesson import ContentBlock, LessonBlock, LessonsBlock, LessonsField
from .outcome import OutcomeBlock
from .questions import (
    MatchBlock,
    MultipleChoiceBlock,
    NumberBlock,
    OrderBlock,
    QuestionsBlock,
    SingleChoiceBlock,
)

__all__ = [
    "ChecklistBlock",
    "ContentBlock",
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
    "QuestionsBlock",
    "ReflectionBlock",
    "ScenarioBlock",
    "SingleChoiceBlock",
    "TableBlock",
    "TextBlock",
    "VideoBlock",
]
