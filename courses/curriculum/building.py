"""From a checked course to the stored form of its StreamFields, every block with its id.

Without ids a list gets new ones each time it is read, and translators are shown nothing of it.
"""

from collections import Counter

from wagtail.whitelist import Whitelister, allow_without_attributes, attribute_rule, check_url

from .identity import block_id
from .rich_text import TAGS


class PlainText(Whitelister):
    """What the reader lets through, once more, with Wagtail's own cleaner."""

    element_rules = {
        "[document]": allow_without_attributes,
        **dict.fromkeys(TAGS, allow_without_attributes),
        "a": attribute_rule({"href": check_url}),
    }


def clean(html):
    return PlainText().clean(html) if html else ""


def outcomes(course_key, texts):
    return [block("outcome", text, block_id(course_key, "outcome", text)) for text in texts]


def lessons(module_key, lessons, media):
    return [lesson(each, module_key, media) for each in lessons]


def lesson(lesson, module_key, media):
    lesson_id = lesson.id or block_id(module_key, "lesson", lesson.slug)
    value = {
        "title": lesson.title,
        "aim": lesson.aim,
        "content": stream(lesson.content, lesson_id, media),
        "check": stream(lesson.check, lesson_id, media),
        "sources": items(lesson_id, "source", [source(each) for each in lesson.sources]),
        "minutes": lesson.minutes,
        "is_required": lesson.is_required,
        "is_final_check": lesson.is_final_check,
        "slug": lesson.slug,
    }
    return block("lesson", value, lesson_id)


def stream(contents, lesson_id, media):
    """Questions are known by their slug, other blocks by their kind and how many came before."""
    blocks, seen = [], Counter()
    for content in contents:
        seen[content.kind] += 1
        name = content.value.get("slug") or f"{content.kind}-{seen[content.kind]}"
        content_id = content.id or block_id(lesson_id, "block", name)
        value = BUILDERS[content.kind](content_id, content.value, media)
        blocks.append(block(content.kind, value, content_id))
    return blocks


def block(kind, value, block_id):
    return {"type": kind, "value": value, "id": block_id}


def items(parent_id, name, values, ids=None):
    """A list's items; an item is known by its words, and by its place among equals."""
    seen, made = Counter(), []
    for position, value in enumerate(values):
        words = words_of(value)
        seen[words] += 1
        own_id = ids and ids[position]
        made.append(
            block("item", value, own_id or block_id(parent_id, name, words, str(seen[words])))
        )
    return made


def words_of(value):
    if isinstance(value, str):
        return value
    return next((value[name] for name in ("text", "left", "name", "title") if name in value), "")


def text(content_id, value, media):
    return clean(value["text"])


def note(content_id, value, media):
    return {"title": value["title"], "text": clean(value["text"])}


def do_dont(content_id, value, media):
    return {name: items(content_id, name, value[name]) for name in ("do", "dont")}


def checklist(content_id, value, media):
    return {"title": value["title"], "items": items(content_id, "item", value["items"])}


def reflection(content_id, value, media):
    return dict(value)


def try_it(content_id, value, media):
    return {"title": value["title"], "steps": items(content_id, "step", value["steps"])}


def poll(content_id, value, media):
    answers = items(content_id, "answer", value["answers"], value["ids"])
    return {"question": value["question"], "options": answers}


def discussion(content_id, value, media):
    lists = {name: items(content_id, name, value[name]) for name in ("questions", "write_down")}
    return {**value, **lists}


def pledge(content_id, value, media):
    return dict(value)


def image(content_id, value, media):
    picture = {
        "image": media[value["file"]].pk,
        "alt_text": value["alt"],
        "decorative": not value["alt"],
    }
    return {"image": picture, "caption": value["caption"]}


def video(content_id, value, media):
    return {
        "video": media[value["file"]].pk,
        "captions": media[value["captions"]].pk,
        "length": value["length"],
        "caption": value["caption"],
        "transcript": clean(value["transcript"]),
    }


def table(content_id, value, media):
    return {
        "caption": value["caption"],
        "columns": [{"type": "text", "heading": words} for words in value["headings"]],
        "rows": [{"values": row} for row in value["rows"]],
    }


def scenario(content_id, value, media):
    return {
        "title": value["title"],
        "message": value["message"] or {"sender": "", "text": ""},
        "steps": items(content_id, "step", [step(content_id, each) for each in value["steps"]]),
        "takeaway": clean(value["takeaway"]),
    }


def step(content_id, value):
    choices = [{**choice, "outcome": clean(choice["outcome"])} for choice in value["choices"]]
    step_id = block_id(content_id, "step", value["slug"])
    return {
        "name": value["slug"],
        "situation": clean(value["situation"]),
        "question": value["question"],
        "choices": items(step_id, "choice", choices),
    }


def source(value):
    return {**value, "read_on": value["read_on"] and value["read_on"].isoformat()}


def question(value):
    return {name: value[name] for name in ("text", "why", "look_again")}


def options(content_id, value, media):
    rows = [
        {"text": each["text"], "is_right": each["right"], "feedback": each["feedback"]}
        for each in value["options"]
    ]
    ids = [each["id"] for each in value["options"]]
    return {**question(value), "options": items(content_id, "option", rows, ids)}


def number(content_id, value, media):
    return {**question(value), **{name: value[name] for name in ("answer", "tolerance", "unit")}}


def order(content_id, value, media):
    return {**question(value), "items": items(content_id, "item", value["items"], value["ids"])}


def match(content_id, value, media):
    pairs = [{"left": left, "right": right} for left, right in value["pairs"]]
    return {**question(value), "pairs": items(content_id, "pair", pairs, value["ids"])}


BUILDERS = {
    "text": text,
    "note": note,
    "do_dont": do_dont,
    "image": image,
    "video": video,
    "checklist": checklist,
    "table": table,
    "scenario": scenario,
    "reflection": reflection,
    "try_it": try_it,
    "poll": poll,
    "discussion": discussion,
    "pledge": pledge,
    "one": options,
    "many": options,
    "number": number,
    "order": order,
    "match": match,
}
