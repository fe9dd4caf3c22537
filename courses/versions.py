"""What counts in a module, from the stored form of its lessons: keys for marking, and manifests.

Wording is left out on purpose. Two modules whose manifests say the same ask the same of people,
so what was finished in one is finished in the other.
"""

from decimal import Decimal


def manifest(raw, *, pass_mark: int, in_order: bool) -> dict:
    return {
        "pass_mark": pass_mark,
        "in_order": in_order,
        "lessons": [
            {
                "id": lesson["id"],
                "is_required": bool(lesson["value"].get("is_required", True)),
                "is_final_check": bool(lesson["value"].get("is_final_check")),
                "questions": [key(block) for block in lesson["value"].get("check") or []],
            }
            for lesson in raw
        ],
    }


def counts_the_same(one: dict, other: dict) -> bool:
    return what_counts(one) == what_counts(other)


def what_counts(manifest):
    """The order of questions never counts; that of lessons only where the editor asked for it."""
    lessons = [
        entry | {"questions": sorted(entry["questions"], key=by_id)}
        for entry in manifest["lessons"]
    ]
    return manifest | {"lessons": lessons if manifest["in_order"] else sorted(lessons, key=by_id)}


def by_id(entry):
    return entry["id"]


def key(block) -> dict:
    """The key of one question block, in check or practice, for courses.marking."""
    return {"id": block["id"], "type": block["type"], **KEYS[block["type"]](block["value"])}


def questions_among(blocks) -> list[dict]:
    """The stored question blocks among the content of a lesson."""
    return [block for block in blocks or [] if block["type"] in KEYS]


def options_key(value):
    options = value["options"]
    return {
        "options": sorted(option["id"] for option in options),
        "right": sorted(option["id"] for option in options if option["value"].get("is_right")),
    }


def number_key(value):
    return {"answer": plain(value["answer"]), "tolerance": plain(value.get("tolerance") or 0)}


def plain(number):
    """72 and 72.00 are the same answer."""
    return format(Decimal(str(number)).normalize(), "f")


def order_key(value):
    return {"items": [item["id"] for item in value["items"]]}


def match_key(value):
    return {"pairs": sorted(pair["id"] for pair in value["pairs"])}


KEYS = {
    "one": options_key,
    "many": options_key,
    "number": number_key,
    "order": order_key,
    "match": match_key,
}
