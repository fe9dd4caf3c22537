"""The headcount in pieces: of each directorate that the reader may see, or of each service."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lms.metrics.adoption import Adoption
from lms.metrics.cells import DONE, STATES, Cell
from lms.metrics.dictionary import A1
from lms.metrics.figures import COUNCIL, Figure, Row
from lms.metrics.services import Services

from .measures import OF_STATES
from .pieces import Counts, Cut, Pieces, cuts, finest, sums


class Piece(NamedTuple):
    states: tuple[Cell, ...]
    n: int


@dataclass(frozen=True)
class Stack:
    """A group and its pieces, which add up to its people. Hidden: it has none."""

    row: Row
    pieces: tuple[Piece, ...] = ()

    @property
    def people(self) -> int | None:
        return self.row.denominator

    def of(self, *states: Cell) -> int | None:
        """How many are in these, where they are told as a piece."""
        return next((piece.n for piece in self.pieces if piece.states == states), None)


class Everybody:
    def __init__(self, adoption: Adoption):
        self.adoption = adoption

    @property
    def stacks(self) -> list[Stack]:
        """Of the directorates, and of all staff."""
        figure = self.adoption.seen(self._figure)
        of_groups, whole = self._cuts
        return _stacks(figure, self._counts, {**of_groups, figure.total.code: whole})

    def of_services(self, services: Services) -> list[Stack]:
        """Of the services of one directorate, and of the directorate."""
        figure, code = services.figure(A1), services.whole.code
        if not services.are_as_they_were:
            # The states in two structures, side by side, would tell who went from one to another.
            # Who is done, and who is not, is the number of the bars told another way.
            return _ordered([_in_two(row) for row in figure.all_rows])
        counts = _counts([services.counted(measure) for measure in OF_STATES[1:]])
        if self._is_hidden or not _adds_up(services.counted(A1), counts):
            figure = figure.hidden()
        whole = self._cuts[0][code]
        own = {key: n for key, n in counts.items() if key != code}
        hidden = {row.code for row in figure.rows if row.is_hidden}
        found, _of_all = cuts(own, hidden, self._finest)
        found = {key: cut.within(whole) for key, cut in found.items()}
        return _stacks(figure, counts, {**found, code: whole})

    @property
    def _figure(self) -> Figure:
        figure = self.adoption.whole(A1)
        return figure.hidden() if self._is_hidden else figure

    @cached_property
    def _is_hidden(self) -> bool:
        """Where a month was closed before these were counted, they may not add up to it."""
        day = self.adoption.as_at
        return not _adds_up(self.adoption.reading.figure(A1, day, day), self._counts)

    @cached_property
    def _counts(self) -> dict[str, Counts]:
        reading, day = self.adoption.reading, self.adoption.as_at
        return _counts([reading.figure(measure, day, day) for measure in OF_STATES[1:]])

    @property
    def _finest(self) -> tuple[Pieces, ...]:
        return finest(self._counts[COUNCIL])

    @cached_property
    def _cuts(self) -> tuple[dict[str, Cut], Cut]:
        figure = self.adoption.whole(A1)
        own = {row.code: self._counts[row.code] for row in figure.rows}
        hidden = {row.code for row in figure.rows if row.is_hidden}
        return cuts(own, hidden, self._finest)


def _counts(figures: list[Figure]) -> dict[str, Counts]:
    """How many are in each state, by group and of all of them."""
    by_group = zip(*(figure.all_rows for figure in figures), strict=True)
    return {rows[0].code: tuple(row.numerator for row in rows) for rows in by_group}


def _adds_up(figure, counts) -> bool:
    return all(row.denominator == row.numerator + sum(counts[row.code]) for row in figure.all_rows)


def _stacks(figure: Figure, counts, cut: dict[str, Cut]) -> list[Stack]:
    return _ordered([_stack(row, counts, cut) for row in figure.all_rows])


def _stack(row, counts, cut) -> Stack:
    if row.is_hidden:
        return Stack(row)
    told = cut[row.code].pieces
    pieces = zip(told, sums(counts[row.code], told), strict=True)
    return Stack(row, (Piece((DONE,), row.numerator), *(Piece(*each) for each in pieces)))


def _in_two(row) -> Stack:
    if row.is_hidden:
        return Stack(row)
    rest = Piece(STATES, row.denominator - row.numerator)
    return Stack(row, (Piece((DONE,), row.numerator), rest))


def _ordered(stacks: list[Stack]) -> list[Stack]:
    *rows, total = stacks
    return [*sorted(rows, key=_order), total]


def _order(stack):
    """As the bars: high to low, then what is hidden."""
    row = stack.row
    return row.is_hidden, -(row.share or 0), row.name
