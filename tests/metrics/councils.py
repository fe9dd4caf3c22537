"""Councils on paper: how many people went through which directorates, without a database."""

from collections import Counter
from datetime import date
from itertools import count

from lms.metrics.dictionary import A1
from lms.metrics.figures import Reading
from lms.metrics.structure import Structure
from lms.people.models import Unit

FIRST, SECOND = date(2026, 10, 1), date(2027, 4, 1)
SEPTEMBER, OCTOBER, APRIL = date(2026, 9, 30), date(2026, 10, 31), date(2027, 4, 30)


def read(paths, breaks=(FIRST,), days=(SEPTEMBER, OCTOBER)):
    """A Reading of A1, with a division for each path.

    {("RES", "ACE"): (3, 8)} is a division of 8 people, 3 of them done, that went from Resources
    to the Assistant Chief Executive at the first break.
    """
    units, counted = {}, {day: {key: Counter() for key in A1.keys} for day in days}
    numbers = count(1)
    for path, groups in paths.items():
        chain = divisions(path, breaks, units, numbers)
        for day in days:
            unit = chain[sum(day >= each for each in breaks)]
            for key, n in zip(A1.keys, groups, strict=True):
                counted[day][key][unit.pk] = n
    for unit in units.values():
        limit(unit, paths, breaks)
    return Reading([A1], Structure(units.values()), counted)


def limit(unit, paths, breaks):
    """A directorate begins and ends with the structures it is in."""
    places = [place for path in paths for place, code in enumerate(path) if code == unit.code]
    if places and min(places) > 0:
        unit.starts_on = breaks[min(places) - 1]
    if places and max(places) < len(breaks):
        unit.ends_on = breaks[max(places)]


def divisions(path, breaks, units, numbers):
    """The division in each structure; the same one while the directorate is the same."""
    chain = []
    for place, code in enumerate(path):
        if chain and path[place - 1] == code:
            chain.append(chain[-1])
            continue
        parent = directorate(code, units, numbers)
        chain.append(add(Unit.Kind.DIVISION, f"D{next(numbers)}", parent, units, numbers))
        if place:
            succeed(chain[place - 1], chain[place], breaks[place - 1])
    return chain


def directorate(code, units, numbers):
    known = (unit for unit in units.values() if unit.code == code)
    return next(known, None) or add(Unit.Kind.DIRECTORATE, code, None, units, numbers)


def add(kind, code, parent, units, numbers):
    pk = next(numbers)
    units[pk] = Unit(pk=pk, code=code, name=code, kind=kind, starts_on=date(2019, 4, 1))
    units[pk].parent_id = parent.pk if parent else None
    units[pk].successor_id = units[pk].succeeded_on = None
    return units[pk]


def succeed(old, new, day):
    old.successor_id, old.succeeded_on = new.pk, day
