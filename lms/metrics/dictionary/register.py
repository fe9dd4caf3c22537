"""The people that every number is out of, and how well we know them."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from lms.metrics.cells import Cell
from lms.metrics.measures import Measure
from lms.metrics.phrases import EXACT, IN_POST, MOVES

P1 = Measure(
    code="P1",
    title=_("Staff in post"),
    question=_("How many people work for us?"),
    numerator=_("Everybody in post at the end of the day."),
    population=_("Everybody with a post, agency and casual staff too. A person counts once."),
    notes=(_("We count people, never full-time equivalents."), MOVES, EXACT),
    is_public=True,
    unit=_("People"),
    counts=Cell.IN_POST,
)
# The parts of them that other measures are out of.
POPULATION = [
    P1,
    *(
        replace(P1, code=f"P1-{part}", title=title, numerator=title, counts=cell)
        for part, title, cell in (
            ("HEADLINE", _("Staff in post, without agency and casual staff"), Cell.HEADLINE),
            ("ELIGIBLE", _("Staff who have had the time to learn"), Cell.ELIGIBLE),
            ("CONTINGENT", _("Agency and casual staff"), Cell.CONTINGENT),
            ("ONLINE", _("Staff with a council log-in"), Cell.ONLINE),
        )
    ),
]
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
REGISTER = [replace(D1, code=f"D1-{part}", title=title) for part, title in D1_PARTS.items()]
