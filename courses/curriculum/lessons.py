"""A lesson of a course file: its content, its check and its sources."""

from . import media
from .questions import read_question, read_texts_with_ids
from .shapes import Content, Lesson


def read_lesson(node) -> Lesson:
    check = node.child("check", "check")
    lesson = Lesson(
        id=node.identity(),
        slug=node.slug(),
        title=node.text("title", longest=100),
        minutes=node.number("minutes", 1, 60),
        is_required=node.flag("required", default=True),
        aim=node.text("aim"),
        content=[read_content(child) for child in node.children("content", "content", 1)],
        check=read_check(check) if "check" in node.value else [],
        is_final_check=check.flag("final"),
        sources=[read_source(child) for child in node.children("sources", "source")],
    )
    node.done()
    check.done()
    questions = [each.value.get("slug") for each in [*lesson.content, *lesson.check]]
    node.refuse_twins("questions", [slug for slug in questions if slug])
    return lesson


def read_check(node):
    return [read_question(child) for child in node.children("questions", "question", 1, 50)]


def read_content(node) -> Content:
    kinds = [name for name in node.value if name != "id"]
    if len(kinds) != 1 or kinds[0] not in READERS:
        node.refuse(f"must have exactly one name, one of {', '.join(READERS)}")
        return Content("text", {"text": ""})
    content = READERS[kinds[0]](node)
    node.done()
    return content


def read_text(node):
    return Content("text", {"text": node.rich("text")}, node.identity())


def read_practice(node):
    return read_question(node.child("question", "question"))


def reader(kind, read):
    """Reads an entry whose value is itself a list of names and values."""

    def read_entry(node):
        child = node.child(kind, kind)
        content = Content(kind, read(child), node.identity())
        child.done()
        return content

    return read_entry


def read_note(node):
    return {"title": node.text("title", longest=80), "text": node.rich("text")}


def read_do_dont(node):
    return {"do": node.texts("do"), "dont": node.texts("dont")}


def read_checklist(node):
    items = node.texts("items", least=2)
    node.refuse_twins("items", items)
    return {"title": node.text("title", longest=100), "items": items}


def read_reflection(node):
    return {"question": node.text("question"), "help": node.text("help", default="")}


def read_try_it(node):
    steps = node.texts("steps", most=8)
    node.refuse_twins("steps", steps)
    return {"title": node.text("title", longest=100), "steps": steps}


def read_poll(node):
    answers = read_texts_with_ids(node, "answers", least=2, most=6, longest=150)
    return {"question": node.text("question"), **answers}


def read_discussion(node):
    return {
        "title": node.text("title", longest=100),
        "aim": node.text("aim"),
        "minutes": node.number("minutes", 5, 90, default=15),
        "questions": node.texts("questions", most=6, longest=250),
        "write_down": node.texts("write_down", most=4),
    }


def read_pledge(node):
    return {"question": node.text("question"), "example": node.text("example", default="")}


def read_image(node):
    return {
        "file": read_file_name(node, "file", media.IMAGES),
        "alt": node.text("alt", default="") if "alt" in node.value else node.text("alt"),
        "caption": node.text("caption", longest=200, default=""),
    }


def read_video(node):
    return {
        "file": read_file_name(node, "file", media.FILMS),
        "captions": read_file_name(node, "captions", ("vtt",)),
        "length": node.text("length", longest=40),
        "caption": node.text("caption", longest=200),
        "transcript": node.rich("transcript"),
    }


def read_table(node):
    headings = node.texts("headings", least=2, most=8, longest=100)
    return {
        "caption": node.text("caption", longest=200),
        "headings": headings,
        "rows": [read_row(node, row, len(headings)) for row in node.list("rows", 1, 50)],
    }


def read_row(node, row, width):
    is_row = isinstance(row, list) and len(row) == width
    if not is_row or not all(isinstance(words, str) for words in row):
        node.refuse(f"each of the “rows” must be {width} texts, one for each heading")
        return []
    return [node.checked_text("rows", words, 250, may_be_empty=True) for words in row]


def read_file_name(node, name, endings):
    value = node.text(name, longest=100)
    if value and not (media.NAME.fullmatch(value) and value.endswith(endings)):
        node.refuse(f"“{name}” must be like media/name.{endings[0]}, not “{value}”")
    return value


def read_scenario(node):
    message = node.child("message", "message")
    steps = [read_step(child) for child in node.children("steps", "step", 1, 12)]
    scenario = {
        "title": node.text("title", longest=100),
        "message": read_message(message) if "message" in node.value else None,
        "steps": steps,
        "takeaway": node.rich("takeaway", default=""),
    }
    node.refuse_twins("steps", [step["slug"] for step in steps])
    names = {step["slug"] for step in steps}
    for wanted in [choice["next"] for step in steps for choice in step["choices"]]:
        if wanted and wanted not in names:
            node.refuse(f"“next” names no step of this scenario: “{wanted}”")
    return scenario


def read_message(node):
    message = {
        "sender": node.text("sender", longest=150, default=""),
        "text": node.text("text", 2000),
    }
    node.done()
    return message


def read_step(node):
    step = {
        "slug": node.slug(),
        "situation": node.rich("situation"),
        "question": node.text("question", longest=200),
        "choices": [read_choice(child) for child in node.children("choices", "choice", 2, 4)],
    }
    node.done()
    node.refuse_twins("choices", [choice["text"] for choice in step["choices"]])
    return step


def read_choice(node):
    choice = {
        "text": node.text("text", longest=200),
        "outcome": node.rich("outcome"),
        "verdict": node.choice("verdict", ["best", "acceptable", "harmful"]),
        "next": node.slug("next", default=""),
    }
    node.done()
    return choice


def read_source(node):
    source = {
        "title": node.text("title"),
        "publisher": node.text("publisher", longest=150, default=""),
        "url": node.text("url", longest=500, default=""),
        "licence": node.text("licence", longest=100, default=""),
        "read_on": node.day("read_on", default=None),
        "taken": node.choice("taken", ["fact", "adapted"], default="fact"),
    }
    if source["url"] and not source["url"].startswith("https://"):
        node.refuse("“url” must start with https://")
    node.done()
    return source


READERS = {
    "text": read_text,
    "note": reader("note", read_note),
    "do_dont": reader("do_dont", read_do_dont),
    "checklist": reader("checklist", read_checklist),
    "scenario": reader("scenario", read_scenario),
    "reflection": reader("reflection", read_reflection),
    "try_it": reader("try_it", read_try_it),
    "poll": reader("poll", read_poll),
    "discussion": reader("discussion", read_discussion),
    "pledge": reader("pledge", read_pledge),
    "question": read_practice,
    "image": reader("image", read_image),
    "video": reader("video", read_video),
    "table": reader("table", read_table),
}
