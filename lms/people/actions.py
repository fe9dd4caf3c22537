"""What can be done to the register of people."""

import hashlib
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import transaction

from .models import User
from .signals import people_changed
from .staff_files import apply, normalise, normalise_units
from .staff_files.diff import StaffDiff
from .staff_files.diff_units import UnitDiff
from .staff_files.plan import Plan
from .staff_files.problems import Problem, Refused
from .staff_files.read import read
from .staff_files.register import Register


@dataclass(frozen=True)
class SentFile:
    """A file as it came, under the name that messages call it by."""

    name: str
    content: bytes


def plan_staff(*, staff: SentFile, units: SentFile | None = None, as_at: date) -> Plan:
    """What the files would change. Writes nothing; raises Refused when a row cannot be used."""
    plan, register = Plan(as_at), Register()
    refuse_older_file(staff, as_at, register)
    if units:
        UnitDiff(unit_records(units), register, plan).compare()
        refuse(units, plan.problems)
    table = read(staff.name, staff.content, tuple(normalise.COLUMNS))
    records, problems = sort_out(normalise.normalise(row, settings.HR_TIERS) for row in table.rows)
    staff_numbers = {row.cells["EMPLOYEE_REF"] for row in table.rows}
    StaffDiff(records, staff_numbers, register, plan).compare()
    refuse(staff, [*problems, *normalise.problems_between(records), *plan.problems])
    plan.rows, plan.missing = len(table.rows), register.missing(staff_numbers, as_at)
    plan.never_stored, plan.not_used = table.never_stored, table.not_used
    return plan


@transaction.atomic
def import_staff(
    *, staff: SentFile, units: SentFile | None = None, as_at: date, by: User | None = None
) -> Plan:
    plan = plan_staff(staff=staff, units=units, as_at=as_at)
    person_ids = apply.write(plan)
    apply.remember(
        plan, name=staff.name[:200], sha256=hashlib.sha256(staff.content).hexdigest(), by=by
    )
    if person_ids:
        people_changed.send(sender=import_staff, person_ids=person_ids)
    return plan


def unit_records(units):
    table = read(units.name, units.content, tuple(normalise_units.COLUMNS))
    records, problems = sort_out(normalise_units.normalise(row) for row in table.rows)
    refuse(units, [*problems, *normalise_units.problems_between(records)])
    return records


def sort_out(outcomes):
    """Records on one side, problems on the other."""
    records, problems = [], []
    for outcome in outcomes:
        if isinstance(outcome, list):
            problems.extend(outcome)
        else:
            records.append(outcome)
    return records, problems


def refuse_older_file(staff, as_at, register):
    if register.last_as_at and as_at < register.last_as_at:
        last = f"{register.last_as_at:%d/%m/%Y}"
        text = f"a file as at {last} has been applied, and this one is older. Use a newer export."
        refuse(staff, [Problem(0, "", text)])


def refuse(sent, problems):
    if problems:
        raise Refused(sent.name, list(problems))
