"""When a file looks so wrong as a whole that a person must decide whether to use it."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from django.utils.translation import gettext_lazy as _

MISSING_LIMIT = Fraction(5, 100)
MOVED_LIMIT = Fraction(10, 100)


class Cause(StrEnum):
    CUT_OFF = "cut_off"
    MISSING = "missing"
    MOVED = "moved"


TEXTS = {
    Cause.CUT_OFF: _("The file ends in the middle of a row, so people may be missing below it."),
    Cause.MISSING: _(
        "%(count)s of %(total)s people in post (%(share)s%%) would be missing. More than 5%% is "
        "unusual."
    ),
    Cause.MOVED: _(
        "%(count)s of %(total)s people in post (%(share)s%%) would move to another unit. More "
        "than 10%% is unusual."
    ),
}


@dataclass(frozen=True)
class Reason:
    cause: str
    count: int = 0
    total: int = 0

    def __str__(self):
        share = round(100 * self.count / self.total, 1) if self.total else 0
        names = {"count": self.count, "total": self.total, "share": share}
        return str(TEXTS[Cause(self.cause)]) % names


def reasons(*, current: int, missing: int, moved: int, is_cut_off: bool) -> list[Reason]:
    found = [Reason(Cause.CUT_OFF)] if is_cut_off else []
    if missing > MISSING_LIMIT * current:
        found.append(Reason(Cause.MISSING, missing, current))
    if current and moved > MOVED_LIMIT * current:
        found.append(Reason(Cause.MOVED, moved, current))
    return found
