"""What a council does when it is reorganised."""

from django.db import transaction

from lms.people.signals import people_changed
from lms.people.staff_files import apply
from lms.people.staff_files.diff_units import UnitDiff
from lms.people.staff_files.plan import Plan
from lms.people.staff_files.planning import unit_records
from lms.people.staff_files.read import read, refuse, refuse_ragged
from lms.people.staff_files.register import Register
from lms.people.staff_files.strict_cells import sort_out
from lms.people.staff_files.tables import SentFile, rows_beside

from .diff import ChangeDiff
from .normalise import COLUMNS, normalise, problems_between


def plan_change_map(*, changes: SentFile, units: SentFile | None = None) -> Plan:
    """What the map would change. Writes nothing; raises Refused when a row cannot be used."""
    table = read(changes.name, changes.content, tuple(COLUMNS))
    refuse_ragged(changes.name, table)
    records, problems = sort_out(normalise(row) for row in table.rows)
    refuse(changes.name, [*problems, *problems_between(records)])
    plan = Plan(max(record.effective_on for record in records), rows=len(records))
    register = Register()
    if units:
        UnitDiff(unit_records(rows_beside(units, "units")), register, plan).compare()
        refuse(units.name, plan.problems)
    ChangeDiff(records, register, plan, source=changes.name).compare()
    refuse(changes.name, plan.problems)
    return plan


@transaction.atomic
def import_change_map(*, changes: SentFile, units: SentFile | None = None) -> Plan:
    """All or nothing. The same map again changes nothing, but takes along whoever came since."""
    plan = plan_change_map(changes=changes, units=units)
    if person_ids := apply.write(plan):
        people_changed.send(sender=import_change_map, person_ids=person_ids)
    return plan
