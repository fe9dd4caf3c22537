"""The units that a leader may invite: those of ten people or more, with all below them."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from django.db.models import Count

from lms.common import enough
from lms.common.dates import today
from lms.people.models import Posting, Unit
from lms.people.scope import units_to_write_to
from lms.records.reminders.whole_units import is_large_enough


class Team(NamedTuple):
    unit: Unit
    people: int

    @property
    def directorate(self):
        return path(self.unit)[0].name

    @property
    def label(self):
        """As read under the name of the directorate. With the division where the own name does not
        say it, as many teams are called alike."""
        own, above = self.unit.name, place(self.unit)[1:-1]
        names = [own, *(each for each in reversed(above) if not own.startswith(each))]
        return f"{', '.join(names)} ({self.size})"

    @property
    def size(self):
        """About: a division less its teams may be one person."""
        return enough.in_words(self.people)


def teams_of(user) -> dict[str, Team]:
    """By code; what belongs together stands together. Also a unit that has ended, as long as HR
    still has people in it: the pages show it too."""
    units = units_to_write_to(user).select_related("parent__parent__parent")
    people = headcount(today())
    found = [Team(unit, people[unit.pk]) for unit in sorted(units, key=place)]
    return {each.unit.code: each for each in found if is_large_enough(each.people)}


def by_directorate(teams: dict[str, Team]) -> list[tuple[str, list[tuple[str, str]]]]:
    """As the choices of a list with headings; they are in order already."""
    groups = groupby(teams.items(), key=lambda item: item[1].directorate)
    return [(name, [(code, team.label) for code, team in items]) for name, items in groups]


def headcount(day) -> Counter:
    """People by unit, with those of the units below it."""
    posts = Posting.objects.primary().on(day).values("unit").order_by()
    own = dict(posts.annotate(n=Count("person", distinct=True)).values_list("unit", "n"))
    found: Counter = Counter()
    for unit in Unit.objects.filter(pk__in=own).select_related("parent__parent__parent"):
        for each in upwards(unit):
            found[each.pk] += own[unit.pk]
    return found


def place(unit):
    return [each.name for each in path(unit)]


def path(unit) -> list[Unit]:
    """From the directorate down; the council is everybody's."""
    found = [each for each in upwards(unit) if each.kind != Unit.Kind.COUNCIL]
    return found[::-1]


def upwards(unit) -> Iterator[Unit]:
    while unit:
        yield unit
        unit = unit.parent
