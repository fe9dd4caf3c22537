"""Blocks that any page may be made of; what belongs to lessons only is in courses.blocks."""

from .body import BodyBlock, BodyField, FieldOfBlocks
from .media import ImageBlock, VideoBlock
from .table import TableBlock
from .text import PLAIN_FEATURES, DoDontBlock, NameBlock, NoteBlock, TextBlock

__all__ = [
    "PLAIN_FEATURES",
    "BodyBlock",
    "BodyField",
    "DoDontBlock",
    "FieldOfBlocks",
    "ImageBlock",
    "NameBlock",
    "NoteBlock",
    "TableBlock",
    "TextBlock",
    "VideoBlock",
]
