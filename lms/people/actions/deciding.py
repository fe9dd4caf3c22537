"""What becomes of a file that was held: a person uses it or withdraws it, and says why."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from lms.common.locks import Lock, one_at_a_time
from lms.people.models import StaffFile, User
from lms.people.staff_files.planning import plan_tables
from lms.people.staff_files.tables import Tables

from .receiving import apply_plan

OVERDUE = "Nobody decided within 30 days, so the rows are gone. Send a new export."


@transaction.atomic
def decide_hold(*, staff_file: StaffFile, by: User, reason: str) -> StaffFile:
    """Use the file although it looked wrong. Raises Refused if a newer one was used meanwhile."""
    one_at_a_time(Lock.STAFF_FILE)
    staff_file = StaffFile.objects.get(pk=staff_file.pk)
    if staff_file.status != StaffFile.Status.HELD:
        return staff_file
    tables = Tables.from_json(staff_file.rows)
    plan = plan_tables(tables, name=staff_file.name, as_at=staff_file.as_at)
    note_decision(staff_file, by=by, reason=reason)
    apply_plan(staff_file, plan, tables, by=by)
    return staff_file


@transaction.atomic
def withdraw_staff_file(*, staff_file: StaffFile, by: User | None, reason: str) -> StaffFile:
    """Forget the rows of a held file; that it came, and what was decided, stays."""
    one_at_a_time(Lock.STAFF_FILE)
    staff_file = StaffFile.objects.get(pk=staff_file.pk)
    if staff_file.status != StaffFile.Status.HELD:
        return staff_file
    note_decision(staff_file, by=by, reason=reason)
    staff_file.status, staff_file.rows, staff_file.keep_until = "withdrawn", None, None
    staff_file.save()
    staff_file.lines.all().delete()
    return staff_file


def withdraw_overdue_files(*, day: date) -> int:
    """Nothing of a held file is kept longer than 30 days, whether or not somebody decides."""
    overdue = list(StaffFile.objects.overdue(day))
    for staff_file in overdue:
        withdraw_staff_file(staff_file=staff_file, by=None, reason=OVERDUE)
    return len(overdue)


def note_decision(staff_file, *, by, reason):
    staff_file.decided_by, staff_file.decided_at = by, timezone.now()
    staff_file.decision = reason
