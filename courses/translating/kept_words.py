"""Which of the earlier strings a new string takes the place of.

A text of several paragraphs has several strings at one path, so a path alone does not tell.
"""

from collections import defaultdict
from difflib import SequenceMatcher


def successors(before, after):
    """(path, earlier string, new string) for each that was re-worded; both are (path, string)."""
    earlier, later = by_path(before), by_path(after)
    return [
        (path, *pair)
        for path in later
        if path in earlier
        for pair in reworded(earlier[path], later[path])
    ]


def by_path(strings):
    found = defaultdict(list)
    for path, string in strings:
        found[path].append(string)
    return found


def reworded(earlier, later):
    """A run of new strings stands for as many earlier ones, or it is a text of its own."""
    changes = SequenceMatcher(None, earlier, later, autojunk=False).get_opcodes()
    return [
        pair
        for kind, start, end, new_start, new_end in changes
        if kind == "replace" and end - start == new_end - new_start
        for pair in zip(earlier[start:end], later[new_start:new_end], strict=True)
    ]


def lessons_that_count_otherwise(before: dict, after: dict) -> set[str]:
    """Ids of the lessons of two manifests (courses.versions) that ask something else."""
    known = {lesson["id"]: asks(lesson) for lesson in before["lessons"]}
    return {
        lesson["id"]
        for lesson in after["lessons"]
        if lesson["id"] in known and known[lesson["id"]] != asks(lesson)
    }


def asks(lesson):
    return lesson | {"questions": sorted(lesson["questions"], key=lambda each: each["id"])}


def lesson_of(path):
    """The id of the lesson that a path of wagtail-localize leads into, or nothing."""
    field, _, rest = path.partition(".")
    return rest.partition(".")[0] if field == "lessons" else ""
