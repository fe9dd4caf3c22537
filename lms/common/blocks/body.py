from wagtail import blocks
from wagtail.fields import StreamField

from .media import ImageBlock, VideoBlock
from .table import TableBlock
from .text import DoDontBlock, NoteBlock, TextBlock


class BodyBlock(blocks.StreamBlock):
    """What the text of a page is made of."""

    text = TextBlock()
    note = NoteBlock()
    do_dont = DoDontBlock()
    image = ImageBlock()
    video = VideoBlock()
    table = TableBlock()


class FieldOfBlocks(StreamField):
    """Blocks that are kept out of migrations: a new kind of block needs no schema change."""

    block: type[blocks.StreamBlock]

    def __init__(self, block_types=None, **kwargs):
        kwargs.pop("block_lookup", None)
        super().__init__(self.block, **kwargs)

    def deconstruct(self):
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs


class BodyField(FieldOfBlocks):
    block = BodyBlock
