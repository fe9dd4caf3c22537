"""Writes a Plan, in batches, inside the transaction of the action that applies it."""

from dataclasses import asdict

from django.contrib.auth.hashers import make_password

from lms.people.models import Absence, Posting, StaffFileLine, Succession, Unit, UnitAlias, User

from . import audit
from .plan import Kind, Plan
from .verdicts import Outcome

BATCH = 1000
# Rows refer to rows written before them.
ORDER = (Unit, UnitAlias, User, Posting, Absence, Succession)
LEVELS = list(Unit.Kind)


def write(plan: Plan, *, staff_file=None, by=None) -> set[int]:
    """Write and audit every change; answer whose posts, absences or names were touched."""
    added = [change.thing for change in plan.changes if change.is_new]
    news = {id(thing) for thing in added}
    changed = [change for change in plan.changes if change.was and not change.is_new]
    free_addresses(changed)
    for model in ORDER:
        create(model, [thing for thing in added if type(thing) is model])
        update(model, [change for change in changed if type(change.thing) is model])
    audit.record(plan, news=news, staff_file=staff_file, by=by)
    withdraw(plan, Kind.POST_WITHDRAWN, Posting)
    withdraw(plan, Kind.ABSENCE_WITHDRAWN, Absence)
    return {person_id(change.thing) for change in plan.changes} - {None}


def free_addresses(changed):
    """Addresses may be swapped or go to somebody new, and each is unique at every moment."""
    giving_up = [one.thing.pk for one in changed if one.was.get("email")]
    if giving_up:
        User.objects.filter(pk__in=giving_up).update(email=None)


def create(model, things):
    if model is Unit:
        for level in LEVELS:
            bulk_create(model, [unit for unit in things if unit.kind == level])
        return
    if model is User:
        for person in things:
            person.password = make_password(None)
    bulk_create(model, things)


def bulk_create(model, things):
    if things:
        model.objects.bulk_create(things, batch_size=BATCH)


def update(model, changes):
    if changes:
        things = {change.thing.pk: change.thing for change in changes}
        names = sorted({name for change in changes for name in change.was})
        model.objects.bulk_update(things.values(), names, batch_size=BATCH)


def withdraw(plan, kind, model):
    """What was planned and will not happen leaves no trace: it was never a fact."""
    gone = [one.thing.pk for one in plan.changes if one.kind == kind]
    if gone:
        model.objects.filter(pk__in=gone).delete()


def person_id(thing):
    return thing.pk if isinstance(thing, User) else getattr(thing, "person_id", None)


def drop_old_lines() -> None:
    """Those of the file before have had their time."""
    StaffFileLine.objects.exclude(staff_file__status="held").delete()


def keep_lines(plan: Plan, staff_file) -> None:
    """The records that HR should look at."""
    staff_file.lines.all().delete()
    wanted = [one for one in plan.records if one.outcome not in (Outcome.IMPORT, Outcome.IGNORE)]
    numbers = {one.staff_number for one in wanted}
    people = dict(User.objects.filter(staff_number__in=numbers).values_list("staff_number", "pk"))
    lines = [line_of(record, staff_file, people.get(record.staff_number)) for record in wanted]
    StaffFileLine.objects.bulk_create(lines, batch_size=BATCH)


def line_of(record, staff_file, person_id):
    return StaffFileLine(
        staff_file=staff_file,
        person_id=person_id,
        record=record.record,
        row=record.row,
        staff_number=(record.staff_number or record.sent_reference)[:40],
        outcome=record.outcome,
        code=record.verdict.code,
        findings=[asdict(one) | {"verdict": one.verdict.name} for one in record.ranked_findings],
    )
