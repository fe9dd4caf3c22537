"""Editors see what a block will look like before they choose it."""

import pytest
from wagtail.blocks import BoundBlock

from courses.blocks import ContentBlock

BLOCKS = ContentBlock().child_blocks
# A picture and a film have nothing to show before one is chosen.
PREVIEWED = [name for name in BLOCKS if name not in ("image", "video")]


@pytest.mark.parametrize("name", PREVIEWED)
def test_a_block_shows_itself_in_the_picker(name):
    block = BLOCKS[name]

    html = BoundBlock(block, block.get_preview_value()).render()

    assert block.is_previewable
    assert "ds-" in html


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_says_what_it_is(name):
    block = BLOCKS[name]

    assert all((block.meta.icon, block.meta.group, block.label, block.meta.description))


@pytest.mark.parametrize("name", ["one", "many", "number", "order", "match"])
def test_an_example_would_be_accepted(name):
    block = BLOCKS[name]

    assert block.clean(block.get_preview_value())
