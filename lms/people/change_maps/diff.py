"""What a change map does to the units, checked against the units that are known.

Divisions come first: a directorate ends when it is in the map and none of its divisions stays.
"""

from lms.people.models import Succession, Unit
from lms.people.staff_files.plan import Kind
from lms.people.staff_files.problems import Problem, Unusable

from .carrying import Carrying
from .left_behind import divisions_left_behind, people_left_behind
from .steps import Step

OLD, NEW, DAY = "OLD_UNIT_CODE", "NEW_UNIT_CODE", "EFFECTIVE_DATE"
IN_MAPS = (Unit.Kind.DIVISION, Unit.Kind.DIRECTORATE)


class ChangeDiff:
    """Adds to the plan what the map changes, or a problem for each row that cannot be so."""

    def __init__(self, records, register, plan, source):
        self.register, self.plan, self.source = register, plan, source[:200]
        self.units = register.units
        self.records = records
        self.known = known_lines()
        self.steps = dict(register.steps)

    def compare(self):
        found = [one for one in self.records if self.attempt(self.check, one)]
        for kind in IN_MAPS:
            of_kind = [one for one in found if self.units[one.old_code].kind == kind]
            for record in of_kind:
                self.attempt(self.end, record)
            for record in sorted(of_kind, key=lambda one: one.effective_on):
                self.attempt(self.succeed, record)
        self.attempt_all(divisions_left_behind(self.records, self.units))
        if not self.plan.problems:
            Carrying(self.register, self.plan, self.steps).carry()
            self.attempt_all(people_left_behind(self.records, self.register))

    def attempt(self, step, record):
        try:
            step(record)
        except Unusable as error:
            self.plan.problems.append(Problem(record.row, error.column, str(error)))
            return False
        return True

    def attempt_all(self, problems):
        if not self.plan.problems:
            self.plan.problems.extend(problems)

    def check(self, record):
        old = self.unit(record.old_code, OLD)
        new = self.unit(record.new_code, NEW) if record.new_code else old
        if old.kind != new.kind:
            text = f"{old.code} is a {old.kind} and {new.code} a {new.kind}. Name two alike."
            raise Unusable(text, NEW)
        if old.starts_on >= record.effective_on:
            raise Unusable(f"{old.code} only begins on {day(old.starts_on)}. Correct it.", DAY)

    def unit(self, code, column):
        unit = self.units.get(code)
        if unit is None:
            raise Unusable(f"there is no unit with the code {code}. Add it to the units.", column)
        if unit.kind not in IN_MAPS:
            text = f"{code} is a {unit.kind}. Name directorates and divisions; teams go along."
            raise Unusable(text, column)
        return unit

    def end(self, record):
        """On the day before, unless the units have said so already."""
        old = self.units[record.old_code]
        if any(one.stays and one.old_code == old.code for one in self.records):
            return
        if any(part.parent is old and part.is_on(record.effective_on) for part in self.divisions()):
            return
        if old.ends_on not in (None, record.effective_on):
            text = f"{old.code} ends on {day(old.ends_on)}. Write that day, or mend the units."
            raise Unusable(text, DAY)
        ends_on = record.effective_on
        self.plan.update(Kind.UNIT_CHANGED, record, old.code, old, ends_on=ends_on)

    def divisions(self):
        return [unit for unit in self.units.values() if unit.kind == Unit.Kind.DIVISION]

    def succeed(self, record):
        old, new = self.units[record.old_code], self.units.get(record.new_code)
        if new:
            self.check_new(record, new)
        takes_people = self.takes_people(record, old, new)
        if takes_people:
            self.steps[old.code] = Step(record.row, record.effective_on, new)
        if (record.effective_on, record.old_code, record.new_code) in self.known:
            return
        succession = Succession(
            effective_on=record.effective_on,
            kind=record.kind,
            old_unit=old,
            new_unit=new,
            takes_people=takes_people,
            source=self.source,
        )
        self.plan.add(Kind.SUCCEEDED, record, old.code, succession)

    def check_new(self, record, new):
        if not new.is_on(record.effective_on):
            text = f"{new.code} is not in force on {day(record.effective_on)}. Mend its dates."
            raise Unusable(text, NEW)

    def takes_people(self, record, old, new):
        if record.stays or new is None:
            return False
        if old.kind == Unit.Kind.DIRECTORATE:
            return sum(one.old_code == old.code for one in self.records) == 1
        step = self.steps.get(old.code)
        if step and step.new_unit is not new:
            text = (
                f"{old.code} goes to {step.new_unit.code} already. A division goes to one "
                "place; whoever goes elsewhere moves with the next HR file."
            )
            raise Unusable(text, NEW)
        return True


def known_lines():
    found = Succession.objects.values_list("effective_on", "old_unit__code", "new_unit__code")
    return {(effective_on, old, new or "") for effective_on, old, new in found}


def day(date):
    return f"{date:%d/%m/%Y}"
