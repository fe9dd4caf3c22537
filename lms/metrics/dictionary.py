"""The dictionary: every number this product shows, said once, in plain words.

Pages, files, the command line and the definition pages all read it.
"""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from .cells import Cell
from .measures import Course, Courses, Measure
from .voices.measures import VOICES

ALL = _("Everyone, on the public page, from groups that are large enough.")
INSIDE = _("Leaders and the learning team, from groups of 5 people or more.")
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
        _("A course for leaders is counted out of leaders only."),
        MOVES,
        REORGANISED,
        ROUNDING,
        EXACT,
    ),
    seen_by=INSIDE,
    counts=Cell.COURSE_DONE,
    out_of=Cell.COURSE_SCOPE,
    courses=Courses.REQUIRED,
)

P1 = Measure(
    code="P1",
    title=_("Staff in post"),
    question=_("How many people work for us?"),
    numerator=_("Everybody in post at the end of the day."),
    population=_("Everybody with a post, agency and casual staff too. A person counts once."),
    notes=(_("We count people, never full-time equivalents."), MOVES, EXACT),
    seen_by=ALL,
    unit=_("People"),
    counts=Cell.IN_POST,
)
P1_PARTS = {
    "HEADLINE": (_("Staff in post, without agency and casual staff"), Cell.HEADLINE),
    "ELIGIBLE": (_("Staff who have had the time to learn"), Cell.ELIGIBLE),
    "CONTINGENT": (_("Agency and casual staff"), Cell.CONTINGENT),
    "ONLINE": (_("Staff with a council log-in"), Cell.ONLINE),
}
A4 = Measure(
    code="A4",
    title=_("Started, by course"),
    question=_("How many of the people who need a course have begun it?"),
    numerator=_("Of those people, the ones who have finished a lesson, or the course."),
    denominator=_("Staff in post that day who must do the course."),
    population=IN_POST,
    notes=(MOVES, ROUNDING, EXACT),
    seen_by=INSIDE,
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
    seen_by=ALL,
    unit=_("People, more or fewer"),
    counts=A1.counts,
    out_of=A1.out_of,
)
A10 = Measure(
    code="A10",
    title=_("Learning by choice"),
    question=_("How many of our staff have completed a course that nobody asked of them?"),
    numerator=_("Staff in post who completed such a course in the twelve months before."),
    denominator=_("All staff in post that day."),
    population=IN_POST,
    notes=(_("It says something about curiosity, so there is no target for it."), MOVES, EXACT),
    seen_by=ALL,
    counts=Cell.CHOSEN,
    out_of=Cell.HEADLINE,
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
    seen_by=ALL,
    counts=Cell.OFFLINE_DONE,
    out_of=Cell.OFFLINE,
)
F1 = Measure(
    code="F1",
    title=_("Completions in the month"),
    question=_("How often was a course completed?"),
    numerator=_("Courses completed from the first of the month to the day."),
    population=_("Everybody in post on the day they completed it, also if they have left since."),
    notes=(
        _("A completion stays where the person worked that day."),
        _("It is never divided by a number of people."),
        EXACT,
    ),
    seen_by=INSIDE,
    unit=_("Completions"),
    counts=Cell.COMPLETIONS,
    is_flow=True,
)
L1 = Measure(
    code="L1",
    title=_("Leaders who completed"),
    question=_("How many of the leadership team have completed the course for leaders?"),
    numerator=_("Of those people, the ones whose completion of the course still counts."),
    denominator=_("The leadership team: staff in post in tiers 1 to 3."),
    population=IN_POST,
    notes=(
        _("The public sees it for the whole council only: a directorate has too few leaders."),
        ROUNDING,
        EXACT,
    ),
    seen_by=ALL,
    counts=Cell.LEADERS_3_DONE,
    out_of=Cell.LEADERS_3,
    courses=Courses.OF_LEADERS,
)
L2 = Measure(
    code="L2",
    title=_("Leaders and heads of service"),
    question=_("Do those who lead go first?"),
    numerator=_("Of those people, the ones with every course required of everyone, still valid."),
    denominator=_("Staff in post in tiers 1 to 4."),
    population=IN_POST,
    notes=(
        _("We read it beside the number for all staff. The gap between the two is what counts."),
        ROUNDING,
        EXACT,
    ),
    seen_by=INSIDE,
    counts=Cell.LEADERS_4_DONE,
    out_of=Cell.LEADERS_4,
)
MEASURES = (P1, A1, A2, A3, A4, A9, A10, A12, F1, L1, L2)
REGISTRY = {measure.code: measure for measure in (*MEASURES, *VOICES)}


def find(code: str, courses: list[Course]) -> list[Measure]:
    """The measures of this code: one, or one of each of its courses or parts. None: unknown."""
    family, _dash, part = code.upper().partition("-")
    measure = REGISTRY.get(family)
    if measure is None or measure in VOICES:
        return []
    if measure is P1:
        return [each for each in population() if part in ("", each.code.partition("-")[2])]
    if measure.courses is Courses.NONE:
        return [] if part else [measure]
    own = [course for course in courses if measure.courses.has(course)]
    return [measure.of(course) for course in own if part in ("", course.code.upper())]


def population() -> list[Measure]:
    """Staff in post, and the parts of them that other measures are out of."""
    parts = (
        replace(P1, code=f"P1-{part}", title=title, numerator=title, counts=cell)
        for part, (title, cell) in P1_PARTS.items()
    )
    return [P1, *parts]
