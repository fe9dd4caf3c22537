"""What is read for the page: as at a day, and of the last month that is closed."""

from datetime import date
from functools import cached_property

from django.utils.translation import gettext as _

from lms.metrics.adoption import Adoption
from lms.metrics.bases import based, hidden_as, leave_out_few, without_few_others
from lms.metrics.closing import only_closed
from lms.metrics.dictionary import A1, A2, A3, A5, A6, A6_PEOPLE, A8, A10, A11, A12
from lms.metrics.figures import COUNCIL, Figure, Row
from lms.metrics.measures import Measure
from lms.metrics.models import ClosedMonth
from lms.metrics.periods import month_ends
from lms.metrics.publication import OTHER, Published, of_figure
from lms.people.scope import sees_all_figures, steers

LATE, PEOPLE_LATE = based(A6), based(A6_PEOPLE)
MONTHS = 12


class Learning(Adoption):
    """What one leader sees of it."""

    def __init__(self, user, **asked):
        super().__init__(user, **asked)
        self.sees_all, self.is_for_steering = sees_all_figures(user), steers(user)

    @property
    def aims(self) -> list[Measure]:
        parts = [each.of(course) for each in (A5, A11) for course in self.choices.courses]
        return [A1, A2, *self.choices.by_course, A5, A11, *parts, LATE, PEOPLE_LATE, A12]

    @property
    def month_ends(self) -> list[date]:
        """Of the last twelve months that have ended, from the launch on."""
        return month_ends(self.days[0], self.as_at)[-MONTHS:]

    @property
    def flow(self) -> date:
        """What happens in a month is shown of a whole one, where one has ended."""
        return self.month_ends[-1] if self.month_ends else self.as_at

    @property
    def late_people(self) -> Figure:
        """Hidden where few are neither done nor late, of all staff or of those who can be expected
        to be done: these are new, exempt or on long leave."""
        late = without_few_others(self.of(PEOPLE_LATE), self.of(A1))
        return without_few_others(late, self.of(A2))

    @property
    def late(self) -> Figure:
        """Courses that people are late with: hidden where those people are."""
        return hidden_as(self.of(LATE), self.late_people)

    def total_of(self, measure: Measure, day: date) -> Row:
        """All staff, of what is counted out of requests: hidden where the staff are."""
        figure = self.shown(measure, day)
        is_hidden = self.shown(A1, day).total.is_hidden
        tells = (measure is A5 and self._tells_of_few(day)) or (
            measure is A11 and self._tells_of_a_hidden_course(day)
        )
        return figure.hidden().total if is_hidden or tells else figure.total

    def _tells_of_few(self, day):
        """Requests of all courses are the sum of those of each, which stand on their pages."""
        expected = self.shown(A2, day).total
        for course in self.choices.courses:
            scope, requests = (self.shown(each.of(course), day).total for each in (A3, A5))
            if leave_out_few(requests, scope, *([expected] if course.is_for_all else [])):
                return True
        return False

    def _tells_of_a_hidden_course(self, day):
        """Renewals of all courses are the sum of those of each, which stand on their pages."""
        return any(
            self.shown(A11.of(course), day).total.is_hidden for course in self.choices.courses
        )

    @property
    def closed(self) -> ClosedMonth | None:
        """The last month that is closed, up to the day."""
        found = [day for day in self.months if day <= self.as_at]
        return self.months[max(found)] if found else None

    @cached_property
    def _of_closed(self):
        return only_closed([A8, A10], {self.closed.day: self.closed})

    def published(self, measure: Measure) -> list[tuple[str, Published]]:
        """[(name, as the public sees it)] of those that this leader sees; the council last."""
        day = self.closed.day
        figure = self._of_closed.figure(measure, day, self.closed.structure_on)
        names = {row.code: row.name for row in figure.all_rows}
        names[OTHER] = _("Small directorates together")
        mine = {row.code for row in figure.of(self._unit_ids).rows} | {COUNCIL}
        if self.sees_all:
            mine.add(OTHER)
        return [(names[each.code], each) for each in of_figure(figure) if each.code in mine]
