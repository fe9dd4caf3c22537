"""Numbers that are a part of others, though the page does not say of how many: they are hidden
where these are, or where those who are in the one and not in the other are few."""

from dataclasses import replace

from .cells import Cell
from .disclosure import Group, hidden
from .figures import Figure, Row
from .measures import Measure

COUNTS = (Cell.OVERDUE, Cell.OVERDUE_PEOPLE)


def based(measure: Measure) -> Measure:
    """With those people as what it is out of: of a course the ones who need it."""
    return replace(measure, out_of=Cell.COURSE_SCOPE if measure.course else Cell.ELIGIBLE)


def hidden_as(figure: Figure, other: Figure) -> Figure:
    """Without the rows that the other is without."""
    if other.total.is_hidden:
        return figure.hidden()
    return figure.hiding({row.code for row in other.rows if row.is_hidden})


def without_few_others(late: Figure, staff: Figure) -> Figure:
    """Who is late, of staff of whom it is known how many are done: without the rows that would
    tell of fewer than five who are neither. Some of these may be exempt, of whom no other number
    tells."""
    late = hidden_as(late, staff)
    if late.total.is_hidden:
        return late
    rest = {row.code: others(row, staff.row(row.code)) for row in late.all_rows}
    if rest.pop(late.total.code).is_too_small:
        return late.hidden()
    return late.hiding(hidden(rest, {row.code for row in late.rows if row.is_hidden}))


def others(late: Row, staff: Row | None) -> Group:
    """Those of the staff who are neither done nor late."""
    if late.is_hidden or staff is None:
        return Group(0, 0)
    return Group(0, max(0, staff.denominator - staff.numerator - late.numerator))


def leave_out_few(requests: Row, *groups: Row) -> bool:
    """Whether requests to do a course leave one to four of a group out, or take so many in: who
    was not asked thirty days ago, is exempt or is on long leave."""
    if requests.is_hidden or any(group.is_hidden for group in groups):
        return True
    left_out = (abs(group.denominator - requests.denominator) for group in groups)
    return any(Group(0, n).is_too_small for n in left_out)


def is_count(measure: Measure) -> bool:
    return measure.counts in COUNTS
