"""read -> normalise -> lay side by side -> diff -> plan. Nothing here writes."""

from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from lms.common.dates import date_text, today

from . import normalise, normalise_aliases, normalise_units, side_by_side
from .diff import StaffDiff
from .diff_units import UnitDiff
from .plan import Kind, Plan
from .problems import DayToCome, Problem
from .read import refuse
from .register import Register
from .strict_cells import sort_out
from .tables import Tables


def plan_tables(tables: Tables, *, name: str, as_at: date) -> Plan:
    """What the rows would change; raises Refused when the file as a whole cannot be used."""
    plan, register = Plan(as_at), Register()
    plan.rows = len(tables.staff)
    plan.never_stored, plan.not_used = tables.never_stored, tables.not_used
    refuse_day_to_come(name, as_at)
    refuse_older(name, as_at, register)
    plan_units(tables, register, plan)
    refuse_without_units(name, register)
    plan.records = records_of(tables, as_at)
    side_by_side.compare(plan.records)
    StaffDiff(plan.records, register, plan).compare()
    refuse_useless(name, plan.records)
    return plan


def records_of(tables, as_at):
    """Which grades lead, and who only shares the payroll, is each council's to set."""
    words = {"tiers": settings.HR_TIERS, "out_of_scope": settings.HR_OUT_OF_SCOPE}
    return [normalise.normalise(row, as_at, **words) for row in tables.staff]


def plan_units(tables, register, plan):
    records = unit_records(tables.units)
    UnitDiff(records, register, plan).compare()
    refuse(_("the units file"), plan.problems)
    normalise_aliases.compare(tables.aliases, register, plan)
    refuse(_("the file of spellings"), plan.problems)


def unit_records(rows):
    records, problems = sort_out(map(normalise_units.normalise, rows))
    refuse(_("the units file"), [*problems, *normalise_units.problems_between(records)])
    return records


def refuse_day_to_come(name, as_at):
    """Else no file could be used until that day, for all of them would be older."""
    if as_at > today():
        text = _("nobody knows yet who will work here on %(day)s. Choose today or an earlier day.")
        raise DayToCome(name, [Problem(0, "", text % {"day": date_text(as_at)})])


def refuse_older(name, as_at, register):
    if register.last_as_at and as_at < register.last_as_at:
        last = f"{register.last_as_at:%d/%m/%Y}"
        text = _("a file as at %(day)s has been used, and this one is older. Use a newer export.")
        refuse(name, [Problem(0, "", text % {"day": last})])


def refuse_useless(name, records):
    """Not a file with a few bad rows: somebody has sent the wrong thing."""
    if not any(record.is_written for record in records):
        refuse(name, [problem_of(record) for record in records])


def problem_of(record):
    first = record.ranked_findings[0]
    return Problem(record.row, first.column or _("all columns"), first.sentence)


def refuse_without_units(name, register):
    if not register.units:
        text = _("we know no directorates yet. Send the file of units with it.")
        refuse(name, [Problem(0, "", text)])


def plan_held_person(tables: Tables, *, as_at: date, number: str, person_id: int | None) -> Plan:
    """The rows that waited for an answer: of somebody new, or of the person with this id."""
    plan, register = Plan(as_at), Register()
    plan.records = records_of(tables, as_at)
    side_by_side.compare(plan.records)
    if person_id:
        take_over(register.everyone[person_id], number, register, plan)
    else:
        for record in plan.records:
            record.post.email = None
    StaffDiff(plan.records, register, plan).compare()
    return plan


def take_over(person, number, register, plan):
    """The new number is theirs from now on, and the post under the old one ends as this begins."""
    old, first = person.staff_number, plan.records[0]
    plan.update(Kind.PERSON_CHANGED, first, number, person, staff_number=number)
    register.give_number(person, old, number)
    main = next(record for record in plan.records if record.is_main)
    last = register.history(main)[-1:]
    if last and last[0].starts_on < main.post.starts_on:
        ends_on = min(main.post.starts_on, last[0].ends_on or main.post.starts_on)
        plan.update(Kind.LEAVING_CHANGED, main, number, last[0], ends_on=ends_on)
