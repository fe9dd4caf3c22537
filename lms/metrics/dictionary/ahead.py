"""Days to come, and rules that nobody has made."""

from django.utils.translation import gettext_lazy as _

from lms.metrics.cells import Cell
from lms.metrics.measures import Measure
from lms.metrics.phrases import EXACT, IN_POST, ROUNDING

AHEAD = Measure(
    code="AHEAD",
    title=_("If nobody acts"),
    question=_("Where will we be on 31 March if nobody does anything?"),
    numerator=_("Staff in post today who have completed it, and for whom it will count then too."),
    denominator=_("All staff in post today, or those of them who must do the course today."),
    population=IN_POST,
    notes=(
        _("This is not a guess. It counts only what we know today and what happens by itself."),
        _("It assumes that nobody completes anything more."),
        _(
            "It is of the people of today, as if each stayed where they are. So it tells nothing "
            "of anybody who joins, moves or leaves."
        ),
        _(
            "Completions run out on their day. Where a new rule begins by then, what it asks of "
            "these people is counted."
        ),
        _("Where directorates will be new by then, we show it for all staff only."),
        ROUNDING,
        EXACT,
    ),
    counts=Cell.HEADLINE_DONE,
    out_of=Cell.HEADLINE,
)
WHAT_IF = Measure(
    code="WHATIF",
    title=_("What a new rule would mean"),
    question=_("How many people would have to do a course if we required it?"),
    numerator=_("People who have done the course already, and people who would have to do it."),
    denominator=_(
        "Everybody in post on that day of whom the rule would ask it, and nobody asks it yet. How "
        "the others do stands on the page of the course."
    ),
    population=_("Everybody with a post, agency and casual staff too. A person counts once."),
    notes=(
        _("Nothing is saved, and nobody is told."),
        _("The rule would begin today. Everybody has the same number of days."),
        _(
            "We count as at the end of the last month, or as at the first day of a new structure "
            "since. So no number tells what one person did."
        ),
        _("Who does not have to do the course, or is on long leave, has nothing to do now."),
        _("Learning by choice stays private, so we say about how many."),
    ),
    unit=_("People"),
    counts=None,
    seen_by=_("Leaders and the learning team."),
    rounding=_("To the nearest 5."),
    small_groups=_(
        "We show nothing of a group of fewer than 10 people, nor of a directorate that is hidden "
        "on our pages, and no part of a group where it, or what is left, is fewer than 10."
    ),
)
# Said on pages of their own, from the measures above or from a question.
LOOKING_AHEAD = (AHEAD, WHAT_IF)
