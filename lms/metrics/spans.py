"""Sets of days, as sorted lists of half-open spans that do not touch one another.

FOREVER stands for "no end is known".
"""

from datetime import date
from itertools import chain

FOREVER = date.max

Span = tuple[date, date]
Spans = list[Span]


def span(starts_on: date, ends_on: date | None) -> Span:
    return starts_on, ends_on or FOREVER


def union(*sets: Spans) -> Spans:
    merged: Spans = []
    for start, end in sorted(s for s in chain(*sets) if s[0] < s[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def both(left: Spans, right: Spans) -> Spans:
    shared = ((max(a, c), min(b, d)) for a, b in left for c, d in right)
    return [found for found in shared if found[0] < found[1]]


def without(spans: Spans, others: Spans) -> Spans:
    if not others:
        return spans
    edges = [date.min, *chain(*union(others)), FOREVER]
    return both(spans, list(zip(edges[::2], edges[1::2], strict=True)))
