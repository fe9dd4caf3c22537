"""What a measure is. The measures themselves are in dictionary.py.

What it counts is a pair of cells; how the cells are counted is said in timeline.py.
"""

from dataclasses import dataclass, replace
from enum import Enum
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from .cells import NO_COURSE, Cell


@dataclass(frozen=True)
class Course:
    code: str
    key: UUID
    title: str
    is_for_all: bool


class Courses(Enum):
    """For which courses there is a figure."""

    NONE = "none"
    REQUIRED = "required"
    OF_LEADERS = "of_leaders"

    def has(self, course: Course) -> bool:
        return self is self.REQUIRED or (self is self.OF_LEADERS and not course.is_for_all)


@dataclass(frozen=True)
class Measure:
    """`is_flow`: how often something happened in the month of a day; else people on that day."""

    code: str
    title: str
    question: str
    numerator: str
    population: str
    notes: tuple[str, ...]
    seen_by: str
    # None: counted elsewhere (lms.metrics.voices).
    counts: Cell | None
    denominator: str = ""
    out_of: Cell | None = None
    unit: str = _("Per cent of people, never of full-time equivalents")
    course: Course | None = None
    courses: Courses = Courses.NONE
    part_of: str | None = None
    is_flow: bool = False

    @property
    def keys(self):
        """What to read from the totals: (numerator, denominator); a count has the first alone."""
        course = self.course.key if self.course else NO_COURSE
        return tuple((cell, course) for cell in (self.counts, self.out_of) if cell)

    @property
    def slug(self) -> str:
        """The definition's address; the courses of a measure share one."""
        return self.code.partition("-")[0].lower()

    @property
    def facts(self) -> list[dict[str, str]]:
        return [
            {"term": _("Who we count"), "value": self.numerator},
            {"term": _("Out of"), "value": self.denominator or _("Nothing: it is a count")},
            {"term": _("Who is in it"), "value": self.population},
            {"term": _("Unit"), "value": self.unit},
            {"term": _("Who sees it"), "value": self.seen_by},
        ]

    def of(self, course: Course) -> "Measure":
        return replace(self, code=f"{self.code}-{course.code}", title=course.title, course=course)
