"""Figures as leaders may see them.

What is hidden is chosen once for all the days that stay as they are, and what is hidden of all
learning is hidden of each course that everyone needs: were it chosen for each day and measure, a
group would be read in one and worked out from another.

Of today, and of a day to come, a number may be another in an hour. Such a day has no say in the
choice; where the choice is not enough for it, only all staff are shown.
"""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import reduce
from typing import NamedTuple

from . import disclosure
from .dictionary import A1
from .disclosure import Groups
from .figures import Figure, Figures
from .measures import Measure

# (groups, what is hidden already) → what is hidden then.
Hide = Callable[[Groups, set], set]


class Choice(NamedTuple):
    """The groups to hide on every day, and the days on which all are hidden."""

    groups: frozenset = frozenset()
    days: frozenset[date] = frozenset()

    def hides(self, group, day: date) -> bool:
        return group in self.groups or day in self.days

    def of(self, figure: Figure) -> set[str]:
        """The rows of a figure to hide."""
        return {row.code for row in figure.rows if self.hides(row.code, figure.as_at)}


def choice(
    tables_on: Callable[[date], Iterable[Groups]],
    days: Collection[date],
    moving: Collection[date] = (),
    already: Iterable = (),
    hide: Hide = disclosure.hidden,
) -> Choice:
    """`moving`: those of the days whose numbers are not the last word."""

    def hidden(days, already):
        tables = (table for day in days for table in tables_on(day))
        return reduce(lambda found, groups: hide(groups, found), tables, already)

    groups = hidden(sorted(set(days).difference(moving)), set(already))
    unsafe = (day for day in set(days).intersection(moving) if hidden([day], groups) != groups)
    return Choice(frozenset(groups), frozenset(unsafe))


def protected(found: Figures, moving: Collection[date] = ()) -> Figures:
    """{(code of the measure, day): Figure}. Before rows are selected, never after."""
    tables = {key: _tables(figure, found) for key, figure in found.items()}
    shown = {key for key in found if not any(map(_is_too_small, tables[key]))}
    choices: dict[str, Choice] = {}
    measures = {figure.measure.code: figure.measure for figure in found.values()}
    for measure in sorted(measures.values(), key=_order):
        by_day = {day: tables[code, day] for code, day in shown if code == measure.code}
        already = choices.get(hides_with(measure), Choice()).groups
        choices[measure.code] = choice(by_day.__getitem__, by_day, moving, already)
    return {
        key: figure.hiding(choices[key[0]].of(figure)) if key in shown else figure.hidden()
        for key, figure in found.items()
    }


def hides_with(measure: Measure) -> str | None:
    """The measure of the same people, or of more, whose hidden groups are hidden in this too."""
    return A1.code if measure.course and measure.course.is_for_all else measure.part_of


def _order(measure: Measure):
    """After what it hides with."""
    return bool(hides_with(measure)), measure.code


def _tables(figure: Figure, found) -> list[Groups]:
    """What can be read: the figure, and what it leaves out of the one it is a part of."""
    whole = found.get((figure.measure.part_of, figure.as_at))
    tables = [figure.groups]
    return [*tables, disclosure.left_out(whole.groups, figure.groups)] if whole else tables


def _is_too_small(groups):
    return disclosure.total(groups.values()).is_too_small
