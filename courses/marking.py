"""What is right and what is enough. Knows keys and answers, nothing else.

A key says what is right: {"id", "type"} and, by type,
  one, many   "options": [ids], "right": [ids]
  number      "answer": "72", "tolerance": "0"
  order       "items": [ids, in the right order]
  match       "pairs": [ids]
An answer is a list of ids (one, many, order), a number as typed, or {pair id: pair id}; None when
there is none. Whatever else arrives is simply not right: nothing a browser sends can raise here.
"""

import re
from decimal import Decimal

PLAIN = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,10})?")
GROUPED = re.compile(r"[+-]?[0-9]{1,3}([, ][0-9]{3}){1,4}(\.[0-9]{1,10})?")


def mark(key: dict, given) -> bool:
    return MARKERS[key["type"]](key, given)


def score(keys: list[dict], answers: dict) -> tuple[int, int]:
    return sum(mark(key, answers.get(key["id"])) for key in keys), len(keys)


def passes(right: int, total: int, pass_mark: int) -> bool:
    return total > 0 and right * 100 >= pass_mark * total


def parse_number(typed) -> Decimal | None:
    """A number as people write it here: 72, 72.5, 1,000, 1 000, £20 or 75%; else None."""
    if not isinstance(typed, str):
        return None
    text = typed.replace("\N{MINUS SIGN}", "-").replace("\xa0", " ").strip()
    text = text.removeprefix("£").removesuffix("%").strip()
    if PLAIN.fullmatch(text) or GROUPED.fullmatch(text):
        return Decimal(text.replace(",", "").replace(" ", ""))
    return None


def same_set(key, given):
    return (
        isinstance(given, list)
        and all(isinstance(each, str) for each in given)
        and set(given) == set(key["right"])
    )


def near_enough(key, given):
    number = parse_number(given)
    return number is not None and abs(number - Decimal(key["answer"])) <= Decimal(key["tolerance"])


def same_order(key, given):
    return isinstance(given, list) and given == key["items"]


def all_paired(key, given):
    return isinstance(given, dict) and given == {pair: pair for pair in key["pairs"]}


MARKERS = {
    "one": same_set,
    "many": same_set,
    "number": near_enough,
    "order": same_order,
    "match": all_paired,
}
