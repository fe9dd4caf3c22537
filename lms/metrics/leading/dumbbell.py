"""Where the dots of the leaders’ chart stand, on a wide page and on a phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from textwrap import wrap
from typing import NamedTuple

MARKS = (0, 25, 50, 75, 100)
# How far a number stands from its dot.
APART = 14


class Space(NamedTuple):
    """`left` and `right`: of the axis; `letters`: how many fit in a line of a name; `is_beside`:
    whether names stand beside their dots, else above them."""

    width: int
    left: int
    right: int
    letters: int
    is_beside: bool

    def heights(self, lines: int) -> tuple[int, int]:
        """From a row to the next, and how far down in it the dots stand, for names so long."""
        if self.is_beside:
            step = max(48, LINE * lines + 12)
            return step, step // 2
        return LINE * lines + 46, LINE * lines + 20


WIDE = Space(width=1080, left=370, right=1020, letters=40, is_beside=True)
PHONE = Space(width=320, left=44, right=276, letters=36, is_beside=False)
TOP = 30
FOOT = 34
LINE = 18
MOST_LINES = 3


class Share(NamedTuple):
    value: Fraction
    text: str


class Points(NamedTuple):
    name: str
    leaders: Share
    staff: Share


class Dot(NamedTuple):
    """`label_x` and `anchor`: where its number stands, on the side away from the other dot."""

    x: str
    label_x: str
    anchor: str
    text: str


@dataclass(frozen=True)
class Line:
    names: list[str]
    name_y: int
    y: int
    leaders: Dot
    staff: Dot


@dataclass(frozen=True)
class Drawing:
    space: Space
    height: int
    bottom: int
    marks: list[tuple[int, str]]
    lines: list[Line]
    target: str


def draw(rows: Sequence[Points], target: Fraction | None, space: Space) -> Drawing:
    names = [_lines(row.name, space) for row in rows]
    most = max(map(len, names), default=1)
    step, dots = space.heights(most)
    bottom = TOP + len(rows) * step
    return Drawing(
        space=space,
        height=bottom + FOOT,
        bottom=bottom,
        marks=[(mark, _x(Fraction(mark), space)) for mark in MARKS],
        lines=[
            _line(row, own, most, TOP + n * step, dots, space)
            for n, (row, own) in enumerate(zip(rows, names, strict=True))
        ],
        target="" if target is None else _x(target, space),
    )


def _lines(name, space):
    return wrap(name, space.letters, max_lines=MOST_LINES, placeholder="…")


def _line(row, names, most, top, dots, space):
    is_ahead = row.leaders.value >= row.staff.value
    above = top + LINE * (most - len(names)) + 14
    beside = top + dots + 5 - LINE * (len(names) - 1) // 2
    return Line(
        names=names,
        name_y=beside if space.is_beside else above,
        y=top + dots,
        leaders=_dot(row.leaders, is_ahead, space),
        staff=_dot(row.staff, not is_ahead, space),
    )


def _dot(share, is_right, space):
    x = _at(share.value, space)
    label = x + APART if is_right else x - APART
    return Dot(f"{x:.1f}", f"{label:.1f}", "start" if is_right else "end", share.text)


def _x(share, space):
    return f"{_at(share, space):.1f}"


def _at(share, space):
    return float(space.left + (space.right - space.left) * share / 100)
