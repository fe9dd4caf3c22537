"""What a measure is. The measures themselves are in the dictionary.

What it counts is a pair of cells; how the cells are counted is said in timeline.py.
"""

from dataclasses import dataclass, replace
from enum import Enum
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from .cells import NO_COURSE, Asked, Cell

INSIDE = _("Leaders and the learning team, from groups of 5 people or more.")
ALL = _("Leaders; once it is published, everyone, from groups that are large enough.")
FOR_ALL = _(
    "Units of fewer than 20 people are joined. A number below 10, or that leaves fewer than 10 of "
    "the whole, is hidden. All others are rounded to the nearest 5, each by itself, and a share is "
    "made from them."
)
OF_A_DAY = _("The end of the day, UK time.")
OF_A_MONTH = _("The first of the month to the end of the day, UK time.")
SHARES = _("Once, at the end: whole per cent on pages, one decimal in files.")
COUNTS = _("None: it is counted exactly.")
GROUPS_OF_5 = _(
    "Groups of fewer than 5 people are hidden, and others from which they would follow."
)


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
    """`is_flow`: how often something happened in the month of a day; else people on that day.
    `is_also_whole`: there is a figure of all courses together, beside those of each. `seen_by`:
    who sees it where it `is_public` to none."""

    code: str
    title: str
    question: str
    numerator: str
    population: str
    notes: tuple[str, ...]
    # None: counted elsewhere (lms.metrics.voices, lms.metrics.register).
    counts: Cell | Asked | None
    denominator: str = ""
    out_of: Cell | Asked | None = None
    unit: str = _("Per cent of people, never of full-time equivalents")
    course: Course | None = None
    courses: Courses = Courses.NONE
    part_of: str | None = None
    small_groups: str = GROUPS_OF_5
    seen_by: str = INSIDE
    is_public: bool = False
    rounding: str = ""
    is_flow: bool = False
    is_also_whole: bool = False

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
            {"term": _("As at"), "value": OF_A_MONTH if self.is_flow else OF_A_DAY},
            {"term": _("Rounding"), "value": self.rounding or (SHARES if self.out_of else COUNTS)},
            {"term": _("Small groups"), "value": self.small_groups},
            *([{"term": _("For the public"), "value": FOR_ALL}] if self.is_public else []),
            {"term": _("Who sees it"), "value": ALL if self.is_public else self.seen_by},
        ]

    def of(self, course: Course) -> "Measure":
        return replace(self, code=f"{self.code}-{course.code}", title=course.title, course=course)
