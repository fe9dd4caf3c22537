"""Those of an area whose date has passed: how many, never who."""

from dataclasses import dataclass

from lms.common.dates import today
from lms.people.models import Unit, User
from lms.people.scope import direct_reports

from .outlook import Outlook
from .whole_units import is_large_enough


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


def count_late(area: Area, by) -> int:
    """As the reminders would find them today, whether or not each can be written to this week."""
    day = today()
    everybody = area.unit is None and not area.is_team
    ids = None if everybody else list(area.people(by).values_list("pk", flat=True))
    outlook = Outlook(day, ids)
    wanted = outlook.lines.keys() if ids is None else ids
    return sum(any(line.is_late_on(day) for line in outlook.lines.get(pk, ())) for pk in wanted)
