"""A target in words: where we are today, what it was, and what it would be."""

from django.utils.translation import gettext as _

from lms.common.dates import date_text
from lms.common.languages import Sentence, Words, joined, other
from lms.metrics.plan import Path
from lms.metrics.rounding import tenths
from lms.metrics.wording import path_text, share_text, status_mark, value_text


def cards(adoption, by_code, in_force):
    """Of what is no longer required there is no number; the history has it."""
    for code, target in in_force.items():
        if code in by_code:
            yield _card(adoption, by_code[code], target)


def _card(adoption, measure, target):
    plan, total = target.plan, adoption.of(measure).total
    said = {"planned": share_text(plan.on(adoption.as_at)), "target": share_text(plan.target)}
    said["day"] = date_text(target.target_on)
    planned = _("Plan for today: %(planned)s. Target: %(target)s by %(day)s.") % said
    owner = Sentence(_("%(owner)s answers for it."), owner=_words(target, target.owner))
    text = joined(" ", [planned, owner])
    card = {"label": measure.title, "value": value_text(total), "text": text}
    if total.share is not None:
        card |= status_mark(plan.status(total.share, adoption.as_at))
    return card


def past(target, by_code, in_force, today):
    measure = by_code.get(target.measure)
    name = measure.title if measure else target.measure
    point = _point(target.target_on, target.target_value)
    return {
        "title": joined(": ", [name, point]),
        "name": name,
        "measure": target.measure if measure and target in in_force.values() else "",
        "facts": [
            {"term": _("Today"), "value": _standing(target, in_force, today)},
            {"term": _("Set on"), "value": date_text(target.set_on)},
            *_facts(target),
        ],
    }


def _standing(target, in_force, today):
    if target in in_force.values():
        return _("In force")
    if target.baseline_on > today:
        return _("Not yet in force")
    return _("A later target took its place")


def checked(adoption, target):
    """A target before it is set. Until its first day it is not on the pages, so it has no card."""
    measure = next(each for each in adoption.aims if each.code == target.measure)
    aim = _point(target.target_on, target.target_value)
    facts = [
        {"term": _("What is measured"), "value": measure.title},
        {"term": _("Target"), "value": aim},
        *_facts(target),
        {"term": _("Our figure on the start date"), "value": _known(adoption, measure, target)},
    ]
    if target.baseline_on > adoption.as_at:
        return {"facts": facts, "from": date_text(target.baseline_on)}
    return {"facts": facts, "card": _card(adoption, measure, target)}


def _known(adoption, measure, target):
    """Beside what somebody types: a start that is too low makes a plan easy."""
    if target.baseline_on > adoption.as_at:
        return _("This day is still to come")
    if target.baseline_on not in adoption.days:
        return _("We have figures of today and of the ends of months")
    return value_text(adoption.shown(measure, target.baseline_on).total)


def _facts(target):
    start = _point(target.baseline_on, target.baseline_value)
    return [
        {"term": _("From"), "value": start},
        {"term": _("How it gets there"), "value": _way(target)},
        {"term": _("Points behind that are still “just behind”"), "value": target.tolerance},
        {"term": _("Who answers for it"), "value": _words(target, target.owner)},
        {"term": _("Why"), "value": _words(target, target.reason)},
    ]


def _words(target, text):
    return Words(text, other(target.language))


def _way(target):
    words = path_text(Path(target.path))
    steps = [_point(point.day, tenths(point.value)) for point in target.plan.steps]
    return f"{words}: {', '.join(steps)}" if steps else words


def _point(day, value):
    return _("%(share)s%% on %(day)s") % {"share": f"{float(value):g}", "day": date_text(day)}
