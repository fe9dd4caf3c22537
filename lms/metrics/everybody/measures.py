"""What is said of these numbers in the dictionary."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from lms.metrics.cells import DONE, STATES, Cell
from lms.metrics.measures import Measure
from lms.metrics.phrases import EXACT, IN_POST, MOVES, ROUNDING

WORDS = {
    DONE: _("Completed"),
    Cell.UNDER_WAY: _("In progress"),
    Cell.LAPSED: _("Ran out"),
    Cell.NOT_BEGUN: _("Not yet started"),
    Cell.EXEMPT: _("Exempt"),
    Cell.NOT_REACHED: _("Not yet reached"),
}
A13 = Measure(
    code="A13",
    title=_("Where everybody stands"),
    question=_("Where does everybody stand with the learning that everyone needs?"),
    numerator=_(
        "Each person once, in the first of these that fits. Completed: every course required of "
        "everyone, still valid. Exempt: whatever is missing, they do not have to do. Ran out: a "
        "course they had completed counts no more. In progress: they have started or completed "
        "one of the courses. Not yet started: none of them. Not yet reached: nor have they ever "
        "signed in here, or learnt anything that we know of."
    ),
    denominator=_("All staff in post that day. The parts always add up to them."),
    population=IN_POST,
    notes=(
        _("It is of all the learning that everyone needs, whatever course is chosen on the page."),
        _(
            "Signed in means here, for the first time. What was learnt in a session, or with a "
            "colleague, reaches people too, and needs no log-in."
        ),
        _("Somebody who is exempt has not completed it. So they are not in that number."),
        _(
            "Of a day before a reorganisation, services in the groups of today are told only as "
            "completed or not."
        ),
        MOVES,
        ROUNDING,
        EXACT,
    ),
    counts=DONE,
    out_of=Cell.HEADLINE,
    small_groups=_(
        "Groups of fewer than 5 people are hidden, and others from which they would follow. A part "
        "of 1 to 4 people is not shown either: we tell some states as one number, and in other "
        "groups too where it would follow from the total. Of a service we never tell more than of "
        "its directorate."
    ),
)
P2 = Measure(
    code="P2",
    title=_("What to compare fairly by"),
    question=_("Do directorates start from the same place?"),
    numerator=_("New starters: people in the first year after they started at the council."),
    denominator=_("All staff in post that day."),
    population=IN_POST,
    notes=(
        _("A move inside the council makes nobody a new starter."),
        _(
            "Beside it stands the share of people without a council log-in. Whether somebody has "
            "one is what we know today, for earlier days too."
        ),
        _("It is there to compare fairly. There is no target for it, and no order."),
        ROUNDING,
        EXACT,
    ),
    counts=Cell.NEWCOMER,
    out_of=Cell.HEADLINE,
    small_groups=_(
        "1 to 4 people are not shown: neither of a directorate nor of new starters or people "
        "without a log-in. Nor are others from which they would follow."
    ),
)


def part_code(states) -> str:
    """Several states are told as one number; all but the first are NOT_DONE."""
    if tuple(states) == STATES:
        return f"{A13.code}-NOT_DONE"
    names = ("DONE" if state == DONE else state.name for state in states)
    return f"{A13.code}-{'+'.join(names)}"


OF_STATE = {
    state: replace(A13, code=part_code([state]), title=WORDS[state], counts=state)
    for state in (DONE, *STATES)
}
OF_STATES = [*OF_STATE.values()]
NEW = replace(P2, code="P2-NEW", title=_("New starters"))
OFFLINE = replace(P2, code="P2-OFFLINE", title=_("Without a log-in"), counts=Cell.OFFLINE)
COMPARED = [NEW, OFFLINE]
