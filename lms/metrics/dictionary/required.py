"""Required learning: how many have it, why that changed, and who has no log-in."""

from django.utils.translation import gettext_lazy as _

from lms.metrics.cells import Cell
from lms.metrics.measures import Courses, Measure
from lms.metrics.phrases import EXACT, IN_POST, MOVES, REORGANISED, ROUNDING

EXEMPT_STAY = _(
    "People who are exempt stay in this number, so that nobody can work out who they are."
)

A1 = Measure(
    code="A1",
    title=_("All required learning"),
    question=_("How many of our staff have completed all the learning that everyone needs?"),
    numerator=_("Staff in post who have every course required of everyone, still valid that day."),
    denominator=_("All staff in post that day."),
    population=IN_POST,
    notes=(
        _("Courses that only leaders need are not in this number. They have one of their own."),
        _("New starters and people on long leave are in it, so it is never flattering."),
        MOVES,
        REORGANISED,
        ROUNDING,
        EXACT,
    ),
    is_public=True,
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
        MOVES,
        REORGANISED,
        ROUNDING,
        EXACT,
    ),
    is_public=True,
    counts=Cell.ELIGIBLE_DONE,
    out_of=Cell.ELIGIBLE,
    part_of=A1.code,
)
A3 = Measure(
    code="A3",
    title=_("Required learning, by course"),
    question=_("How many of the people who need a course have completed it?"),
    numerator=_("Of those people, the ones whose completion of the course still counts that day."),
    denominator=_("Staff in post that day of whom the course is required."),
    population=IN_POST,
    notes=(
        _("Some courses count for a year. On the day after, they no longer count."),
        _(
            "When a course changes so much that people must do it again, we set the last day on "
            "which an earlier completion counts."
        ),
        _("A course for leaders is counted out of leaders only."),
        _(
            "Where everybody must do a course, it counts here by that rule. If some must do it "
            "again sooner, this number does not ask whether they have."
        ),
        EXEMPT_STAY,
        MOVES,
        REORGANISED,
        ROUNDING,
        EXACT,
    ),
    counts=Cell.COURSE_DONE,
    out_of=Cell.COURSE_SCOPE,
    courses=Courses.REQUIRED,
)
A4 = Measure(
    code="A4",
    title=_("Started, by course"),
    question=_("How many of the people who need a course have begun it?"),
    numerator=_("Of those people, the ones who have started the course, or completed it."),
    denominator=_("Staff in post that day of whom the course is required."),
    population=IN_POST,
    notes=(EXEMPT_STAY, MOVES, ROUNDING, EXACT),
    counts=Cell.COURSE_BEGUN,
    out_of=Cell.COURSE_SCOPE,
    courses=Courses.REQUIRED,
)
A9 = Measure(
    code="A9",
    title=_("Why the number changed"),
    question=_("What changed the number of staff who completed all required learning?"),
    numerator=_("How many more, or fewer, have completed everything, by cause."),
    denominator=_("How many more, or fewer, staff there are, by cause."),
    population=IN_POST,
    notes=(
        _("The causes: completed, ran out, what is required changed, joined, left and moved."),
        _("They always add up to the change, so a number can fall while everybody learns."),
        EXACT,
    ),
    is_public=True,
    unit=_("People, more or fewer"),
    counts=A1.counts,
    out_of=A1.out_of,
)
A12 = Measure(
    code="A12",
    title=_("People without a log-in"),
    question=_("Do we reach the people who do not work at a computer?"),
    numerator=_("Of those people, the ones with every course required of everyone, still valid."),
    denominator=_("Staff in post that day who have no council log-in."),
    population=IN_POST,
    notes=(
        _("They learn in a session, at a shared computer or with a colleague."),
        _("Whether somebody has a log-in is what we know today, for earlier days too."),
        ROUNDING,
        EXACT,
    ),
    is_public=True,
    counts=Cell.OFFLINE_DONE,
    out_of=Cell.OFFLINE,
    part_of=A1.code,
)
