"""Where somebody stands with all the learning that everyone needs: one state for each day.

"Done" is one of them, so that they add up to the headcount and nobody is invisible. Of several that
fit, the first of the list holds: done, exempt, ran out, under way, not begun, not reached.
"""

from .cells import Cell
from .person import Rule
from .spans import ALWAYS, FOREVER, Spans, both, union, without

Missed = list[tuple[Rule, Spans]]


def stands(facts, missed: Missed, asked: Spans, done: Spans) -> list[tuple[Cell, Spans]]:
    """Every day that is not of `done`, by state. `missed` has the days on which each rule for
    everyone is not met; `asked` those on which there is any."""
    left = [(rule, without(days, facts.waivers.get(rule.course, []))) for rule, days in missed]
    rest = without(ALWAYS, done)
    found = []
    for cell, days in (
        (Cell.EXEMPT, _exempt(facts, left, asked)),
        (Cell.LAPSED, _lapsed(facts, left)),
        (Cell.UNDER_WAY, _begun(facts, missed)),
        (Cell.NOT_BEGUN, _since(_reached_on(facts))),
    ):
        found.append((cell, both(rest, days) if days else []))
        rest = without(rest, days)
    return [*found, (Cell.NOT_REACHED, rest)]


def _exempt(facts, left, asked):
    """They need not do whatever is missing. Days that are done are not among those to choose of."""
    if not any(rule.course in facts.waivers for rule, _days in left):
        return []
    return without(asked, union(*(days for _rule, days in left)))


def _lapsed(facts, left):
    """Something they had completed counts no more."""
    completed = ((facts.completions.get(rule.course), days) for rule, days in left)
    return union(*(both(days, _since(min(done))) for done, days in completed if done))


def _begun(facts, missed):
    """They have started, or completed, one of the courses that everyone needs then."""
    begun = ((rule, facts.begun.get(rule.course)) for rule, _days in missed)
    return union(*(both(rule.in_force, _since(day)) for rule, day in begun if day))


def _reached_on(facts):
    """When they first signed in, or first learnt anything, with a log-in or without."""
    known = [*facts.begun.values(), *([facts.welcomed_on] if facts.welcomed_on else [])]
    return min(known, default=FOREVER)


def _since(day):
    return [(day, FOREVER)]
