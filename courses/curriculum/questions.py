"""A question of a course file, for practice or in a check."""

from .shapes import Content

TYPES = ["one", "many", "number", "order", "match"]


def read_question(node) -> Content:
    kind = node.choice("type", TYPES)
    question = {
        "slug": node.slug(),
        "text": node.text("text"),
        "why": node.text("why", longest=1000),
        "look_again": node.slug("look_again", default=""),
        **READERS.get(kind, nothing)(node),
    }
    content = Content(kind, question, node.identity())
    node.done()
    return content


def read_options(node):
    options = [read_option(child) for child in node.children("options", "option", 2, 6)]
    node.refuse_twins("options", [option["text"] for option in options])
    right = sum(option["right"] for option in options)
    if node.value.get("type") == "one" and right != 1:
        node.refuse(f"must have exactly one right option, not {right}")
    elif not right:
        node.refuse("must have a right option")
    return {"options": options}


def read_option(node):
    option = {
        "id": node.identity(),
        "text": node.text("text"),
        "right": node.flag("right"),
        "feedback": node.text("feedback", longest=1000),
    }
    node.done()
    return option


def read_number(node):
    number = {
        "answer": node.decimal("answer"),
        "tolerance": node.decimal("tolerance", default=0),
        "unit": node.text("unit", longest=30, default=""),
    }
    if number["tolerance"].startswith("-"):
        node.refuse("“tolerance” must be 0 or more")
    return number


def read_order(node):
    items = node.texts("items", least=2, most=8)
    node.refuse_twins("items", items)
    return {"items": items}


def read_match(node):
    pairs = node.list("pairs", least=2, most=8)
    sound = [pair for pair in pairs if is_pair(pair)]
    if len(sound) < len(pairs):
        node.refuse("“pairs” must be lists of two texts, like [word, meaning]")
    for side in (0, 1):
        node.refuse_twins("pairs", [pair[side] for pair in sound])
    return {"pairs": sound}


def is_pair(pair):
    return (
        isinstance(pair, list)
        and len(pair) == 2
        and all(isinstance(side, str) and side.strip() for side in pair)
        and len(pair[0]) <= 150
        and len(pair[1]) <= 200
    )


def nothing(node):
    return {}


READERS = {
    "one": read_options,
    "many": read_options,
    "number": read_number,
    "order": read_order,
    "match": read_match,
}
