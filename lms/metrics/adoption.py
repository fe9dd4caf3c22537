"""What one leader sees of adoption as at one day: the one reading behind page and files."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.http import Http404

from lms.common.dates import today
from lms.people.scope import visible_units

from .bridge import Line, guarded
from .bridging import Bridge, bridge
from .cells import Cause
from .closing import as_closed, closed_months
from .dictionary import A1, A2, A3
from .figures import Figure, Reading
from .measures import Course, Measure
from .models import ClosedMonth, RollupCheck, Target
from .periods import month_ends
from .plan import Plan
from .protected import protected
from .required import launched_on, required_courses
from .restating import Restating


@dataclass(frozen=True)
class Choices:
    """What may be asked for: today or a month end since the launch; all learning or one course."""

    courses: list[Course]
    launched_on: date | None
    today: date

    @classmethod
    def now(cls):
        return cls(required_courses(), launched_on(), today())

    @property
    def days(self) -> list[date]:
        """The latest first."""
        ends = month_ends(self.launched_on, self.today) if self.launched_on else []
        return sorted({self.today, *ends}, reverse=True)

    @property
    def measures(self) -> list[Measure]:
        return [A1, *self.by_course]

    @property
    def by_course(self) -> list[Measure]:
        return [A3.of(course) for course in self.courses]

    def day(self, text: str | None) -> date:
        if not text:
            return self.today
        return _found((day for day in self.days if day.isoformat() == text), text)

    def measure(self, code: str | None) -> Measure:
        return _found((m for m in self.measures if m.code == (code or A1.code)), code)


class Adoption:
    def __init__(self, user, asked):
        self.choices = Choices.now()
        self.as_at = self.choices.day(asked.get("as_at"))
        self.measure = self.choices.measure(asked.get("measure"))
        self._unit_ids = set(visible_units(user).values_list("pk", flat=True))

    @property
    def days(self) -> list[date]:
        """The month ends from the launch, and the day itself."""
        launched = self.choices.launched_on or self.as_at
        return sorted({*month_ends(launched, self.as_at), self.as_at})

    @property
    def month_before(self) -> date | None:
        """The last month end before the day, to compare with."""
        earlier = [day for day in self.days if day < self.as_at]
        return earlier[-1] if earlier else None

    @property
    def breaks(self) -> list[date]:
        """The first days of new structures since the launch."""
        return self.reading.structure.breaks_in(self.days[0], self.as_at)

    @cached_property
    def reading(self) -> Reading:
        """Of every day on offer, not of those asked for only: together they tell what to hide."""
        return as_closed(Reading.of(self.aims, self.choices.days), self.months)

    @cached_property
    def months(self) -> dict[date, ClosedMonth]:
        """Those that are closed; all other days are provisional."""
        return closed_months(self.choices.days)

    @cached_property
    def _shown(self):
        return protected(self.reading.as_was())

    @cached_property
    def _figures(self):
        return self._seen(self._shown)

    @cached_property
    def _restated(self):
        return self._seen(Restating(self.reading, self._shown).figures(self.as_at))

    def _seen(self, found):
        return {key: figure.of(self._unit_ids) for key, figure in found.items()}

    @property
    def aims(self) -> list[Measure]:
        """What a target can be set for: all that these pages show of all staff."""
        return [A1, A2, *self.choices.by_course]

    @property
    def trend(self) -> list[Figure]:
        """Each day as it was then."""
        return [self._figures[self.measure.code, day] for day in self.days]

    @property
    def restated(self) -> list[Figure]:
        """The days before the structure of the day asked for, in that structure."""
        keys = [(self.measure.code, day) for day in self.days]
        return [self._restated[key] for key in keys if key in self._restated]

    @property
    def comparable(self) -> list[Figure]:
        """The trend with every day in the structure of the day asked for."""
        return [*self.restated, *self.trend[len(self.restated) :]]

    @property
    def selected(self) -> Figure:
        return self._figures[self.measure.code, self.as_at]

    @property
    def courses(self) -> list[Figure]:
        return [self._figures[measure.code, self.as_at] for measure in self.choices.by_course]

    def of(self, measure: Measure) -> Figure:
        return self._figures[measure.code, self.as_at]

    def shown(self, measure: Measure, day: date) -> Figure:
        return self._figures[measure.code, day]

    def before(self, measure: Measure) -> Figure | None:
        return self._figures[measure.code, self.month_before] if self.month_before else None

    @property
    def explained(self) -> tuple[date, date] | None:
        """The last two month ends: from one day to the next, a change tells of one person."""
        ends = month_ends(self.days[0], self.as_at)[-2:]
        return (ends[0], ends[1]) if len(ends) == 2 else None

    @cached_property
    def bridge(self) -> Bridge:
        """Between the two, each division where it is on the second."""
        first, last = self.explained
        return bridge(first, last, structure_on=last)

    @cached_property
    def told(self) -> list[Line]:
        """The causes of all staff. Between closed months there may be one more: they stay as they
        were, and what people and records say of them today may be something else."""
        before, now = (self.shown(A1, day).total for day in self.explained)
        known = self.bridge.council
        done = now.numerator - before.numerator - sum(line.done for line in known)
        people = now.denominator - before.denominator - sum(line.people for line in known)
        rest = [Line(Cause.CORRECTED, done, people)] if done or people else []
        return guarded([*known, *rest])

    def shows_all_of(self, figure: Figure) -> bool:
        """Whether the number that this one is a part of stands on the page."""
        whole = self._figures.get((figure.measure.part_of, figure.as_at))
        return whole is not None and not whole.total.is_hidden

    @cached_property
    def plans(self) -> dict[str, Plan]:
        targets = Target.objects.in_force(self.as_at)
        return {code: target.plan for code, target in targets.items()}

    @cached_property
    def differences(self) -> int:
        """How many totals the last nightly check found wrong."""
        last = RollupCheck.objects.first()
        return last.differences if last else 0


def _found(matches, text):
    match = next(matches, None)
    if match is None:
        raise Http404(f"There is no figure for {text}.")
    return match
