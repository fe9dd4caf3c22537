"""The dictionary: every number this product shows, said once, in plain words.

Pages, files, the command line and the definition pages all read it. What a measure counts is a
pair of cells; how the cells are counted is said in timeline.py.
"""

from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from .timeline import NO_COURSE, Cell

ALL = _("Everyone, on the public page, from groups that are large enough.")
INSIDE = _("Leaders and the learning team, from groups of 5 people or more.")


@dataclass(frozen=True)
class Course:
    code: str
    key: UUID
    title: str
    is_for_all: bool


@dataclass(frozen=True)
class Measure:
    code: str
    title: str
    question: str
    numerator: str
    denominator: str
    population: str
    notes: tuple[str, ...]
    seen_by: str
    counts: Cell
    out_of: Cell
    unit: str = _("Per cent of people, never of full-time equivalents")
    course: Course | None = None
    is_by_course: bool = False
    part_of: str | None = None

    @property
    def keys(self):
        """What to read from the totals: (numerator, denominator)."""
        course = self.course.key if self.course else NO_COURSE
        return (self.counts, course), (self.out_of, course)

    @property
    def slug(self) -> str:
        """The definition's address; the courses of A3 share one."""
        return self.code.partition("-")[0].lower()

    @property
    def facts(self) -> list[dict[str, str]]:
        return [
            {"term": _("Who we count"), "value": self.numerator},
            {"term": _("Out of"), "value": self.denominator},
            {"term": _("Who is in it"), "value": self.population},
            {"term": _("Unit"), "value": self.unit},
            {"term": _("Who sees it"), "value": self.seen_by},
        ]

    def of(self, course: Course) -> "Measure":
        return replace(self, code=f"{self.code}-{course.code}", title=course.title, course=course)


IN_POST = _(
    "Staff in post at the end of the day, without agency and casual staff. A person counts once, "
    "in the directorate of their main post."
)
ROUNDING = _(
    # xgettext:no-python-format, for here a per cent sign is one.
    "We round once, at the end. We write 100% only when it is everybody and 0% only when it is "
    "nobody."
)
MOVES = _(
    "People who move take what they completed with them. People who leave drop out the day after "
    "their last day."
)
REORGANISED = _(
    "A figure stays in the directorate it was counted in that day. After a reorganisation we also "
    "count the months before it in the new structure, and we compare only those two."
)
EXACT = _(
    "Leaders see exact numbers, so they can see a change of one person between two months. That "
    "is why we hide groups of fewer than 5 and never show names."
)

EXEMPT = _(
    "Whoever is exempt from a course has not completed it, so an exemption never flatters this "
    "number."
)

A1 = Measure(
    code="A1",
    title=_("All required learning"),
    question=_("How many of our staff have completed all the learning that everyone needs?"),
    numerator=_("Staff in post who have every course required of everyone, still valid that day."),
    denominator=_("All staff in post that day."),
    population=IN_POST,
    notes=(
        _("Courses that only some people need are not in this number. They have one of their own."),
        _("New starters and people on long leave are in it, so it is never flattering."),
        EXEMPT,
        MOVES,
        REORGANISED,
        ROUNDING,
        EXACT,
    ),
    seen_by=ALL,
    counts=Cell.HEADLINE_DONE,
    out_of=Cell.HEADLINE,
)
A2 = Measure(
    code="A2",
    title=_("All required learning, of those who can be expected to have done it"),
    question=_("How many of the people who have had the time have completed it?"),
    numerator=_("Of those people, the ones with every course required of everyone, still valid."),
    denominator=_("Staff in post who are not on long leave and are past their first 30 days."),
    population=_(
        "Staff in post, without people on long leave, and without people in the first 30 days "
        "after they started or came back."
    ),
    notes=(
        _("Long leave is a leave of 28 days or more. We hold that somebody is away, never why."),
        EXEMPT,
        MOVES,
        REORGANISED,
        ROUNDING,
        EXACT,
    ),
    seen_by=ALL,
    counts=Cell.ELIGIBLE_DONE,
    out_of=Cell.ELIGIBLE,
    part_of=A1.code,
)
A3 = Measure(
    code="A3",
    title=_("Required learning, by course"),
    question=_("How many of the people who need a course have completed it?"),
    numerator=_("Of those people, the ones whose completion of the course still counts that day."),
    denominator=_("Staff in post that day who must do the course."),
    population=IN_POST,
    notes=(
        _("Some courses count for a year. On the day after, they no longer count."),
        _(
            "When a course changes so much that people must do it again, we set the last day on "
            "which an earlier completion counts."
        ),
        _("A course for some people only is counted out of those people."),
        _("Whoever is exempt from the course is left out for as long as that lasts."),
        MOVES,
        REORGANISED,
        ROUNDING,
        EXACT,
    ),
    seen_by=INSIDE,
    counts=Cell.COURSE_DONE,
    out_of=Cell.COURSE_SCOPE,
    is_by_course=True,
)

REGISTRY = {measure.code: measure for measure in (A1, A2, A3)}


def find(code: str, courses: list[Course]) -> list[Measure]:
    """The measures of this code: one, or for A3 alone one of each course. None: unknown."""
    family, _dash, course_code = code.upper().partition("-")
    measure = REGISTRY.get(family)
    if measure is None:
        return []
    if not measure.is_by_course:
        return [] if course_code else [measure]
    return [measure.of(c) for c in courses if course_code in ("", c.code.upper())]
