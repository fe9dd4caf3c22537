from .activities import ChecklistBlock, ReflectionBlock, ScenarioBlock
from .lesson import ContentBlock, LessonBlock, LessonsBlock, LessonsField
from .media import ImageBlock, VideoBlock
from .questions import (
    MatchBlock,
    MultipleChoiceBlock,
    NumberBlock,
    OrderBlock,
    QuestionsBlock,
    SingleChoiceBlock,
)
from .text import DoDontBlock, NoteBlock, OutcomeBlock, TextBlock

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
    "TextBlock",
    "VideoBlock",
]
