"""The course of leaders by tier (L5): tiers are joined from the top, so that no group is small."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lms.people.models import Posting

from .cells import Cell
from .disclosure import Group, has_few
from .facts import facts_of, rules_of_all
from .measures import Course
from .person import courses_of, rules_in_scope
from .series import totals
from .spans import holds
from .timeline import LEADERS

SMALLEST = 10


class Tiers(NamedTuple):
    first: int
    last: int
    done: int
    people: int

    @property
    def code(self) -> str:
        return f"T{self.first}" if self.first == self.last else f"T{self.first}-{self.last}"


def in_code(code: str) -> range:
    """The tiers of “T1-3” or “T4”."""
    first, _dash, last = code.removeprefix("T").partition("-")
    return range(int(first), int(last or first) + 1)


def joined(by_tier: dict[int, Group]) -> list[Tiers]:
    """What is left at the end joins the group before it. All of them too few: none."""
    found: list[Tiers] = []
    for tier in sorted(by_tier):
        group = by_tier[tier]
        if found and found[-1].people < SMALLEST:
            found[-1] = _with(found[-1], tier, group)
        else:
            found.append(Tiers(tier, tier, group.done, group.people))
    if len(found) > 1 and found[-1].people < SMALLEST:
        last = found.pop()
        found[-1] = _with(found[-1], last.last, Group(last.done, last.people))
    return [each for each in found if each.people >= SMALLEST]


def by_tier(day: date, course: Course) -> list[Tiers]:
    done: Counter = Counter()
    people: Counter = Counter()
    for tier, is_done in _leaders(day, course):
        people[tier] += 1
        done[tier] += is_done
    found = joined({tier: Group(done[tier], n) for tier, n in people.items()})
    return [] if has_few(left_over(found, *_beside(day, course))) else found


def left_over(found: list[Tiers], everybody: int, leaders: int) -> list[int]:
    """How many people follow from the numbers that stand beside these: of everybody who needs the
    course, those without a tier; of its leaders, in the first three tiers, those who are told of
    with others, and these others. Few leaders stand nowhere."""
    without_tier = everybody - sum(each.people for each in found)
    if Group(0, leaders).is_too_small:
        return [without_tier]
    above = leaders - sum(each.people for each in found if each.last <= LEADERS)
    across = [each.people for each in found if each.first <= LEADERS < each.last]
    return [without_tier, *(n for people in across for n in (above, people - above))]


def _beside(day, course):
    """(everybody who needs it, leaders of the first three tiers)"""
    keys = [(cell, course.key) for cell in (Cell.COURSE_SCOPE, Cell.LEADERS_3)]
    found = totals([day], keys)[day]
    return (found[key].total() for key in keys)


def _leaders(day, course) -> Iterable[tuple[int, bool]]:
    posts = Posting.objects.primary().on(day).headline().exclude(tier=None)
    rules = rules_of_all()
    for facts in facts_of(set(posts.values_list("person_id", flat=True))).values():
        post = next(post for post, days in facts.held if holds(days, day))
        for key, asked, done in courses_of(post, rules_in_scope(rules, facts), facts):
            if key == course.key and holds(asked, day):
                yield post.tier, holds(done, day)


def _with(tiers, tier, group):
    return Tiers(tiers.first, tier, tiers.done + group.done, tiers.people + group.people)
