"""How many said what of each course: now, and as leaders may read it."""

from collections import defaultdict
from typing import NamedTuple

from django.db.models import Count, Q

from lms.common import enough
from lms.metrics.models import SaidFigure
from lms.records.afterwards.change import shift
from lms.records.models import Confidence, SupportAnswers

from .measures import B1, B2, B3, Q2, R1

QUESTIONS = {B1.code: "used", B2.code: "talked", B3.code: "time"}
INDICATIVE = 30
# In no column of its own: it stands beside Q2, of which it says how far it can be trusted.
LOOKING_BACK = "Q2-back"


class Said(NamedTuple):
    """Of `answers`, how many said yes. Neither is shown as it is: only what follows."""

    yes: int
    answers: int

    @property
    def share(self) -> int | None:
        return enough.share(self.yes, self.answers)

    @property
    def count(self) -> int | None:
        return enough.count(self.answers)

    @property
    def is_first_sign(self) -> bool:
        return self.answers < INDICATIVE


NOTHING = Said(0, 0)
BEFORE_AND_BACK = ("course_key", "person", "before", "looking_back")


def announced() -> dict:
    """{(code of the measure, course key): Said} as they may be read."""
    rows = SaidFigure.objects.all()
    return {(row.code, row.course_key): Said(row.yes, row.answers) for row in rows}


def all_said() -> dict:
    """The same as they are at this moment, for nobody to read."""
    return dict([*of_themselves(), *looking_back(), *of_support()])


def of_themselves():
    """A person who took the course twice is one."""
    rows = Confidence.objects.values("course_key").annotate(
        compared=people(change__isnull=False),
        more=people(change=1),
        rated=people(useful__isnull=False),
        liked=people(useful__gte=4),
    )
    for row in rows:
        yield (Q2.code, row["course_key"]), Said(row["more"], row["compared"])
        yield (R1.code, row["course_key"]), Said(row["liked"], row["rated"])


def looking_back():
    """How many put themselves lower than they did then, of those who answered both. The last time
    through a course counts."""
    rows = Confidence.objects.exclude(looking_back=None).exclude(before={}).order_by("cycle")
    found = defaultdict(dict)
    for course_key, person, before, now in rows.values_list(*BEFORE_AND_BACK).iterator():
        found[course_key][person] = shift(before, now)
    for course_key, shifts in found.items():
        lower = sum(each < 0 for each in shifts.values())
        yield (LOOKING_BACK, course_key), Said(lower, len(shifts))


def people(**condition):
    return Count("person", distinct=True, filter=Q(**condition))


def of_support():
    for row in SupportAnswers.objects.all():
        for code, name in QUESTIONS.items():
            yes, no = (getattr(row, f"{name}_{answer}") for answer in ("yes", "no"))
            yield (code, row.course_key), Said(yes, yes + no)
