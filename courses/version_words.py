"""What changed between two manifests (courses.versions), in words. Knows no pages and no people.

`titles` are {lesson id: title} of both versions. Each change is a sentence of its own, without a
full stop, the rules of the module first and then the lessons in their order.
"""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

RIGHT = ("right", "answer", "tolerance", "items")


def changes(before: dict, after: dict, titles: dict) -> list[str]:
    return [*rules(before, after), *lessons(before, after, titles)]


def rules(before, after):
    if before["pass_mark"] != after["pass_mark"]:
        marks = {"old": before["pass_mark"], "new": after["pass_mark"]}
        yield _("Pass mark from %(old)d%% to %(new)d%%") % marks
    if after["in_order"] and not before["in_order"]:
        yield _("Lessons are taken in order")
    elif before["in_order"] and not after["in_order"]:
        yield _("Lessons may be taken in any order")
    elif after["in_order"] and reordered(before, after):
        yield _("Lessons are in another order")


def reordered(before, after):
    old, new = ids(before["lessons"]), ids(after["lessons"])
    return [each for each in old if each in new] != [each for each in new if each in old]


def lessons(before, after, titles):
    old, new = by_id(before["lessons"]), by_id(after["lessons"])
    for lesson_id, lesson in new.items():
        title = {"title": titles.get(lesson_id) or _("a lesson")}
        if lesson_id not in old:
            yield _("“%(title)s” added") % title
        else:
            yield from (words % title for words in lesson_changes(old[lesson_id], lesson))
            yield from questions(old[lesson_id], lesson, title)
    for lesson_id in old.keys() - new.keys():
        yield _("“%(title)s” removed") % {"title": titles.get(lesson_id) or _("a lesson")}


def lesson_changes(before, after):
    if before["is_required"] != after["is_required"]:
        yield (
            _("“%(title)s” is now needed")
            if after["is_required"]
            else _("“%(title)s” is no longer needed")
        )
    if before["is_final_check"] != after["is_final_check"]:
        yield (
            _("The check of “%(title)s” is now the final check")
            if after["is_final_check"]
            else _("The check of “%(title)s” is no longer the final check")
        )


def questions(before, after, title):
    old, new = by_id(before["questions"]), by_id(after["questions"])
    both = [(old[each], new[each]) for each in new if each in old]
    counts = [
        len(new.keys() - old.keys()),
        len(old.keys() - new.keys()),
        sum(is_right_otherwise(*pair) for pair in both),
        sum(one != other and not is_right_otherwise(one, other) for one, other in both),
    ]
    for count, words in zip(counts, QUESTIONS, strict=True):
        if count:
            yield words(count) % {**title, "count": count}


def is_right_otherwise(before, after):
    """Whether other answers are right. Choices that only came or went are another change."""
    common = set(before.get("options", ())) & set(after.get("options", ()))
    if common:
        return right_among(common, before) != right_among(common, after)
    return any(before.get(name) != after.get(name) for name in RIGHT)


def right_among(options, key):
    return options & set(key["right"])


def added(count):
    return ngettext(
        "%(count)d question added to “%(title)s”",
        "%(count)d questions added to “%(title)s”",
        count,
    )


def removed(count):
    return ngettext(
        "%(count)d question removed from “%(title)s”",
        "%(count)d questions removed from “%(title)s”",
        count,
    )


def right_answer(count):
    return ngettext(
        "Another right answer to %(count)d question of “%(title)s”",
        "Another right answer to %(count)d questions of “%(title)s”",
        count,
    )


def choices(count):
    return ngettext(
        "Other choices in %(count)d question of “%(title)s”",
        "Other choices in %(count)d questions of “%(title)s”",
        count,
    )


QUESTIONS = (added, removed, right_answer, choices)


def by_id(entries):
    return {entry["id"]: entry for entry in entries}


def ids(entries):
    return [entry["id"] for entry in entries]
