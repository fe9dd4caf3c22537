"""Where the points of a small line chart stand. Numbers for an SVG, nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

WIDTH, HEIGHT = 320, 152
LEFT, RIGHT, TOP, BOTTOM = 40, 310, 12, 120

Point = tuple[str, str]


@dataclass(frozen=True)
class Drawing:
    lines: list[str]
    plan: str
    end: Point | None


def draw(
    days: Sequence[date],
    shares: Sequence[Fraction | None],
    planned: Sequence[Fraction],
) -> Drawing:
    """A day without a share breaks the line; an empty `planned` draws no plan."""
    points = [
        None if share is None else (_x(day, days), _y(share))
        for day, share in zip(days, shares, strict=True)
    ]
    plan = [(_x(day, days), _y(share)) for day, share in zip(days, planned, strict=False)]
    return Drawing([_line(run) for run in _runs(points)], _line(plan), points[-1])


def gridlines() -> list[tuple[int, str]]:
    """(per cent, height) of the lines that are written on."""
    return [(percent, _y(Fraction(percent))) for percent in (100, 50, 0)]


def _runs(points):
    runs: list[list[Point]] = [[]]
    for point in points:
        if point is not None:
            runs[-1].append(point)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if len(run) > 1]


def _x(day, days):
    whole = (days[-1] - days[0]).days or 1
    return _number(LEFT + (RIGHT - LEFT) * Fraction((day - days[0]).days, whole))


def _y(share):
    return _number(BOTTOM - (BOTTOM - TOP) * share / 100)


def _line(points):
    return " ".join(f"{x},{y}" for x, y in points)


def _number(value):
    return f"{float(value):.1f}"
