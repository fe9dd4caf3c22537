"""Editors see what a block will look like before they choose it (see also tests/guards)."""

import pytest
from wagtail.blocks import BoundBlock

from courses.blocks import ContentBlock

BLOCKS = ContentBlock().child_blocks
# The picture in the picker is ours, not one from the library: it is the preview's own.
RENDERED = [name for name in BLOCKS if name != "image"]


@pytest.mark.parametrize("name", RENDERED)
def test_a_block_looks_like_itself_in_the_picker(name):
    block = BLOCKS[name]

    html = BoundBlock(block, block.get_preview_value()).render()

    assert "ds-" in html


@pytest.mark.parametrize("name", ["one", "many", "number", "order", "match"])
def test_an_example_would_be_accepted(name):
    block = BLOCKS[name]

    assert block.clean(block.get_preview_value())
