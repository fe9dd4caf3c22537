"""Leaders who chose to show their own completion, to those who open the page of their directorate.

The only names under /leadership/. What the others did must not follow from the names and the
numbers: where those who are left are one to four people, nobody is named.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from lms.common.dates import today
from lms.metrics.adoption import Adoption
from lms.metrics.cells import Cell
from lms.metrics.closing import kept_of_council
from lms.metrics.dictionary import L1, L5
from lms.metrics.disclosure import Group, Groups, left_out, total
from lms.metrics.figures import Row
from lms.metrics.measures import Measure
from lms.metrics.models import Tally
from lms.metrics.tiers import in_code
from lms.people.models import Posting, User

from .pairs import Leaders


class Named(NamedTuple):
    """`tiers`: those with whom the last closed month told of this leader; "" is none."""

    name: str
    code: str
    is_done: bool
    tiers: str = ""


class Told(NamedTuple):
    """How many leaders there were of each of the tiers that are told together (L5)."""

    day: date | None
    people: dict[str, int]

    def of(self, tier: int | None) -> str:
        return next((code for code in self.people if tier in in_code(code)), "")


def named(adoption: Adoption, row: Row) -> list[dict]:
    """Those of this directorate, today, by name; as components/summary_list.html takes them."""
    measure = Leaders(adoption).measure
    if not measure or adoption.as_at != today():
        return []
    told = _tiers(adoption, measure)
    found = _safe(adoption, measure, list(_named(adoption, measure, told)), told)
    said = {True: _("Completed"), False: _("Not completed yet")}
    mine = sorted(each for each in found if each.code == row.code)
    return [{"term": each.name, "value": said[each.is_done]} for each in mine]


def _tiers(adoption, measure) -> Told:
    """As they stand on another page: of the last month that is closed."""
    if not adoption.months:
        return Told(None, {})
    day = max(adoption.months)
    kept = kept_of_council(adoption.months[day], f"{L5.of(measure.course).code}-")
    return Told(day, {code: people for code, (_done, people) in kept.items()})


def _named(adoption, measure, told: Told) -> Iterable[Named]:
    """The tally of a person holds what they add to the figure, so it says the same of them."""
    people = User.objects.in_post(today()).filter(preferences__named_as_leader=True)
    posts = Posting.objects.primary().on(told.day or today()).filter(person__in=people)
    tiers = dict(posts.values_list("person", "tier"))
    for tally in Tally.objects.filter(person__in=people).select_related("person"):
        held = _held(tally.of_course(measure.course.key), adoption.as_at)
        for unit in held[Cell.LEADERS_3]:
            directorate = adoption.reading.directorate(unit, adoption.as_at)
            if directorate:
                is_done = unit in held[Cell.LEADERS_3_DONE]
                code = told.of(tiers.get(tally.person_id))
                yield Named(tally.person.get_full_name(), directorate.code, is_done, code)


def _held(cells, day) -> dict[str, set[int]]:
    """The units in which the person counts that day, by cell."""
    sums: Counter = Counter()
    for cell, own in cells.items():
        for since, unit, n in own:
            if since <= day.isoformat():
                sums[cell, unit] += n
    held = defaultdict(set)
    for (cell, unit), n in sums.items():
        if n:
            held[cell].add(unit)
    return held


def _safe(adoption, measure: Measure, found: list[Named], told: Told) -> list[Named]:
    """Without those whose names would tell of the leaders who are left: in their directorate, in
    all that are hidden, whose sum follows, or in their tiers. Whoever is left out is left with the
    others, so it is asked again. Nobody where few are left in the council."""
    kept = _safe_in_directorates(adoption, measure, found)
    by_tiers = Counter(each.tiers for each in kept)
    few = {
        code
        for code, people in told.people.items()
        if by_tiers[code] and Group(0, people - by_tiers[code]).is_too_small
    }
    kept = [each for each in kept if each.tiers not in few]
    return kept if len(kept) == len(found) else _safe(adoption, measure, kept, told)


def _safe_in_directorates(adoption, measure, found):
    figure = _counted(adoption, measure)
    left = left_out(figure.groups, _by_directorate(found))
    hidden = {each.code for each in adoption.whole(measure).rows if each.is_hidden}
    few = {code for code, group in left.items() if code not in hidden and group.is_too_small}
    if total(left[code] for code in hidden).is_too_small:
        few |= hidden
    kept = [each for each in found if each.code not in few]
    whole = [
        Group(row.numerator, row.denominator) for row in (figure.total, _team(adoption, measure))
    ]
    left_of_all = left_out(dict(enumerate(whole)), dict.fromkeys(range(2), _sum(kept)))
    return [] if any(group.is_too_small for group in left_of_all.values()) else kept


def _team(adoption, measure) -> Row:
    """The whole leadership team, as L1 counts it."""
    return _counted(adoption, L1.of(measure.course)).total


def _counted(adoption, measure):
    return adoption.reading.figure(measure, adoption.as_at, adoption.as_at)


def _by_directorate(found) -> Groups:
    codes = {each.code for each in found}
    return {code: _sum([each for each in found if each.code == code]) for code in codes}


def _sum(found) -> Group:
    return Group(sum(each.is_done for each in found), len(found))
