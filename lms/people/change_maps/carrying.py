"""Takes people along with their unit: a new posting from the day on, while the old one stays.

A day after which nobody is in the old unit any more is all that this brings about, so doing it
again changes nothing, and people who come to our knowledge later are taken along as well.
"""

from lms.people.models import Posting, Unit
from lms.people.staff_files.plan import Kind
from lms.people.staff_files.structure import team_code

from .steps import Steps, step_from


class Carrying:
    def __init__(self, register, plan, steps: Steps):
        self.register, self.plan, self.steps = register, plan, steps

    def carry(self):
        for unit in list(self.register.units.values()):
            if unit.kind == Unit.Kind.TEAM and (step := step_from(unit, self.steps)):
                self.close(unit, step)
        for history in self.register.postings.values():
            for posting in list(history):
                self.move(posting, history)

    def close(self, unit, step):
        if unit.ends_on is None or unit.ends_on > step.effective_on:
            ends_on = step.effective_on
            self.plan.update(Kind.UNIT_CHANGED, step, unit.code, unit, ends_on=ends_on)

    def move(self, posting, history):
        step = step_from(posting.unit, self.steps)
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

    def unit_on(self, unit, day):
        """What the unit has become by this day."""
        step = step_from(unit, self.steps)
        if step is None or step.effective_on > day:
            return unit
        return self.unit_on(self.counterpart(unit, step), day)

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
    """The same post, not yet stored; going along with a unit is no new start."""
    names = [field.name for field in Posting._meta.concrete_fields if not field.primary_key]
    facts = {name: getattr(posting, name) for name in names}
    return Posting(**facts | {"is_new_start": False})
