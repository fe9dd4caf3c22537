"""What cannot work, or cannot be reached by everyone. These alone keep a module from going live."""

from collections.abc import Iterator

from .findings import Draft, Finding, Spot, blocks_of, is_rich, lessons_of
from .questions import QUESTIONS, poll
from .rich_text import read


def blockers(draft: Draft) -> list[Finding]:
    return [
        *pass_mark(draft),
        *(each for lesson in lessons_of(draft) for each in of(lesson, draft)),
    ]


def blockers_of_text(body: list, field: str) -> list[Finding]:
    """The same for a page that is one text, whose blocks are stored in `field`."""
    text = Spot(body, (field,))
    blocks = list(text.children())
    return [
        *headings(blocks),
        *(each for block in blocks for each in RULES.get(block.kind, nothing)(block)),
        *(each for part in text.texts() if is_rich(part.value) for each in links(part)),
    ]


def pass_mark(draft):
    """Everything right is 100 per cent, however many questions there are."""
    if (draft.pass_mark or 0) > 100:
        yield Spot(draft.pass_mark, ("pass_mark",)).finds("pass_mark_out_of_reach")


def of(lesson: Spot, draft: Draft) -> Iterator[Finding]:
    yield from way_to_finish(lesson)
    yield from headings(lesson.at("content").children())
    for block in blocks_of(lesson):
        yield from RULES.get(block.kind, nothing)(block)
    for text in lesson.texts():
        yield from of_text(text, draft)


def way_to_finish(lesson):
    content, check = lesson.at("content"), lesson.at("check")
    if lesson.get("is_final_check") and not check.value:
        yield check.finds("final_check_without_questions")
    elif lesson.get("is_required") in (True, None) and not (content.value or check.value):
        yield content.finds("nothing_to_finish")


def headings(blocks):
    """The title above them is the first heading; the text below may go down one at a time."""
    last = 1
    for block in blocks:
        if block.kind != "text" or not isinstance(block.value, str):
            continue
        for level in read(block.value).headings:
            if level > last + 1:
                yield block.finds("skipped_heading", depth=level, missing=last + 1)
            last = level


def of_text(text, draft):
    if draft.is_prompt(text.value):
        yield text.finds("starter_prompt")
    if is_rich(text.value):
        yield from links(text)


def links(text):
    for link in read(text.value).links:
        if not link.words:
            yield text.finds("link_without_words")
        elif not link.has_target:
            yield text.finds("link_without_target", words=link.words)


def image(block):
    picture = block.at("image")
    if picture.get("image") and not (picture.get("decorative") or text_of(picture, "alt_text")):
        yield picture.at("alt_text").finds("image_without_alt")


def video(block):
    for name in ("captions", "transcript"):
        if not block.get(name):
            yield block.at(name).finds(f"video_without_{name}")


def table(block):
    """Of a typed table, in the shape that Wagtail stores it in."""
    columns = block.get("columns") or []
    headings = [str(column.get("heading") or "").strip() for column in columns]
    if not headings or not all(headings):
        yield block.finds("table_without_headings")


def text_of(spot, name):
    return (spot.get(name) or "").strip()


def nothing(block):
    return ()


RULES = {"image": image, "video": video, "table": table, "poll": poll, **QUESTIONS}
