"""How many people it is about. Courses knows no learner: who does, registers the hook."""

from dataclasses import dataclass
from datetime import date

from wagtail import hooks

HOOK = "count_people_of_courses"


@dataclass(frozen=True)
class People:
    """Those with a completion that counts today, those who are part-way, and the days of people's
    last completions, whether they still count or not: {day: people}."""

    holders: int = 0
    part_way: int = 0
    completed_on: dict[date, int] | None = None

    def between(self, first: date, until: date | None) -> int:
        """Those whose last completion is of these days; `until` is the first day too late."""
        return sum(
            count
            for day, count in (self.completed_on or {}).items()
            if first <= day and (until is None or day < until)
        )


def people_of(course_keys) -> People:
    for count in hooks.get_hooks(HOOK):
        return count(course_keys)
    return People()
