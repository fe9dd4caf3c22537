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
    return read_texts_with_ids(node, "items", least=2, most=8, longest=200)


def read_texts_with_ids(node, name, *, least, most, longest):
    """{name: texts, "ids": their own ids}, of texts that records know."""
    values = enumerate(node.list(name, least, most), 1)
    items = [read_item(node, each, at, longest) for at, each in values]
    node.refuse_twins(name, [text for _id, text in items])
    return {name: [text for _id, text in items], "ids": [own_id for own_id, _text in items]}


def read_item(node, value, position, longest):
    """The words of a step, or {id, text}."""
    if not isinstance(value, dict):
        value = {"text": value}
    child = node.inner(value, f"item {position}")
    item = child.identity(), child.text("text", longest=longest)
    child.done()
    return item


def read_match(node):
    pairs = [read_pair(node, each, at) for at, each in enumerate(node.list("pairs", 2, 8), 1)]
    for side in (1, 2):
        node.refuse_twins("pairs", [pair[side] for pair in pairs])
    return {"pairs": [pair[1:] for pair in pairs], "ids": [pair[0] for pair in pairs]}


def read_pair(node, value, position):
    """[word, meaning], or {id, left, right}."""
    if isinstance(value, list) and len(value) == 2:
        value = {"left": value[0], "right": value[1]}
    elif not isinstance(value, dict):
        node.refuse("“pairs” must be lists of two texts, like [word, meaning]")
        return None, "", ""
    child = node.inner(value, f"pair {position}")
    pair = child.identity(), child.text("left", longest=150), child.text("right", longest=200)
    child.done()
    return pair


def nothing(node):
    return {}


READERS = {
    "one": read_options,
    "many": read_options,
    "number": read_number,
    "order": read_order,
    "match": read_match,
}
