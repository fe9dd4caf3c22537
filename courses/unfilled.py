"""Fields that a block needs and that a draft may leave empty.

Wagtail asks for them when somebody publishes from the form. Its other doors do not look.
"""

from wagtail import blocks


def unfilled(block, spot):
    """`spot` (of courses.readiness) is the stored value of `block`, or of something in it."""
    if isinstance(block, blocks.FieldBlock):
        if block.required and spot.value is not False and is_empty(spot.value):
            yield spot.finds("unfilled", label=block.label)
        return
    yield from too_few(block, spot)
    for child_block, child in parts(block, spot):
        yield from unfilled(child_block, child)


def is_empty(value):
    return not (value.strip() if isinstance(value, str) else value or value == 0)


def too_few(block, spot):
    least = getattr(block.meta, "min_num", None) or 0
    if len(spot.value or ()) < least:
        yield spot.finds("too_few", label=block.label, count=least)


def parts(block, spot):
    if isinstance(block, blocks.BaseStreamBlock):
        children = ((block.child_blocks.get(child.kind), child) for child in spot.children())
        return [(child_block, child) for child_block, child in children if child_block]
    if isinstance(block, blocks.ListBlock):
        return [(block.child_block, child) for child in spot.children()]
    if isinstance(block, blocks.BaseStructBlock) and isinstance(spot.value, dict):
        return [
            (block.child_blocks[name], spot.at(name))
            for name in block.child_blocks
            if name in spot.value
        ]
    return []
