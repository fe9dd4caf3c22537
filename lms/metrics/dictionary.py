"""The dictionary: every number this product shows, said once, in plain words.

Pages, files, the command line and the definition pages all read it.
"""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from .cells import Asked, Cell
from .measures import ALL, Course, Courses, Measure
from .phrases import EXACT, IN_POST, INSIDE, MOVES, REORGANISED, ROUNDING
from .voices.measures import VOICES

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
    numerator=_("Of those people, the ones who have started the course, or completed it."),
    denominator=_("Staff in post that day who must do the course."),
    population=IN_POST,
    notes=(MOVES, ROUNDING, EXACT),
    seen_by=INSIDE,
    counts=Cell.COURSE_BEGUN,
    out_of=Cell.COURSE_SCOPE,
    courses=Courses.REQUIRED,
)
A5 = Measure(
    code="A5",
    title=_("Within 30 days"),
    question=_("How often is required learning done within 30 days of being asked for?"),
    numerator=_("Of those requests, the ones that were completed within 30 days."),
    denominator=_("Requests to do a course that are at least 30 days old that day."),
    population=_("Staff in post that day, without agency staff and people on long leave."),
    notes=(
        _("A course somebody had done already, and that still counted, was no request."),
        _(
            "As a footnote we say the number of days in the middle: half of all who completed, "
            "also those who have left, took no longer."
        ),
        MOVES,
        ROUNDING,
        EXACT,
    ),
    seen_by=INSIDE,
    unit=_("Per cent of requests"),
    counts=Asked.IN_30_DAYS,
    out_of=Asked.GIVEN,
    courses=Courses.REQUIRED,
    is_also_whole=True,
)
A6 = Measure(
    code="A6",
    title=_("Late"),
    question=_("How much of the learning that everyone needs is past its date and not done?"),
    numerator=_("Courses required of everyone that somebody is past the date for."),
    population=_(
        "Staff in post, without people on long leave, and without people in the first 30 days "
        "after they started or came back."
    ),
    notes=(
        _("Somebody who is late with two courses is counted twice here, and once among people."),
        _("After a completion has run out, people have the same time again before they are late."),
        _("Days of grace are in time. A course that only some need has a number of its own."),
        MOVES,
        EXACT,
    ),
    seen_by=INSIDE,
    unit=_("Courses to do"),
    counts=Cell.OVERDUE,
    courses=Courses.REQUIRED,
)
A6_PEOPLE = replace(
    A6,
    code="A6-PEOPLE",
    title=_("People who are late with a course or more"),
    numerator=_("People who are past the date of a course, or of several."),
    unit=_("People"),
    counts=Cell.OVERDUE_PEOPLE,
)
A8 = Measure(
    code="A8",
    title=_("Reach"),
    question=_("How many of our staff learnt anything this month?"),
    numerator=_("Of those people, the ones who did any learning since the first of the month."),
    denominator=_("All staff in post that day."),
    population=IN_POST,
    notes=(
        _("A lesson, a check, a session or a course: once in the month is enough."),
        _("We count that somebody learnt, never when, how long or how often."),
        ROUNDING,
        EXACT,
    ),
    seen_by=ALL,
    counts=Asked.REACHED,
    out_of=Cell.HEADLINE,
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
A11 = Measure(
    code="A11",
    title=_("Renewed in time"),
    question=_("How many completions were renewed before they ran out?"),
    numerator=_("Of those completions, the ones that were followed by another in time."),
    denominator=_("Completions whose last day was in the month, up to the day."),
    population=_(
        "People who could be expected to renew on that last day: in post, not agency staff, not on "
        "long leave and past their first 30 days. Also if they have left since."
    ),
    notes=(_("It stays in the directorate where the person worked that day."), ROUNDING, EXACT),
    seen_by=INSIDE,
    unit=_("Per cent of completions"),
    counts=Asked.RENEWED,
    out_of=Asked.RAN_OUT,
    courses=Courses.REQUIRED,
    is_flow=True,
    is_also_whole=True,
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
    title=_("Leaders ahead"),
    question=_("Do those who lead go first?"),
    numerator=_("The share of leaders who completed the course for leaders."),
    denominator=_("We take away the share of all staff of the directorate with all that is asked."),
    population=_("Of leaders: staff in post of whom the course for leaders is required."),
    notes=(
        _("Above 0, leaders are ahead of their staff. Below 0, staff are ahead."),
        _("The difference is taken before rounding."),
        MOVES,
        EXACT,
    ),
    seen_by=_("Executives and the learning team."),
    unit=_("Percentage points"),
    counts=A3.counts,
    out_of=A3.out_of,
    courses=Courses.OF_LEADERS,
)
L5 = Measure(
    code="L5",
    title=_("Leaders by tier"),
    question=_("Who among the leaders has completed the course for leaders?"),
    numerator=_("Of those people, the ones whose completion of the course still counts."),
    denominator=_("Staff in post of the tier, or of several tiers together."),
    population=IN_POST,
    notes=(
        _("Tiers are joined from the top until there are 10 people or more."),
        _("It is of the whole council only."),
        ROUNDING,
        EXACT,
    ),
    seen_by=_("Executives and the learning team."),
    counts=A3.counts,
    out_of=A3.out_of,
    courses=Courses.OF_LEADERS,
    small_groups=_("There is no group of fewer than 10 people."),
)
D1 = Measure(
    code="D1",
    title=_("How good the data is"),
    question=_("Can we trust the register that every number is out of?"),
    numerator=_(
        "Rows of the last HR file that could not be used, people nobody has confirmed, staff in no "
        "directorate, and the days since that file."
    ),
    population=IN_POST,
    notes=(
        _("Nothing is published from an HR file that is more than 45 days old."),
        _("Nor while more than 1% of staff are in no directorate."),
        EXACT,
    ),
    seen_by=_("Executives and the learning team. The public reads how old the file is."),
    unit=_("Rows, people, per cent and days"),
    counts=None,
)
D1_PARTS = {
    "UNMATCHED": _("Rows of the last HR file that were not used"),
    "MISSING": _("People missing from a file, and nobody has said why"),
    "UNALLOCATED": _("Staff in no directorate"),
    "DAYS": _("Days since the last HR file"),
}
MEASURES = (P1, A1, A2, A3, A4, A5, A6, A8, A9, A10, A11, A12, F1, L1, L2, L5, D1)
REGISTRY = {measure.code: measure for measure in (*MEASURES, *VOICES)}


def find(code: str, courses: list[Course]) -> list[Measure]:
    """The measures of this code: one, or one of each of its courses or parts. None: unknown."""
    family, _dash, part = code.upper().partition("-")
    measure = REGISTRY.get(family)
    if measure is None or measure in VOICES:
        return []
    return [each for each in parts(measure, courses) if part in ("", _part(each))]


def parts(measure: Measure, courses: list[Course]) -> list[Measure]:
    """What is printed for a measure: itself, its parts, or one of it for each of its courses."""
    by_course = [measure.of(course) for course in courses if measure.courses.has(course)]
    if measure is P1:
        return population()
    if measure is A6:
        return [A6, A6_PEOPLE, *by_course]
    if measure is D1:
        return [replace(D1, code=f"D1-{part}", title=title) for part, title in D1_PARTS.items()]
    whole = measure.is_also_whole or measure.courses is Courses.NONE
    return [measure, *by_course] if whole else by_course


def _part(measure):
    return measure.code.partition("-")[2].upper()


def population() -> list[Measure]:
    """Staff in post, and the parts of them that other measures are out of."""
    parts = (
        replace(P1, code=f"P1-{part}", title=title, numerator=title, counts=cell)
        for part, (title, cell) in P1_PARTS.items()
    )
    return [P1, *parts]
