"""From the stored form of a lesson to its entry in a course file: `building`, backwards."""

from collections import Counter
from datetime import date

from courses import versions
from courses.outline import free_slug, slug_of

from .building import words_of
from .identity import block_id, own


def without(entry):
    """What the importer takes for granted is not written."""
    return {name: value for name, value in entry.items() if value not in (None, "", [])}


def values(items):
    return [item["value"] for item in items or []]


def lesson_entry(block, brief, module_key, leaving):
    value, taken = block["value"], set()
    content = contents(value.get("content") or [], block["id"], taken, leaving)
    questions = [question(each, block["id"], taken) for each in value.get("check") or []]
    entry = {
        "id": own(block["id"], block_id(module_key, "lesson", brief.slug)),
        "slug": brief.slug,
        "title": value["title"],
        "minutes": brief.minutes,
        "required": None if value.get("is_required", True) else False,
        "aim": value.get("aim"),
        "content": content,
        "check": check(questions, value.get("is_final_check")),
        "sources": [source(each, leaving) for each in values(value.get("sources"))],
    }
    return without(entry)


def check(questions, is_final):
    return without({"final": is_final or None, "questions": questions}) if questions else None


def contents(blocks, lesson_id, taken, leaving):
    entries, seen = [], Counter()
    for block in blocks:
        kind = block["type"]
        seen[kind] += 1
        if kind in versions.KEYS:
            entries.append({"question": question(block, lesson_id, taken)})
            continue
        derived = block_id(lesson_id, "block", f"{kind}-{seen[kind]}")
        entry = {kind: value_of(block, leaving), "id": own(block["id"], derived)}
        entries.append(without(entry))
    return entries


def value_of(block, leaving):
    if block["type"] == "poll":
        return poll(block["value"], block["id"])
    return KINDS[block["type"]](block["value"], leaving)


def text(value, leaving):
    return leaving.rich(value)


def note(value, leaving):
    return {"title": value["title"], "text": leaving.rich(value["text"])}


def do_dont(value, leaving):
    return {name: values(value[name]) for name in ("do", "dont")}


def checklist(value, leaving):
    return {"title": value["title"], "items": values(value["items"])}


def reflection(value, leaving):
    return without(value)


def try_it(value, leaving):
    return {"title": value["title"], "steps": values(value["steps"])}


def poll(value, poll_id):
    """Votes know an answer by its id."""
    return {"question": value["question"], "answers": texts(value["options"], poll_id, "answer")}


def discussion(value, leaving):
    lists = {name: values(value[name]) for name in ("questions", "write_down")}
    return {**value, **lists}


def pledge(value, leaving):
    return without(value)


def image(value, leaving):
    picture = value["image"]
    alt = "" if picture["decorative"] else picture["alt_text"]
    entry = {"file": leaving.image(picture["image"]), "caption": value.get("caption")}
    return {**without(entry), "alt": alt}


def video(value, leaving):
    entry = {
        "file": leaving.document(value["video"]),
        "captions": leaving.document(value["captions"]),
        "length": value["length"],
        "caption": value["caption"],
        "transcript": leaving.rich(value["transcript"]),
    }
    return without(entry)


def table(value, leaving):
    return {
        "caption": value["caption"],
        "headings": [column["heading"] for column in value["columns"]],
        "rows": [row["values"] for row in value["rows"]],
    }


def scenario(value, leaving):
    message = without(value.get("message") or {})
    entry = {
        "title": value["title"],
        "message": message or None,
        "steps": [step(each, leaving) for each in values(value["steps"])],
        "takeaway": leaving.rich(value.get("takeaway")),
    }
    return without(entry)


def step(value, leaving):
    return {
        "slug": slug_of(value["name"]),
        "situation": leaving.rich(value["situation"]),
        "question": value["question"],
        "choices": [choice(each, leaving) for each in values(value["choices"])],
    }


def choice(value, leaving):
    entry = {
        "text": value["text"],
        "outcome": leaving.rich(value["outcome"]),
        "verdict": value["verdict"],
        "next": slug_of(value.get("next") or ""),
    }
    return without(entry)


def source(value, leaving):
    address = value.get("url") or ""
    if address and not address.startswith("https://"):
        leaving.leave(f"The address of the source “{value['title']}” is not https.")
        address = ""
    read_on = value.get("read_on")
    entry = {**value, "url": address, "read_on": read_on and date.fromisoformat(read_on)}
    return without(entry)


def question(block, lesson_id, taken):
    value, kind = block["value"], block["type"]
    slug = free_slug(value["text"][:60], taken)
    entry = {
        "id": own(block["id"], block_id(lesson_id, "block", slug)),
        "slug": slug,
        "type": kind,
        "text": value["text"],
        "why": value["why"],
        "look_again": value.get("look_again"),
        **ANSWERS[kind](value, block["id"]),
    }
    return without(entry)


def own_ids(items, parent_id, name):
    """Each item's value, with its id where the importer would make another."""
    seen = Counter()
    for item in items:
        words = words_of(item["value"])
        seen[words] += 1
        yield item["value"], own(item["id"], block_id(parent_id, name, words, str(seen[words])))


def options(value, question_id):
    entries = [
        without(
            {
                "id": own_id,
                "text": option["text"],
                "right": option.get("is_right") or None,
                "feedback": option.get("feedback"),
            }
        )
        for option, own_id in own_ids(value["options"], question_id, "option")
    ]
    return {"options": entries}


def number(value, question_id):
    tolerance = versions.plain(value.get("tolerance") or 0)
    return {
        "answer": versions.plain(value["answer"]),
        "tolerance": None if tolerance == "0" else tolerance,
        "unit": value.get("unit"),
    }


def order(value, question_id):
    return {"items": texts(value["items"], question_id, "item")}


def texts(items, parent_id, name):
    found = own_ids(items, parent_id, name)
    return [{"id": own_id, "text": words} if own_id else words for words, own_id in found]


def match(value, question_id):
    pairs = own_ids(value["pairs"], question_id, "pair")
    return {
        "pairs": [
            {"id": own_id, **pair} if own_id else [pair["left"], pair["right"]]
            for pair, own_id in pairs
        ]
    }


KINDS = {
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
    "discussion": discussion,
    "pledge": pledge,
}
ANSWERS = {"one": options, "many": options, "number": number, "order": order, "match": match}
