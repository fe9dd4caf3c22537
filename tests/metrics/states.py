"""Where somebody stands on a day, by the words of the definition (A13)."""

from datetime import date, timedelta

from lms.metrics.cells import Cell


def in_force(day, rules):
    return [
        r
        for r in rules
        if r.audience.is_everyone and r.starts_on <= day and (r.ends_on is None or day < r.ends_on)
    ]


def state_on(day, facts, rules, is_met):
    """The first that fits, of somebody in the headcount."""
    asked = in_force(day, rules)
    missing = [r for r in asked if not is_met(facts, r, day)]
    left = [r for r in missing if not is_waived(facts, r, day)]
    completed = [d for r in left for d in facts.completions.get(r.course, ()) if d <= day]
    begun = [r for r in asked if facts.begun.get(r.course, date.max) <= day]
    if asked and not missing:
        return Cell.HEADLINE_DONE
    if asked and not left:
        return Cell.EXEMPT
    if completed:
        return Cell.LAPSED
    if begun:
        return Cell.UNDER_WAY
    known = [*facts.begun.values(), facts.welcomed_on or date.max]
    return Cell.NOT_BEGUN if min(known) <= day else Cell.NOT_REACHED


def is_waived(facts, rule, day):
    return any(start <= day < end for start, end in facts.waivers.get(rule.course, []))


def is_newcomer(day, facts, post_on):
    """Whether an unbroken time in post, or one that HR calls new, began within the year before."""
    year = (day - timedelta(days=n) for n in range(365))
    new_starts = {post.starts_on for post in facts.posts if post.is_new_start}
    return any(
        (post_on(facts, d) and not post_on(facts, d - timedelta(days=1))) or d in new_starts
        for d in year
    )
