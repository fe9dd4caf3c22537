"""The days on which somebody is late with a course.

Of a first completion it is as lms.records.due_dates says of each day. One that ran out says so by
itself, in other figures; here it is like a new request, with the same time to do it again.

Whatever gives somebody time (they joined, came back, came to be one of those whom a rule is about)
makes a stretch of days on which they are not late; what is left of the days after the due date is.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from lms.records.due_dates import Rule, ending

from .spans import FOREVER, Spans, both, without

DAY = timedelta(days=1)


def late(
    terms: Rule,
    completed_on: Sequence[date],
    cuts: Sequence,
    *,
    begun_on: Iterable[date],
    again_on: Iterable[date],
) -> Spans:
    """`begun_on`: the days from which the time to finish is counted. `again_on`: those of them
    that give time for a renewal too, coming back and having to do it again."""
    again = list(again_on)
    done = sorted(completed_on)
    found = both(_first(terms, [*begun_on, *again]), [(date.min, done[0] if done else FOREVER)])
    for day, following in pairwise([*done, FOREVER]):
        found += _renewal(terms, day, following, cuts, again)
    return found


def _first(terms, begun_on):
    after = _day_after(terms.launch_due_on or date.min, terms)
    return without([(after, FOREVER)], _time_given(terms, begun_on))


def _renewal(terms, completed_on, following, cuts, again_on):
    until, changed_on = ending(completed_on, terms.valid_days, cuts)
    if until is None or until >= following:
        return []
    given = _time_given(terms, [until, *again_on, *([changed_on] if changed_on else [])])
    return without([(max(until, completed_on), following)], given)


def _time_given(terms, days):
    allowed = timedelta(days=terms.days_to_finish)
    return [(day, _day_after(day + allowed, terms)) for day in days]


def _day_after(due_on, terms):
    return due_on + timedelta(days=terms.grace_days) + DAY
