"""Where the points of a small line chart stand. Numbers for an SVG, nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

WIDTH, HEIGHT = 320, 152
LEFT, RIGHT, TOP, BOTTOM = 40, 310, 12, 120

Point = tuple[str, str]
Shares = Sequence[Fraction | None]
# A day to come, and what is expected of it. None: it is not told, and has its place all the same.
Ahead = tuple[date, Fraction | None]


@dataclass(frozen=True)
class Drawing:
    lines: list[str]
    plan: str
    end: Point | None
    restated: list[str]
    breaks: list[str]
    ahead: list[Point]


def draw(
    days: Sequence[date],
    shares: Shares,
    planned: Sequence[Fraction],
    breaks: Sequence[date] = (),
    restated: Shares = (),
    *,
    is_cut: bool = False,
    ahead: Ahead | None = None,
) -> Drawing:
    """A day without a share breaks the line, and so does the first day of a new structure.

    `restated` has a share for each of the days before the last break; an empty one says that
    the line goes on, unless it `is_cut`. An empty `planned` draws no plan; it has a share for the
    day `ahead` as well.
    """
    axis = [*days, *([ahead[0]] if ahead else [])]
    points = _points(days, shares, axis)
    cuts = breaks if restated or is_cut else ()
    # The first day of the new structure belongs to both, so that the eye finds its way.
    before = [*restated, *shares[len(restated) : len(restated) + 1]] if restated else []
    again = _points(days, before, axis)
    end = again[-1] if len(again) == len(days) else points[-1]
    return Drawing(
        lines=_lines(points, [_has_cut(days, n, cuts) for n in range(len(days))]),
        plan=_line([(_x(day, axis), _y(share)) for day, share in zip(axis, planned, strict=False)]),
        end=end,
        restated=_lines(again, [False] * len(before)),
        breaks=[_x(day, axis) for day in breaks],
        ahead=_ahead(ahead, axis, end),
    )


def _ahead(ahead, axis, end):
    if not ahead or ahead[1] is None or not end:
        return []
    return [end, (_x(ahead[0], axis), _y(ahead[1]))]


def gridlines() -> list[tuple[int, str]]:
    """(per cent, height) of the lines that are written on."""
    return [(percent, _y(Fraction(percent))) for percent in (100, 50, 0)]


def _points(days, shares, axis):
    return [
        None if share is None else (_x(day, axis), _y(share))
        for day, share in zip(days, shares, strict=False)
    ]


def _has_cut(days, n, cuts):
    """Whether a new structure began between this day and the one before it."""
    return n > 0 and any(days[n - 1] < cut <= days[n] for cut in cuts)


def _lines(points, cut_before):
    runs: list[list[Point]] = [[]]
    for point, is_cut in zip(points, cut_before, strict=True):
        if is_cut or point is None:
            runs.append([])
        if point is not None:
            runs[-1].append(point)
    return [_line(run) for run in runs if len(run) > 1]


def _x(day, days):
    whole = (days[-1] - days[0]).days or 1
    return _number(LEFT + (RIGHT - LEFT) * Fraction((day - days[0]).days, whole))


def _y(share):
    return _number(BOTTOM - (BOTTOM - TOP) * share / 100)


def _line(points):
    return " ".join(f"{x},{y}" for x, y in points)


def _number(value):
    return f"{float(value):.1f}"
