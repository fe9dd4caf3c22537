"""The share of leaders with the course for leaders, beside all staff with all that is asked (L2).

Both are shown elsewhere on these pages, and hidden here where they are hidden there. What is hidden
follows from the total as one sum, so whoever sees all directorates is told the sum.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from lms.common.languages import Sentence
from lms.metrics.adoption import Adoption
from lms.metrics.dictionary import A1
from lms.metrics.disclosure import Group
from lms.metrics.figures import Figure, Row
from lms.metrics.measures import Measure
from lms.metrics.wording import in_words


@dataclass(frozen=True)
class Pair:
    leaders: Row
    staff: Row

    @property
    def name(self) -> str:
        """“All staff” is what the leaders of all directorates are compared with."""
        return _("The whole council") if self.leaders.is_total else self.leaders.name

    @property
    def is_shown(self) -> bool:
        return self.leaders.share is not None and self.staff.share is not None

    @property
    def ahead(self) -> Fraction | None:
        """In percentage points; below 0, leaders are behind."""
        return self.leaders.share - self.staff.share if self.is_shown else None


class Leaders:
    """`measure` None: there is no course for leaders."""

    def __init__(self, adoption: Adoption):
        self.adoption = adoption
        self.measure = _course(adoption)

    @property
    def pairs(self) -> list[Pair]:
        """Of each directorate with leaders, of those that are told together, and of all."""
        if not self.measure:
            return []
        # As they were on the day, in its own directorates.
        leaders, staff = (
            self.adoption.shown(measure, self.adoption.as_at) for measure in (self.measure, A1)
        )
        rows = [row for row in leaders.rows if row.is_hidden or row.denominator]
        found = [Pair(row, own) for row in rows if (own := staff.row(row.code))]
        found.sort(key=_order)
        joined = self._joined()
        if joined:
            found = [*(pair for pair in found if not pair.leaders.is_hidden), joined]
        return [*found, Pair(leaders.total, staff.total)]

    def _joined(self) -> Pair | None:
        leaders, staff = self.adoption.whole(self.measure), self.adoption.whole(A1)
        hidden = {row.code for row in leaders.rows if row.is_hidden}
        of_staff = [row for row in staff.rows if row.code in hidden]
        if not hidden or not self._sees_all_of(leaders) or _is_short(of_staff, hidden):
            return None
        rest = _rest(leaders)
        if rest.is_too_small or not rest.people:
            return None
        done, people = (sum(n) for n in zip(*map(_numbers, of_staff), strict=True))
        code, name = "+".join(sorted(hidden)), _name(of_staff)
        return Pair(Row(code, name, *rest[:2]), Row(code, name, done, people))

    def _sees_all_of(self, figure: Figure) -> bool:
        return len(self.adoption.seen(figure).rows) == len(figure.rows)


def _course(adoption) -> Measure | None:
    """The one that was asked for, or the first."""
    for_leaders = [m for m in adoption.choices.by_course if not m.course.is_for_all]
    asked = (measure for measure in for_leaders if measure.code == adoption.measure.code)
    return next(asked, for_leaders[0] if for_leaders else None)


def _is_short(rows: list[Row], codes) -> bool:
    """Whether the sum of all staff would not be that of the same directorates."""
    return len(rows) < len(codes) or any(row.is_hidden for row in rows)


def _rest(figure: Figure) -> Group:
    """What anybody can work out: the total without what is shown."""
    if figure.total.is_hidden:
        return Group(0, 0)
    shown = [row for row in figure.rows if not row.is_hidden]
    done = figure.total.numerator - sum(row.numerator for row in shown)
    return Group(done, figure.total.denominator - sum(row.denominator for row in shown))


def _name(rows: Iterable[Row]) -> str:
    names = in_words([row.name for row in rows if row.denominator])
    return Sentence(_("%(names)s together"), names=names)


def _numbers(row):
    return row.numerator, row.denominator


def _order(pair):
    """As the bars: high to low, then what is hidden."""
    return pair.leaders.is_hidden, -(pair.leaders.share or 0), pair.name
