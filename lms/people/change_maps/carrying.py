"""Takes people along with their unit: a new posting from the day on, while the old one stays.

A day after which nobody is in the old unit any more is all that this brings about, so doing it
again changes nothing, and people who come to our knowledge later are taken along as well.
"""

from datetime import date
from typing import NamedTuple

from lms.people.models import Posting, Unit
from lms.people.staff_files.plan import Kind
from lms.people.staff_files.structure import team_code

from .left_behind import division_of


class Step(NamedTuple):
    """Where a unit's people go. `row` is that of the change map, or 0 for one known before."""

    row: int
    effective_on: date
    new_unit: Unit


class Carrying:
    def __init__(self, register, plan, steps: dict[str, Step]):
        self.register, self.plan, self.steps = register, plan, steps

    def carry(self):
        for unit in list(self.register.units.values()):
            if unit.kind == Unit.Kind.TEAM and (step := self.step_from(unit)):
                self.close(unit, step)
        for history in self.register.postings.values():
            for posting in list(history):
                self.move(posting, history)

    def step_from(self, unit) -> Step | None:
        """A team goes where its division goes."""
        return self.steps.get(division_of(unit).code)

    def close(self, unit, step):
        if unit.ends_on is None or unit.ends_on > step.effective_on:
            ends_on = step.effective_on
            self.plan.update(Kind.UNIT_CHANGED, step, unit.code, unit, ends_on=ends_on)

    def move(self, posting, history):
        step = self.step_from(posting.unit)
        if step is None or (posting.ends_on and posting.ends_on <= step.effective_on):
            return
        unit = self.counterpart(posting.unit, step)
        if posting.starts_on >= step.effective_on:
            self.note(step, posting, unit=unit)
            self.move(posting, history)
        else:
            self.move(self.follow_on(posting, history, step, unit), history)

    def follow_on(self, posting, history, step, unit):
        following = successor_of(posting)
        following.unit, following.starts_on = unit, step.effective_on
        self.note(step, posting, ends_on=step.effective_on)
        self.plan.add(Kind.TAKEN_ALONG, step, posting.person.staff_number, following)
        history.insert(history.index(posting) + 1, following)
        return following

    def note(self, step, posting, **facts):
        self.plan.update(Kind.TAKEN_ALONG, step, posting.person.staff_number, posting, **facts)

    def counterpart(self, unit, step):
        """The unit after, or in it the team of the same name."""
        if unit.kind != Unit.Kind.TEAM:
            return step.new_unit
        code = team_code(step.new_unit.code, unit.name)
        if code not in self.register.units:
            self.register.units[code] = self.open(code, unit.name, step)
        return self.register.units[code]

    def open(self, code, name, step):
        parent = step.new_unit
        team = Unit(
            code=code,
            name=name,
            kind=Unit.Kind.TEAM,
            parent=parent,
            starts_on=parent.starts_on,
            ends_on=parent.ends_on,
        )
        self.plan.add(Kind.UNIT_ADDED, step, code, team)
        return team


def successor_of(posting):
    """The same post, not yet stored."""
    names = [field.name for field in Posting._meta.concrete_fields if not field.primary_key]
    return Posting(**{name: getattr(posting, name) for name in names})
