"""An area, all of which whose date has passed are reminded: nobody is told who or how many."""

from dataclasses import dataclass

from lms.common.dates import today
from lms.people.models import Unit, User
from lms.people.scope import direct_reports
from lms.records.models import LateReminder, Requirement
from lms.records.refusals import NotSwitchedOn, Refusal, TooFew, TooSoon

from .whole_units import free_on, is_large_enough


@dataclass(frozen=True)
class Area:
    """A unit and all below it; or the own team; with neither, the whole council."""

    unit: Unit | None = None
    is_team: bool = False

    def people(self, by):
        if self.is_team:
            return direct_reports(by)
        return User.objects.within(self.unit, today()) if self.unit else User.objects.all()

    def is_too_small(self, by) -> bool:
        """Of a unit: everybody would know whom a reminder is for. A manager knows the own team."""
        return bool(self.unit) and not is_large_enough(self.people(by).count())

    def reason_against(self, by) -> Refusal | None:
        """Why nobody can be reminded here today: the page says it, and the action refuses."""
        if self.is_too_small(by):
            return TooFew()
        if day := free_on(LateReminder.objects.reaching(self, by).last_on(), today()):
            return TooSoon(day)
        if not Requirement.objects.on(today()).reminded_of(today()).exists():
            return NotSwitchedOn()
        return None
