"""Sets of days, as sorted lists of half-open spans that do not touch one another.

FOREVER stands for "no end is known".
"""

from datetime import date
from itertools import chain

FOREVER = date.max

Span = tuple[date, date]
Spans = list[Span]

ALWAYS: Spans = [(date.min, FOREVER)]


def span(starts_on: date, ends_on: date | None) -> Span:
    return starts_on, ends_on or FOREVER


def union(*sets: Spans) -> Spans:
    if len(sets) == 1 and len(sets[0]) == 1:
        return [each for each in sets[0] if each[0] < each[1]]
    merged: Spans = []
    for start, end in sorted(chain(*sets)):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            if end > merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


# A council of 100,000 people asks these some twenty million times: no max(), no inner loops, and
# of one span and one span, which is nearly always, nothing at all.
def holds(spans: Spans, day: date) -> bool:
    for start, end in spans:  # noqa: SIM110
        if start <= day < end:
            return True
    return False


def both(left: Spans, right: Spans) -> Spans:
    if len(left) == len(right) == 1:
        [(a, b)], [(c, d)] = left, right
        start, end = a if a > c else c, b if b < d else d
        return [(start, end)] if start < end else []
    return [
        (start, end)
        for a, b in left
        for c, d in right
        if (start := a if a > c else c) < (end := b if b < d else d)
    ]


def without(spans: Spans, others: Spans) -> Spans:
    if not others or not spans:
        return spans
    if len(others) == 1:
        [(start, end)] = others
        return both(spans, [(date.min, start), (end, FOREVER)]) if start < end else spans
    edges = [date.min, *chain(*union(others)), FOREVER]
    return both(spans, list(zip(edges[::2], edges[1::2], strict=True)))
