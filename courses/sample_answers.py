"""A right and a wrong answer to each kind of question, for previews.

A draft may have a question that nobody could answer yet: then there is none.
"""

from decimal import Decimal

from .versions import key


def keys_of(blocks) -> list[dict]:
    """The keys of these stored questions, without those that are not written to the end."""
    return [key(block) for block in blocks if is_answerable(block)]


def is_answerable(block):
    return block["type"] != "number" or block["value"].get("answer") is not None


def right(key):
    """What courses.marking would call right; None when nothing is."""
    answer = {
        "one": lambda: key["right"],
        "many": lambda: key["right"],
        "number": lambda: key["answer"],
        "order": lambda: key["items"],
        "match": lambda: {pair: pair for pair in key["pairs"]},
    }[key["type"]]()
    return answer or None


def wrong(key):
    """A whole answer that is not right; None when every answer would be."""
    return {
        "one": wrong_options,
        "many": wrong_options,
        "number": wrong_number,
        "order": wrong_order,
        "match": wrong_matches,
    }[key["type"]](key)


def wrong_options(key):
    others = [option for option in key["options"] if option not in key["right"]]
    return others[:1] or key["right"][1:] or None


def wrong_number(key):
    return format(Decimal(key["answer"]) + Decimal(key["tolerance"]) + 1, "f")


def wrong_order(key):
    items = key["items"]
    return [*items[1:], items[0]] if len(items) > 1 else None


def wrong_matches(key):
    pairs = key["pairs"]
    turned = [*pairs[1:], *pairs[:1]]
    return dict(zip(pairs, turned, strict=True)) if len(pairs) > 1 else None
