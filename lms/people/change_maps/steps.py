"""Which unit's people go where, and when: what is known of it, and who went along."""

from datetime import date
from itertools import pairwise
from typing import NamedTuple

from lms.people.models import Succession, Unit


class Step(NamedTuple):
    """Where a unit's people go. `row` is that of the change map, or 0 for one known before."""

    row: int
    effective_on: date
    new_unit: Unit


Steps = dict[str, Step]


def known_steps(units: dict[str, Unit]) -> Steps:
    """By the code of the unit before, bound to the units in hand."""
    by_id = {unit.pk: unit for unit in units.values()}
    return {
        by_id[one.old_unit_id].code: Step(0, one.effective_on, by_id[one.new_unit_id])
        for one in Succession.objects.taking_people()
    }


def step_from(unit: Unit, steps: Steps) -> Step | None:
    """A team goes where its division goes."""
    return steps.get(division_of(unit).code)


def division_of(unit: Unit) -> Unit:
    return unit.parent if unit.kind == Unit.Kind.TEAM else unit


def went_along(before, posting, steps: Steps) -> bool:
    """Whether somebody has this posting only because their unit became another."""
    step = step_from(before.unit, steps)
    if step is None or division_of(posting.unit) is not step.new_unit:
        return False
    return before.ends_on == posting.starts_on == step.effective_on


def last_own(history, steps: Steps):
    """The newest posting that somebody came to by themselves."""
    for before, posting in reversed(list(pairwise(history))):
        if not went_along(before, posting, steps):
            return posting
    return history[0]


def went_along_on(history, steps: Steps, *, after: date, until: date) -> date | None:
    """The last day in that time on which somebody went along with their unit."""
    days = [
        posting.starts_on
        for before, posting in pairwise(history)
        if went_along(before, posting, steps) and after < posting.starts_on <= until
    ]
    return days[-1] if days else None
