"""What one leader sees of adoption as at one day: the one reading behind page and files."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property

from lms.common.dates import today
from lms.people.scope import visible_units

from .bridge import Effect, guarded
from .bridging import Bridge, bridge
from .cells import Cause
from .closing import as_closed, closed_months
from .dictionary import A1, A2, A3, A12, L1
from .everybody.measures import NEW, OF_STATES
from .figures import Figure, Reading
from .forecast import of_expiring, with_forecast
from .hidden_services import HiddenServices
from .history import Basis, History
from .measures import Course, Measure
from .models import ClosedMonth, RollupCheck, Target
from .periods import month_ends, next_year_end
from .plan import Plan
from .protected import protected
from .required import launched_on, required_courses
from .restating import Restating
from .rounding import level_since

# Read with the others in one statement, and shown by rules of their own (lms.metrics.everybody).
BESIDE = [NEW, A12]


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
    def by_code(self) -> dict[str, Measure]:
        return {measure.code: measure for measure in self.measures}

    @property
    def by_course(self) -> list[Measure]:
        return [A3.of(course) for course in self.courses]

    @property
    def of_leaders(self) -> list[Measure]:
        return [L1.of(course) for course in self.courses if not course.is_for_all]

    @property
    def ahead_on(self) -> date:
        """The end of the council's year, of which there is a forecast."""
        return next_year_end(self.today)


class Adoption:
    """Today, of all learning, and in today's structure unless asked otherwise: in it, no change is
    one of structure only."""

    def __init__(
        self,
        user,
        choices: Choices | None = None,
        as_at: date | None = None,
        measure: Measure = A1,
        basis: Basis = Basis.TODAY,
    ):
        self.choices = choices or Choices.now()
        self.as_at = as_at or self.choices.today
        self.measure = measure
        self.basis = basis
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

    @property
    def structure_on(self) -> date:
        """The day whose directorates are shown."""
        return self.choices.today if self.basis == Basis.TODAY else self.as_at

    @property
    def has_breaks(self) -> bool:
        """Whether any two days on offer had different directorates."""
        days = self.choices.days
        return bool(self.reading.structure.breaks_in(days[-1], days[0]))

    @property
    def is_today(self) -> bool:
        return self.as_at == self.choices.today

    @cached_property
    def reading(self) -> Reading:
        """Of every day on offer, not of those asked for only: together they tell what to hide."""
        measures, today = [*self.aims, *BESIDE, *self.choices.of_leaders], self.choices.today
        beside = [(self.as_at, OF_STATES), (today, [of_expiring(self.measure)])]
        found = as_closed(Reading.of(measures, self.choices.days, beside), self.months)
        return with_forecast(found, self.measure, today, self.choices.ahead_on)

    @cached_property
    def months(self) -> dict[date, ClosedMonth]:
        """Those that are closed; all other days are provisional."""
        return closed_months(self.choices.days)

    @cached_property
    def _of_aims(self):
        return self.reading.only([*self.aims, A12])

    @property
    def moving(self) -> list[date]:
        """The days on offer that are not over."""
        return [self.choices.today, self.choices.ahead_on]

    @cached_property
    def _protected(self):
        return protected(self._of_aims.as_was(), self.moving)

    def whole(self, measure: Measure) -> Figure:
        """With the rows of all directorates, hidden where they are: to go on from, not to show."""
        return self._protected[measure.code, self.as_at]

    def seen(self, figure: Figure) -> Figure:
        """With the rows of the directorates that the reader may see."""
        return figure.of(self._unit_ids)

    @cached_property
    def _figures(self):
        return self._seen(self._protected)

    @cached_property
    def restating(self) -> Restating:
        return Restating(self._of_aims, self._protected)

    @cached_property
    def _restated(self):
        if self.basis == Basis.THEN:
            return {}
        return self._seen(self.restating.figures(self.structure_on))

    @cached_property
    def hidden_services(self) -> HiddenServices:
        return HiddenServices(self._of_aims, self.restating, self.moving)

    def _seen(self, found):
        return {key: self.seen(figure) for key, figure in found.items()}

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
        """The days that had other directorates than those shown, in these."""
        keys = [(self.measure.code, day) for day in self.days]
        return [self._restated[key] for key in keys if key in self._restated]

    @property
    def history(self) -> History:
        return History(self.measure, self.trend, self.restated, self.breaks, self.ahead)

    @property
    def ahead(self) -> Figure | None:
        """The forecast; of all staff only where directorates are new by then. None: the page is of
        another day."""
        if not self.is_today or not self.choices.launched_on:
            return None
        figure = self._figures[self.measure.code, self.choices.ahead_on]
        is_new = self.reading.structure.breaks_in(self.as_at, self.choices.ahead_on)
        return replace(figure, rows=()) if is_new else figure

    @property
    def selected(self) -> Figure:
        return self.of(self.measure)

    @property
    def courses(self) -> list[Figure]:
        return [self.of(measure) for measure in self.choices.by_course]

    def of(self, measure: Measure) -> Figure:
        return self.on(measure, self.as_at)

    def on(self, measure: Measure, day: date) -> Figure:
        """In the structure asked for; a part is only ever as it was."""
        key = measure.code, day
        return self._restated.get(key) or self._figures[key]

    def shown(self, measure: Measure, day: date) -> Figure:
        return self._figures[measure.code, day]

    def before(self, measure: Measure) -> Figure | None:
        return self._figures[measure.code, self.month_before] if self.month_before else None

    @property
    def level(self) -> tuple[date, Fraction] | None:
        """The month end since which all staff, with all they need, have not grown; and their share
        then."""
        shares = {day: self.shown(A1, day).total.share for day in self.days}
        day = level_since(shares)
        return (day, shares[day]) if day else None

    @property
    def explained(self) -> tuple[date, date] | None:
        """The last two month ends: from one day to the next, a change tells of one person."""
        ends = month_ends(self.days[0], self.as_at)[-2:]
        return (ends[0], ends[1]) if len(ends) == 2 else None

    @cached_property
    def bridge(self) -> Bridge:
        """Between the two, each division where it is on the second."""
        first, last = self.explained
        return bridge(first, last, structure_on=last, structure=self.reading.structure)

    @cached_property
    def told(self) -> list[Effect]:
        """The causes of all staff. Between closed months there may be one more: they stay as they
        were, and what people and records say of them today may be something else."""
        before, now = (self.shown(A1, day).total for day in self.explained)
        known = self.bridge.council
        done = now.numerator - before.numerator - sum(each.done for each in known)
        people = now.denominator - before.denominator - sum(each.people for each in known)
        rest = [Effect(Cause.CORRECTED, done, people)] if done or people else []
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
