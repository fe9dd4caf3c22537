"""Who is done and will be no more when the council's year ends, if nobody acts: worked out as if
each person stayed where they are, so that it tells nothing of those who come, move or leave."""

from collections.abc import Iterator
from datetime import timedelta

from .periods import next_year_end, year_end_before
from .spans import FOREVER, Span, Spans, holds

DAY = timedelta(days=1)


def expiring(asked: Spans, done: Spans) -> Spans:
    """Days of `done` from which, by the next end of a council's year, somebody who is asked for it
    still will not be done."""
    return list(_expiring(asked, done))


def _expiring(asked, done) -> Iterator[Span]:
    for start, end in done:
        if end == FOREVER:
            continue
        year_end = next_year_end(end - DAY)
        if holds(asked, year_end) and not holds(done, year_end):
            yield max(start, year_end_before(year_end)), end
