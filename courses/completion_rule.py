"""What finishing a module takes, in words for editors. lms.records.completion decides the same."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def to_finish(lessons, *, pass_mark: int) -> str:
    """One line, as lists show it: “To finish: 5 lessons and the check, 80%”.

    A lesson that is nothing but a check is not named twice.
    """
    needed = [lesson for lesson in lessons if lesson.is_required]
    if not lessons:
        return _("There are no lessons yet")
    if not needed:
        return _("Nothing here is needed to finish the course")
    parts = {
        "lessons": count_lessons(sum(not lesson.is_only_check for lesson in needed)),
        "checks": name_checks(sum(lesson.has_check for lesson in needed), pass_mark),
    }
    if not parts["checks"]:
        return _("To finish: %(lessons)s") % parts
    if not parts["lessons"]:
        return _("To finish: %(checks)s") % parts
    return _("To finish: %(lessons)s and %(checks)s") % parts


def count_lessons(count):
    if not count:
        return ""
    return ngettext("%(count)d lesson", "%(count)d lessons", count) % {"count": count}


def name_checks(count, pass_mark):
    if not count:
        return ""
    words = ngettext("the check, %(mark)d%%", "%(count)d checks, %(mark)d%% in each", count)
    return words % {"count": count, "mark": pass_mark}


def further_rules(lessons, *, in_order: bool) -> list[str]:
    """What else an editor has asked for, one sentence each."""
    final = next((lesson for lesson in lessons if lesson.is_final_check), None)
    rules = [optional(sum(not lesson.is_required for lesson in lessons)), order(in_order, final)]
    if final:
        rules.append(
            _("Whoever passes “%(lesson)s” first has completed the whole course.")
            % {"lesson": final.title}
        )
    return [rule for rule in rules if rule]


def optional(count):
    if not count:
        return ""
    words = ngettext(
        "%(count)d lesson is there for those who want it.",
        "%(count)d lessons are there for those who want them.",
        count,
    )
    return words % {"count": count}


def order(in_order, final):
    if not in_order:
        return ""
    if final:
        return _("Lessons are taken in this order. The final check is always open.")
    return _("Lessons are taken in this order.")
