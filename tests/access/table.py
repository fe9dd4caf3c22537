"""The expected answers, as a table that is read by people: one row an address and method.

ok       shows something, or does it and says so
moved    sends elsewhere, as most things do that were done
sign-in  asks who is there
no       says that this person may not
404      is not there, for this person
405      has nothing to do with this method
400      cannot make sense of an empty form
"""

import csv
from pathlib import Path

from .addresses import patterns
from .answers import Visitor
from .cast import LIKE_STAFF, ROLES

PATH = Path(__file__).with_name("expected.csv")
METHODS = ("GET", "POST")
HEADINGS = ("address", "method", *ROLES)


def read() -> dict:
    """{(address, method): {role: word}}"""
    with PATH.open(newline="", encoding="utf-8") as file:
        return {(row.pop("address"), row.pop("method")): row for row in csv.DictReader(file)}


def observe(role, world, beginnings=("",)) -> dict:
    """{(address, method): word} as the site answers this role now."""
    visitor = Visitor(role, world)
    those = [each for each in asked(role) if each.startswith(beginnings)]
    return {(each, method): visitor.ask(each, method) for each in those for method in METHODS}


def asked(role):
    return [each for each in patterns() if not (role in LIKE_STAFF and each.startswith("admin/"))]


def write(observed: dict) -> None:
    """`observed` is {role: {(address, method): word}}."""
    as_staff = {key: word for key, word in observed["staff"].items() if key[0].startswith("admin/")}
    words = observed | {role: observed[role] | as_staff for role in LIKE_STAFF}
    with PATH.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADINGS)
        for key in sorted(observed["staff"]):
            writer.writerow([*key, *(words[role][key] for role in ROLES)])
