"""What the demo's courses ask and what is right, read from the files they are made from.

Never from the page: a page that told would let every test pass.
"""

from functools import cache
from pathlib import Path

import yaml

CURRICULUM = Path(__file__).parents[2] / "lms/demo/curriculum"


@cache
def course(code):
    return yaml.safe_load((CURRICULUM / f"{code.lower()}.yaml").read_text(encoding="utf-8"))


def modules(code):
    """{module slug: [lessons]} in order."""
    return {module["slug"]: module["lessons"] for module in course(code)["modules"]}


def lessons(code):
    """{lesson slug: lesson} in order."""
    return {lesson["slug"]: lesson for each in modules(code).values() for lesson in each}


def address(code, lesson_slug=""):
    """The path of a lesson, or of its course."""
    path = f"/learn/{course(code)['slug']}/"
    if not lesson_slug:
        return path
    [module] = [slug for slug, each in modules(code).items() if lesson_slug in slugs(each)]
    return f"{path}{module}/{lesson_slug}/"


def slugs(lessons):
    return [lesson["slug"] for lesson in lessons]


def kinds(lesson):
    """What it is made of: its blocks, and the types of its questions."""
    blocks = {kind for block in lesson.get("content", []) for kind in block if kind != "id"}
    return blocks | {question["type"] for question in [*practice(lesson), *check(lesson)]}


def lessons_of_every_kind():
    """[(course, lesson slug)], few that have every kind of block and question between them; of the
    course that is written in Welsh as well where it has one."""
    codes = sorted(path.stem.upper() for path in CURRICULUM.glob("????.yaml"))
    codes.sort(key=lambda code: code != "DC01")
    each = [(code, slug, kinds(found)) for code in codes for slug, found in lessons(code).items()]
    missing, chosen = set().union(*(found for _code, _slug, found in each)), []
    while missing:
        code, slug, found = max(each, key=lambda one: len(one[2] & missing))
        chosen.append((code, slug))
        missing -= found
    return chosen


def practice(lesson):
    return [block["question"] for block in lesson.get("content", []) if "question" in block]


def check(lesson):
    return lesson.get("check", {}).get("questions", [])


def final_check(code):
    """(lesson slug, its questions)"""
    [lesson] = [each for each in lessons(code).values() if each.get("check", {}).get("final")]
    return lesson["slug"], check(lesson)


def right(question):
    return RIGHT[question["type"]](question)


def wrong(question):
    return WRONG[question["type"]](question)


def right_options(question):
    return [option["text"] for option in question["options"] if option.get("right")]


def one_wrong_option(question):
    return [next(each["text"] for each in question["options"] if not each.get("right"))]


def places(items):
    return {item: str(place) for place, item in enumerate(items, start=1)}


def pairs(question):
    return dict(question["pairs"])


def pairs_mixed_up(question):
    lefts, rights = zip(*question["pairs"], strict=True)
    return dict(zip(lefts, [*rights[1:], rights[0]], strict=True))


RIGHT = {
    "one": right_options,
    "many": right_options,
    "number": lambda question: str(question["answer"]),
    "order": lambda question: places(question["items"]),
    "match": pairs,
}
WRONG = {
    "one": one_wrong_option,
    "many": one_wrong_option,
    "number": lambda question: str(question["answer"] + 1000),
    "order": lambda question: places(question["items"][::-1]),
    "match": pairs_mixed_up,
}
