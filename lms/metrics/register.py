"""How good the data is that every number is out of (D1), and whether it may be published."""

from datetime import date

from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from lms.people.models import StaffFile, StaffQuestion
from lms.people.quality import FRESH_FOR

from .dictionary import A1
from .figures import UNALLOCATED, Reading, Row
from .rounding import exact

NOT_USED = ("QUARANTINE", "REJECT")
MOST_UNALLOCATED = 1


class Register:
    """As at the end of a day."""

    def __init__(self, day: date):
        self.day = day
        self.file = StaffFile.objects.applied().filter(as_at__lte=day).order_by("-as_at").first()

    @property
    def days_old(self) -> int | None:
        return (self.day - self.file.as_at).days if self.file else None

    @property
    def unmatched(self) -> tuple[int, int]:
        """(rows not used, all rows) of the last file."""
        counts = self.file.counts if self.file else {}
        return sum(counts.get(outcome, 0) for outcome in NOT_USED), sum(counts.values())

    @property
    def missing(self) -> int:
        """People whom nobody had confirmed by then to have left."""
        asked = StaffQuestion.objects.filter(
            kind=StaffQuestion.Kind.HAS_LEFT, staff_file__as_at__lte=self.day
        )
        return asked.filter(Q(answer="") | Q(answered_at__date__gt=self.day)).count()

    @cached_property
    def unallocated(self) -> Row:
        figure = Reading.of([A1], [self.day]).figure(A1, self.day, self.day)
        row = figure.row(UNALLOCATED)
        people = row.denominator if row else 0
        return Row(UNALLOCATED, _("Unallocated"), people, figure.total.denominator)

    @property
    def counted(self) -> dict[str, tuple[int | None, int | None]]:
        """{part of D1: numerator and denominator}"""
        return {
            "UNMATCHED": self.unmatched,
            "MISSING": (self.missing, None),
            "UNALLOCATED": (self.unallocated.numerator, self.unallocated.denominator),
            "DAYS": (self.days_old, None),
        }

    @property
    def in_the_way(self) -> list[str]:
        """Why nothing can be published from it."""
        return list(self._in_the_way())

    def _in_the_way(self):
        if self.file is None:
            yield _("There is no HR file yet.")
        elif self.days_old > FRESH_FOR.days:
            text = _("The last HR file is %(n)s days old, and %(most)s is the most.")
            yield text % {"n": self.days_old, "most": FRESH_FOR.days}
        row = self.unallocated
        if (exact(row.numerator, row.denominator) or 0) > MOST_UNALLOCATED:
            yield _("More than 1% of staff are in no directorate.")
