"""What one person adds to the totals, and from which day: the populations as steps.

Everything that will happen by itself is known in advance (a completion runs out or is ended by a
change of its course, thirty days after a start pass), so steps may lie in the future and no nightly
task has to find them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from .assignments import requests, run_outs
from .bridge import Life
from .cells import NO_COURSE, Cell, Key
from .expiring import expiring
from .overdue import overdue
from .person import Facts, Rule, courses_of, in_force, own_rules, rules_in_scope
from .spans import ALWAYS, FOREVER, Spans, both, holds, union, without
from .stands import stands

LEADERS = 3
YEAR = timedelta(days=365)

# How many come or go (-1), by day and unit: of a person's, none is 0.
Moves = dict[Key, dict[tuple[date, int], int]]


def moves(facts: Facts, rules: Sequence[Rule]) -> Moves:
    """The steps of one person, without those that cancel out."""
    found: Moves = defaultdict(dict)
    for unit, keys, days in _counted(facts, rules):
        for key in keys:
            own = found[key]
            for start, end in days:
                came, went = (start, unit), (end, unit)
                own[came] = own.get(came, 0) + 1
                if end != FOREVER:
                    own[went] = own.get(went, 0) - 1
    for day, unit, key, n in _happened(facts, rules):
        own, at = found[key], (day, unit)
        own[at] = own.get(at, 0) + n
    return _without_nothing(found)


def _without_nothing(found):
    """Taken out where it is: to make these dictionaries anew is a tenth of a person's time."""
    for own in found.values():
        for at in [at for at, n in own.items() if not n]:
            del own[at]
    for key in [key for key, own in found.items() if not own]:
        del found[key]
    return dict(found)


def _counted(facts, rules) -> Iterator[tuple[int, Sequence[Key], Spans]]:
    """Where this person counts: (unit, what as, days)."""
    everywhere = [each for each in _in_any_post(facts, rules) if each[1]]
    in_scope, known = list(rules_in_scope(rules, facts)), {}
    for post, days in facts.held:
        yield post.unit, [(Cell.IN_POST, NO_COURSE)], days
        if post.is_contingent:
            yield post.unit, [(Cell.CONTINGENT, NO_COURSE)], days
            continue
        # Most posts of a person are asked for the same, and to count that once is a tenth less.
        asking = tuple(rule.asks(post) for rule in in_scope)
        if asking not in known:
            known[asking] = list(_in_post(facts, list(courses_of(post, in_scope, facts))))
        yield post.unit, [(Cell.HEADLINE, NO_COURSE)], days
        for keys, counted in everywhere:
            yield post.unit, keys, both(days, counted)
        for keys, leaders, counted in known[asking]:
            also = leaders if post.is_tier(LEADERS) else ()
            yield post.unit, (*keys, *also), both(days, counted)


def _in_any_post(facts, rules):
    """(what as, days), whatever the post is."""
    of_all = [rule for rule in rules if rule.is_for_everyone]
    own = list(own_rules(rules, facts))
    missed, all_done = [(rule, facts.missed(rule)) for rule in of_all], facts.done(of_all)
    eligible, asked = without(ALWAYS, facts.not_expected), in_force(of_all)
    online = (Cell.ONLINE,) if facts.is_online else (Cell.OFFLINE,)
    for cells, days in (
        (online, ALWAYS),
        ((Cell.ELIGIBLE,), eligible),
        ((Cell.ELIGIBLE_DONE,), both(eligible, all_done)),
        ((Cell.HEADLINE_DONE, *(() if facts.is_online else (Cell.OFFLINE_DONE,))), all_done),
        ((Cell.EXPIRING,), expiring(asked, all_done)),
        ((Cell.NEWCOMER,), _newly_here(facts)),
        *(((cell,), days) for cell, days in stands(facts, missed, asked, all_done)),
    ):
        yield [(cell, NO_COURSE) for cell in cells], days
    for keys, days in _overdue(facts, own):
        yield keys, without(days, facts.not_expected)
    yield from requests(facts, own)


def _in_post(facts, of_post):
    """(what as, what leaders are counted as too, days), of the courses asked of a post."""
    yield [(Cell.CHOSEN, NO_COURSE)], (), _chosen(facts, of_post)
    for course, asked, done in of_post:
        yield [(Cell.COURSE_SCOPE, course)], [(Cell.LEADERS_3, course)], asked
        yield [(Cell.COURSE_DONE, course)], [(Cell.LEADERS_3_DONE, course)], done
        if days := expiring(asked, done):
            yield [(Cell.EXPIRING, course)], (), days
        if course in facts.begun:
            since = [(facts.begun[course], FOREVER)]
            yield [(Cell.COURSE_BEGUN, course)], (), both(asked, since)


def _chosen(facts, of_post):
    """The days within a year after a completion that nobody asked for."""
    asked = {course: days for course, days, _done in of_post}
    chosen = (
        without([(day, day + YEAR)], asked.get(course, []))
        for course, completed_on in facts.completions.items()
        for day in completed_on
    )
    return union(*chosen)


def _overdue(facts, own):
    """Each course somebody is late with; how many of those required of everyone, and whether
    any."""
    of_all = []
    for each in overdue(facts, own):
        yield [(Cell.OVERDUE, each.course)], each.days
        yield [(Cell.OVERDUE, NO_COURSE)], each.of_all
        of_all.append(each.of_all)
    yield [(Cell.OVERDUE_PEOPLE, NO_COURSE)], union(*of_all)


def _newly_here(facts):
    """The first year of each unbroken time at the council."""
    return union([(day, day + YEAR) for day in facts.arrivals])


def _happened(facts, rules) -> Iterator[tuple[date, int, Key, int]]:
    """What is counted once, on its day: (day, unit, what as, n)."""
    in_scope = list(rules_in_scope(rules, facts)) if facts.completions else []
    for course, completed_on in facts.completions.items():
        asking = [rule for rule in in_scope if rule.course == course]
        for day in completed_on:
            post = _post_on(facts, day)
            if post:
                yield day, post.unit, (Cell.COMPLETIONS, course), 1
                yield day, post.unit, (Cell.COMPLETIONS, NO_COURSE), 1
                if any(rule.asks(post) and holds(rule.in_force, day) for rule in asking):
                    yield day, post.unit, (Cell.AS_ASKED, NO_COURSE), 1
    yield from _ran_out(facts, rules)
    for day, unit, cell, n in _life(facts, rules).changes():
        yield day, unit, (cell, NO_COURSE), n


def _ran_out(facts, rules):
    """In the unit of the last day, of those who could be expected to renew."""
    if not facts.completions:
        return
    for each in run_outs(facts, own_rules(rules, facts)):
        post = _post_on(facts, each.last_day)
        if post is None or post.is_contingent or holds(facts.not_expected, each.last_day):
            continue
        for course in (each.course, NO_COURSE):
            yield each.last_day, post.unit, (Cell.RAN_OUT, course), 1
            if each.is_renewed:
                yield each.last_day, post.unit, (Cell.RENEWED, course), 1


def _post_on(facts, day):
    return next((post for post, days in facts.held if holds(days, day)), None)


def _life(facts, rules):
    of_all = [rule for rule in rules if rule.is_for_everyone]
    counted = (each for each in facts.held if not each[0].is_contingent)
    stretches = [(start, end, post.place) for post, days in counted for start, end in days]
    completed = {day for rule in of_all for day in facts.completions.get(rule.course, ())}
    ran_out = {end for rule in of_all for _start, end in facts.valid(rule)}
    return Life(stretches, facts.done(of_all), completed, ran_out)
