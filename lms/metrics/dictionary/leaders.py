"""Whether those who lead go first."""

from django.utils.translation import gettext_lazy as _

from lms.metrics.cells import Cell
from lms.metrics.measures import Courses, Measure
from lms.metrics.phrases import EXACT, IN_POST, MOVES, ROUNDING

from .required import A3

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
    is_public=True,
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
    small_groups=_(
        "There is no group of fewer than 10 people. We show none at all where fewer than 5 would "
        "follow from the other numbers of the course."
    ),
)
