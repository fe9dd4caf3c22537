"""What the units file changes. A code is never used again for another kind of unit."""

from functools import cached_property

from django.utils.translation import gettext as _

from lms.common.models import Brand
from lms.people.models import Unit

from .plan import Kind
from .problems import Problem


class UnitDiff:
    """Adds changes to the plan, and new units to the register so that rows can name them."""

    def __init__(self, records, register, plan):
        self.records, self.units, self.plan = records, register.units, plan

    def compare(self):
        parents_first = sorted(self.records, key=lambda one: one.kind == Unit.Kind.DIVISION)
        for record in parents_first:
            parent = self.parent_of(record)
            if parent is None:
                text = _("there is no unit with the code %(code)s. Add it to the file.")
                text %= {"code": record.parent_code}
                self.plan.problems.append(Problem(record.row, "PARENT_CODE", text))
            elif unit := self.units.get(record.code):
                self.change(unit, parent, record)
            else:
                self.add(parent, record)

    def parent_of(self, record):
        if record.kind == Unit.Kind.DIRECTORATE and record.parent_code not in self.codes:
            return self.units.get(record.parent_code) or self.council(record)
        return self.units.get(record.parent_code)

    @cached_property
    def codes(self):
        return {record.code for record in self.records}

    def council(self, record):
        """The root is in no file. It begins with the first directorate that names it."""
        brand = Brand.objects.filter(site__is_default_site=True).first()
        children = [one for one in self.records if one.parent_code == record.parent_code]
        return self.note_new(
            record,
            code=record.parent_code,
            name=brand.council_name if brand else record.parent_code,
            kind=Unit.Kind.COUNCIL,
            starts_on=min(one.starts_on for one in children),
        )

    def add(self, parent, record):
        self.note_new(
            record,
            code=record.code,
            name=record.name,
            kind=record.kind,
            parent=parent,
            starts_on=record.starts_on,
            ends_on=record.ends_on,
        )

    def note_new(self, record, **facts):
        unit = self.units[facts["code"]] = Unit(**facts)
        self.plan.add(Kind.UNIT_ADDED, record, unit.code, unit)
        return unit

    def change(self, unit, parent, record):
        if unit.kind != record.kind:
            text = _("%(code)s was another kind of unit before. Choose a new code.")
            text %= {"code": record.code}
            self.plan.problems.append(Problem(record.row, "UNIT_CODE", text))
            return
        dates = {"starts_on": record.starts_on, "ends_on": record.ends_on}
        self.note_change(record, unit, name=record.name, parent=parent, **dates)
        for team in self.teams_of(unit):
            self.note_change(record, team, **dates)

    def note_change(self, record, unit, **facts):
        self.plan.update(Kind.UNIT_CHANGED, record, unit.code, unit, **facts)

    def teams_of(self, unit):
        return [
            one for one in self.units.values() if one.kind == Unit.Kind.TEAM and one.parent is unit
        ]
