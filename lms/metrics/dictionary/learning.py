"""Learning of all kinds, asked for or not."""

from django.utils.translation import gettext_lazy as _

from lms.metrics.cells import Asked, Cell
from lms.metrics.measures import Measure
from lms.metrics.phrases import AS_PUBLIC, CHOSEN_ROUNDED, EXACT, IN_POST, MOVES

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
        _("Leaders see it from the months that are closed."),
    ),
    is_public=True,
    small_groups=AS_PUBLIC,
    counts=Asked.REACHED,
    out_of=Cell.HEADLINE,
)
A10 = Measure(
    code="A10",
    title=_("Learning by choice"),
    question=_("How many of our staff have completed a course that nobody asked of them?"),
    numerator=_("Staff in post who completed such a course in the twelve months before."),
    denominator=_("All staff in post that day."),
    population=IN_POST,
    notes=(
        _("It says something about curiosity, so there is no target for it."),
        _("Leaders see it from the months that are closed."),
        MOVES,
    ),
    is_public=True,
    small_groups=AS_PUBLIC,
    counts=Cell.CHOSEN,
    out_of=Cell.HEADLINE,
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
        CHOSEN_ROUNDED,
        _("A completion counts as required where a rule asked the course of that person that day."),
        EXACT,
    ),
    unit=_("Completions"),
    counts=Cell.COMPLETIONS,
    is_flow=True,
)
