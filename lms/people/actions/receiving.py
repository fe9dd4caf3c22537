"""An HR file arrives: it is applied, or held with the reasons until a person decides."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from lms.common.dates import today
from lms.common.locks import Lock, one_at_a_time
from lms.people.models import StaffFile, User
from lms.people.signals import people_changed
from lms.people.staff_files import apply, asking
from lms.people.staff_files.holds import Cause
from lms.people.staff_files.plan import Plan
from lms.people.staff_files.planning import plan_tables
from lms.people.staff_files.problems import Problem
from lms.people.staff_files.read import refuse
from lms.people.staff_files.tables import SentFile, Tables

KEEP_FOR = timedelta(days=30)


@dataclass(frozen=True)
class Receipt:
    """The file as it is kept, and what it changed or would change."""

    staff_file: StaffFile
    plan: Plan

    @property
    def is_held(self):
        return self.staff_file.status == StaffFile.Status.HELD


class Held(Exception):
    """The file waits for a decision; the reasons are on it."""

    def __init__(self, receipt: Receipt):
        self.receipt = receipt
        super().__init__("\n".join(map(str, receipt.plan.reasons)))


def plan_staff(
    *,
    staff: SentFile,
    units: SentFile | None = None,
    aliases: SentFile | None = None,
    as_at: date,
) -> Plan:
    """What the files would change. Writes nothing; raises Refused when they cannot be used."""
    tables = Tables.read(staff, units=units, aliases=aliases)
    return plan_tables(tables, name=staff.name, as_at=as_at)


@transaction.atomic
def receive_staff_file(
    *,
    staff: SentFile,
    units: SentFile | None = None,
    aliases: SentFile | None = None,
    as_at: date,
    by: User | None = None,
) -> Receipt:
    tables = Tables.read(staff, units=units, aliases=aliases)
    one_at_a_time(Lock.STAFF_FILE)
    plan = plan_tables(tables, name=staff.name, as_at=as_at)
    staff_file = known_file(staff, as_at) or StaffFile(
        sha256=staff.sha256, as_at=as_at, name=staff.name[:200], received_by=by
    )
    if staff_file.pk and staff_file.status == StaffFile.Status.APPLIED:
        use_again(staff_file, plan, tables, by=by)
    elif plan.reasons or staff_file.pk:
        hold(staff_file, plan, tables)
    else:
        apply_plan(staff_file, plan, tables, by=by)
    return Receipt(staff_file, plan)


def import_staff(
    *,
    staff: SentFile,
    units: SentFile | None = None,
    aliases: SentFile | None = None,
    as_at: date,
    by: User | None = None,
) -> Plan:
    """Receive a file that is expected to be applied; raises Held, after keeping it, if not."""
    receipt = receive_staff_file(staff=staff, units=units, aliases=aliases, as_at=as_at, by=by)
    if receipt.is_held:
        raise Held(receipt)
    return receipt.plan


def known_file(staff, as_at):
    sent_before = StaffFile.objects.exclude(status=StaffFile.Status.WITHDRAWN)
    return sent_before.filter(sha256=staff.sha256, as_at=as_at).first()


def use_again(staff_file, plan, tables, *, by):
    """A file that was used brings news only if units or spellings have become known since.

    What held it then has been decided; that it moves many now would need another decision.
    """
    if any(reason.cause == Cause.MOVED for reason in plan.reasons):
        text = _("it has been used before and would now move many people. Send a new export.")
        refuse(staff_file.name, [Problem(0, "", text)])
    if plan.changes:
        apply_plan(staff_file, plan, tables, by=by)


def hold(staff_file, plan, tables):
    staff_file.status = StaffFile.Status.HELD
    staff_file.reasons = [asdict(reason) for reason in plan.reasons]
    staff_file.outcomes, staff_file.counts = plan.counts(), plan.outcomes()
    staff_file.rows = tables.to_json()
    staff_file.keep_until = staff_file.keep_until or today() + KEEP_FOR
    staff_file.save()
    apply.keep_lines(plan, staff_file)


def apply_plan(staff_file, plan, tables, *, by):
    """Write the plan with all that belongs to it: audit, questions, lines, totals."""
    remember(staff_file, plan, by)
    person_ids = apply.write(plan, staff_file=staff_file, by=by)
    apply.drop_old_lines()
    apply.keep_lines(plan, staff_file)
    asking.ask(plan, tables, staff_file)
    if person_ids:
        people_changed.send(sender=import_staff, person_ids=person_ids)


def remember(staff_file, plan, by):
    staff_file.status, staff_file.rows, staff_file.keep_until = StaffFile.Status.APPLIED, None, None
    staff_file.outcomes, staff_file.counts = plan.counts(), plan.outcomes()
    staff_file.applied_at, staff_file.applied_by = timezone.now(), by
    staff_file.save()
