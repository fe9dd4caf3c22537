"""Which groups are too small to show.

Inside the organisation, required learning is exact for groups of five or more. Because the total
is shown beside its parts, what is hidden must not follow from the rest: never one group alone,
never groups that are together too small, and never groups of whom together none or all are done.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

SMALLEST = 5
# Of the services inside a directorate, which are many and small.
SMALLEST_SERVICE = 10


class Group(NamedTuple):
    done: int
    people: int
    smallest: int = SMALLEST

    @property
    def is_too_small(self) -> bool:
        """An empty group gives nobody away."""
        return 0 < self.people < self.smallest

    @property
    def is_mixed(self) -> bool:
        """Some are done and some are not, so that the sum does not tell of each."""
        return 0 < self.done < self.people


Groups = Mapping[str, Group]
# How many of each group are in each part, the same parts for all.
Parts = Mapping[str, Sequence[int]]


def hidden(groups: Groups, already: Iterable[str] = ()) -> set[str]:
    """The groups to hide, of groups that add up to a total which is shown."""
    small = {name for name, group in groups.items() if group.is_too_small}
    found = {*already, *small}
    if not small:
        return found
    by_size = sorted((n for n, group in groups.items() if group.people), key=_size_in(groups))
    whole = total(groups.values())
    alike = 0
    for name in by_size:
        rest = [groups[n] for n in by_size if n in found]
        if _is_safe(rest, whole, alike):
            break
        alike = _alike(rest) or alike
        found.add(name)
    return found


class Together(NamedTuple):
    """The groups whose parts are told as one sum; `has_whole`: those of the total are too."""

    groups: frozenset[str]
    has_whole: bool = False


def together(parts: Parts, already: Collection[str] = ()) -> Together:
    """Of groups that are told part by part and add up to a total told part by part: which not.

    A part of one to four people is never told, by itself or by taking the rest from the total: so
    what the groups told as one add up to is, part by part, nobody or five people or more, and is
    in more than one part. Chosen for each day by itself: people come to a part and leave it, so
    what was read on one day does not tell of another.
    """
    whole = _sum(parts.values())
    sizes = {name: sum(own) for name, own in parts.items() if any(own)}
    found = {name for name in sizes if name in already or has_few(parts[name])}
    others = sorted(sizes.keys() - found, key=lambda name: (sizes[name], name))
    if has_few(whole):
        return Together(frozenset(parts), has_whole=True)
    while found and not _tells_of_none([parts[name] for name in found], whole):
        if not others:
            return Together(frozenset(parts), has_whole=True)
        name = _next(others, found, parts, whole)
        others.remove(name)
        found.add(name)
    return Together(frozenset(found))


def has_few(parts: Sequence[int]) -> bool:
    return any(0 < n < SMALLEST for n in parts)


def total(groups: Iterable[Group]) -> Group:
    done, people, smallest = zip(*groups, strict=True) if (groups := list(groups)) else ((),) * 3
    return Group(sum(done), sum(people), max(smallest, default=SMALLEST))


def left_out(whole: Groups, part: Groups) -> dict[str, Group]:
    """The groups that anybody can work out who reads a number and a part of it side by side."""
    return {name: _less(group, part.get(name, Group(0, 0))) for name, group in whole.items()}


def _is_safe(together: list[Group], whole: Group, alike: int = 0) -> bool:
    """Whether the sum of the hidden groups, which follows from the rest, tells of none of them.

    Who knows these rules knows, of one group more than is needed, that of the others (`alike`: how
    many people) none or all are done: which of the two must not follow from the sum.

    When none or all are done in the whole, it tells of every group, and hiding more is no help.
    """
    rest = total(together)
    if len(together) < 2 or rest.is_too_small:
        return False
    return not whole.is_mixed or min(rest.done, rest.people - rest.done) >= max(alike, 1)


def _alike(together: list[Group]) -> int:
    """How many people there are in groups that would be enough, were it not that none or all of
    them are done."""
    rest = total(together)
    is_enough = len(together) > 1 and not rest.is_too_small
    return rest.people if is_enough and not rest.is_mixed else 0


def _next(others, found, parts, whole):
    """The smallest that is enough, or the smallest."""
    enough = (n for n in others if _tells_of_none([parts[m] for m in (*found, n)], whole))
    return next(enough, others[0])


def _tells_of_none(together, whole):
    """Whether the sums of these groups, part by part, tell of none of them. What the largest has
    in each part follows nearly from the sums where the others are few."""
    sums = _sum(together)
    *others, largest = sorted(together, key=sum)
    is_mixed = sum(map(bool, sums)) > 1 or sum(map(bool, whole)) < 2
    enough = SMALLEST if has_few(largest) else 1
    return is_mixed and not has_few(sums) and sum(map(sum, others)) >= enough


def _sum(parts):
    return tuple(map(sum, zip(*parts, strict=True)))


def _less(group, part):
    return Group(group.done - part.done, group.people - part.people)


def _size_in(groups):
    return lambda name: (groups[name].people, name)
