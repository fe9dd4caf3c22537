"""Which pathway suits somebody best. The same facts always give the same choice."""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from .levels import BUILDING, CONFIDENT, NEW

# How much there is to learn. At the top, or where it is not part of the job, there is nothing.
NEED = {NEW: 3, BUILDING: 2, CONFIDENT: 1}


@dataclass(frozen=True)
class Route:
    """A pathway: the courses of it that this person has still to do, and what those teach."""

    key: str
    courses: frozenset = frozenset()
    skills: frozenset = frozenset()


@dataclass(frozen=True)
class Choice:
    """A pathway and why: the skills at `level`, or the courses that the role asks for."""

    key: str
    level: str = ""
    skills: tuple = ()
    courses: frozenset = frozenset()


def choose(routes: Collection[Route], levels: dict, not_for_me=()) -> list[Choice]:
    """Best first: those whose skills need most; then those that teach more of what is needed,
    those that are shorter, and the order of the alphabet."""
    wanted = [each for each in routes if each.key not in not_for_me and need_of(each, levels)]
    return [choice(each, levels) for each in sorted(wanted, key=lambda each: rank(each, levels))]


def need_of(route, levels):
    return sum(NEED.get(levels.get(skill), 0) for skill in route.skills)


def rank(route, levels):
    need = need_of(route, levels)
    return (-Fraction(need, len(route.skills)), -need, len(route.courses), route.key)


def choice(route, levels):
    """Because of the skills that need most, two of them at most."""
    most = max(route.skills, key=lambda skill: NEED.get(levels.get(skill), 0))
    same = sorted(skill for skill in route.skills if levels.get(skill) == levels[most])
    return Choice(route.key, levels[most], tuple(same[:2]))


def choose_for_role(routes: Collection[Route], required: Collection, not_for_me=()):
    """Best first: the pathways with most of the courses that somebody still has to do."""
    found = [
        Choice(each.key, courses=each.courses & frozenset(required))
        for each in sorted(routes, key=lambda each: (len(each.courses), each.key))
        if each.key not in not_for_me
    ]
    return sorted((each for each in found if each.courses), key=lambda each: -len(each.courses))
