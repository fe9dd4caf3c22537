"""Which groups are too small to show.

Inside the organisation, required learning is exact for groups of five or more. Because the total
is shown beside its parts, what is hidden must not follow from the rest: never one group alone,
never groups that are together too small, and never groups of whom together none or all are done.
"""

from collections.abc import Iterable, Mapping
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


def hidden_on_any(tables: Iterable[Groups]) -> set[str]:
    """The groups to hide in all these tables, from the earliest to the latest.

    In this order, so that a new month may hide more but never shows what was hidden before.
    """
    found: set[str] = set()
    for groups in tables:
        found = hidden(groups, found)
    return found


def hidden(groups: Groups, already: Iterable[str] = ()) -> set[str]:
    """The groups to hide, of groups that add up to a total which is shown."""
    by_size = sorted((n for n, group in groups.items() if group.people), key=_size_in(groups))
    small = {name for name in by_size if groups[name].is_too_small}
    found = {*already, *small}
    whole = total(groups.values())
    for name in by_size:
        if not small or _is_safe([groups[n] for n in by_size if n in found], whole):
            break
        found.add(name)
    return found


def total(groups: Iterable[Group]) -> Group:
    groups = list(groups)
    smallest = max((group.smallest for group in groups), default=SMALLEST)
    done, people = (sum(group[n] for group in groups) for n in (0, 1))
    return Group(done, people, smallest)


def left_out(whole: Groups, part: Groups) -> dict[str, Group]:
    """The groups that anybody can work out who reads a number and a part of it side by side."""
    return {name: _less(group, part.get(name, Group(0, 0))) for name, group in whole.items()}


def _is_safe(together: list[Group], whole: Group) -> bool:
    """Whether the sum of the hidden groups, which follows from the rest, tells of none of them.

    When none or all are done in the whole, it tells of every group, and hiding more is no help.
    """
    rest = total(together)
    return len(together) > 1 and not rest.is_too_small and (rest.is_mixed or not whole.is_mixed)


def _less(group, part):
    return Group(group.done - part.done, group.people - part.people)


def _size_in(groups):
    return lambda name: (groups[name].people, name)
