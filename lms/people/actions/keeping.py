"""A file is kept until a person has seen what it would change."""

from datetime import date

from django.db import transaction

from lms.common.locks import Lock, one_at_a_time
from lms.people.models import StaffFile, User
from lms.people.staff_files.planning import plan_tables
from lms.people.staff_files.tables import SentFile, Tables

from .receiving import Receipt, hold, known_file


@transaction.atomic
def keep_staff_file(
    *, staff: SentFile, units: SentFile | None = None, as_at: date, by: User
) -> Receipt:
    """Hold the file, whatever is in it. One that is known already is answered as it stands."""
    tables = Tables.read(staff, units=units, aliases=None)
    one_at_a_time(Lock.STAFF_FILE)
    plan = plan_tables(tables, name=staff.name, as_at=as_at)
    staff_file = known_file(staff, as_at) or StaffFile(
        sha256=staff.sha256, as_at=as_at, name=staff.name[:200], received_by=by
    )
    if staff_file.pk is None or staff_file.status == StaffFile.Status.HELD:
        hold(staff_file, plan, tables)
    return Receipt(staff_file, plan)
