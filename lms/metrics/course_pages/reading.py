"""What is read of one course, as at a day."""

from functools import cached_property

from django.http import Http404

from lms.common import enough
from lms.metrics.adoption import Adoption, Choices
from lms.metrics.bases import based, leave_out_few, others
from lms.metrics.cells import Cell
from lms.metrics.closing import MEDIAN, kept_of_council
from lms.metrics.dictionary import A1, A2, A3, A4, A5, A6, A11
from lms.metrics.disclosure import Group
from lms.metrics.everybody.measures import OF_STATE
from lms.metrics.figures import Row
from lms.metrics.measures import Course, Measure
from lms.metrics.periods import month_ends
from lms.metrics.slugs import slug_of
from lms.records.models import Requirement


class CourseFigures(Adoption):
    """The figures of the course of this address."""

    def __init__(self, user, slug: str, choices: Choices, **asked):
        self.course = found(choices.courses, slug)
        super().__init__(user, choices, measure=self.done, **asked)

    @property
    def aims(self) -> list[Measure]:
        return [A1, A2, self.done, self.begun, self.in_time, self.late, self.renewed]

    @property
    def done(self) -> Measure:
        return A3.of(self.course)

    @property
    def begun(self) -> Measure:
        return A4.of(self.course)

    @property
    def in_time(self) -> Measure:
        return A5.of(self.course)

    @property
    def late(self) -> Measure:
        return based(A6.of(self.course))

    @property
    def renewed(self) -> Measure:
        return A11.of(self.course)

    @property
    def flow(self):
        """What happens in a month is shown of a whole one, where one has ended."""
        ends = month_ends(self.days[0], self.as_at)
        return ends[-1] if ends else self.as_at

    def total_of(self, measure: Measure, day=None) -> Row:
        """Of all who need it: hidden where those are hidden."""
        day = day or self.as_at
        figure, scope = self.shown(measure, day), self.shown(self.done, day).total
        is_hidden = scope.is_hidden or self._tells_of_few(measure, scope, day)
        return figure.hidden().total if is_hidden else figure.total

    def _tells_of_few(self, measure, scope, day):
        """Who is asked in time, and who is late, leave out those who are on long leave or exempt.
        Who is under way is part of who has started."""
        if measure == self.begun:
            begun = self.shown(measure, day).total
            few = Group(0, 0 if begun.is_hidden else begun.numerator - scope.numerator)
            return few.is_too_small or self._few_are_exempt
        if measure not in (self.in_time, self.late):
            return False
        expected = self.shown(A2, day).total
        groups = [scope, expected] if self.course.is_for_all else [scope]
        if leave_out_few(self.shown(self.in_time, day).total, *groups):
            return True
        late = self.shown(self.late, day).total
        return measure == self.late and (
            expected.is_hidden or any(others(late, group).is_too_small for group in groups)
        )

    @property
    def _few_are_exempt(self):
        """All who have started, less those who are done or under way, would be these."""
        exempt = self.reading.figure(OF_STATE[Cell.EXEMPT], self.as_at, self.as_at).total
        return self.course.is_for_all and Group(0, exempt.numerator).is_too_small

    @cached_property
    def runs_out(self) -> bool:
        rules = Requirement.objects.filter(course_key=self.course.key)
        return rules.exclude(valid_days=None).exists()

    @cached_property
    def middle(self) -> tuple | None:
        """(month, days in the middle, of how many) when a month was last closed, if of enough."""
        closed = [self.months[day] for day in sorted(self.months) if day <= self.as_at]
        kept = kept_of_council(closed[-1], MEDIAN % self.in_time.code) if closed else {}
        days, people = kept.get("", (None, 0))
        return (closed[-1].day, days, people) if people >= enough.FEWEST else None


def found(courses: list[Course], slug: str) -> Course:
    for course in courses:
        if slug_of(course.code) == slug:
            return course
    raise Http404(f"There is no required course {slug}.")
