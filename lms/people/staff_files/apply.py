"""Writes a Plan, in batches, inside the transaction of lms.people.actions.import_staff."""

from django.contrib.auth.hashers import make_password

from lms.people.models import Absence, Posting, StaffFile, Succession, Unit, User

from .plan import Kind, Plan

BATCH = 1000
# Rows refer to rows written before them.
ORDER = (Unit, User, Posting, Absence, Succession)
LEVELS = list(Unit.Kind)


def write(plan: Plan) -> set[int]:
    """Write every change and return the people whose posts, absences or names were touched."""
    added = [change.thing for change in plan.changes if change.is_new]
    changed = [change for change in plan.changes if change.was and not change.is_new]
    for model in ORDER:
        create(model, [thing for thing in added if type(thing) is model])
        update(model, [change for change in changed if type(change.thing) is model])
    withdraw(plan)
    return {person_id(change.thing) for change in plan.changes} - {None}


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
    if not changes:
        return
    things = {change.thing.pk: change.thing for change in changes}
    names = sorted({name for change in changes for name in change.was})
    if "email" in names:
        # Two people may have swapped addresses, and each is unique at every moment.
        model.objects.filter(pk__in=things).update(email=None)
    model.objects.bulk_update(things.values(), names, batch_size=BATCH)


def withdraw(plan):
    """An absence that was planned and will not happen leaves no trace: it was never a fact."""
    gone = [one.thing.pk for one in plan.changes if one.kind == Kind.ABSENCE_WITHDRAWN]
    if gone:
        Absence.objects.filter(pk__in=gone).delete()


def person_id(thing):
    return thing.pk if isinstance(thing, User) else getattr(thing, "person_id", None)


def remember(plan: Plan, *, name: str, sha256: str, by) -> StaffFile:
    """The fingerprint of the file, once for each day it was given for."""
    staff_file, _ = StaffFile.objects.get_or_create(
        sha256=sha256,
        as_at=plan.as_at,
        defaults={"name": name, "outcomes": plan.counts(), "applied_by": by},
    )
    return staff_file
