"""Whether required learning is done in time, and again in time."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from lms.metrics.cells import Cell
from lms.metrics.measures import Courses, Measure
from lms.metrics.phrases import EXACT, MOVES, ROUNDING

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
    unit=_("Per cent of requests"),
    counts=Cell.IN_30_DAYS,
    out_of=Cell.GIVEN,
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
        _("Of a course with a date for everyone and an earlier one for some, that of all counts."),
        MOVES,
        EXACT,
    ),
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
    unit=_("Per cent of completions"),
    counts=Cell.RENEWED,
    out_of=Cell.RAN_OUT,
    courses=Courses.REQUIRED,
    is_flow=True,
    is_also_whole=True,
)
