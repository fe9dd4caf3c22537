"""What the browser sends when an editor saves a module, made from the stored form of its blocks."""

from wagtail import blocks
from wagtail.test.utils.form_data import rich_text

from courses.blocks import LessonsBlock


def module_form(lessons, action=None, **fields):
    data = {"title": "Why us", "slug": "why-us", "summary": "", "pass_mark": "80"}
    data |= {f"comments-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")}
    data |= dict(inputs(LessonsBlock(), lessons, "lessons")) | fields
    return data | ({f"action-{action}": "1"} if action else {})


def inputs(block, raw, name):
    if isinstance(block, blocks.BaseStreamBlock | blocks.ListBlock):
        yield from rows(block, raw or [], name)
    elif isinstance(block, blocks.BaseStructBlock):
        for field, child in block.child_blocks.items():
            value = (raw or {}).get(field, child.get_prep_value(child.get_default()))
            yield from inputs(child, value, f"{name}-{field}")
    elif isinstance(block, blocks.RichTextBlock):
        yield name, rich_text(raw or "", features=block.features)
    elif raw not in (None, False):
        yield name, "on" if raw is True else str(raw)


def rows(block, raw, name):
    yield f"{name}-count", str(len(raw))
    for place, child in enumerate(raw):
        row = f"{name}-{place}"
        yield from {f"{row}-deleted": "", f"{row}-order": str(place)}.items()
        yield from {f"{row}-id": child["id"], f"{row}-type": child["type"]}.items()
        yield from inputs(child_of(block, child), child["value"], f"{row}-value")


def child_of(block, child):
    return (
        block.child_blocks[child["type"]] if hasattr(block, "child_blocks") else block.child_block
    )
