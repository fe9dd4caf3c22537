"""A kept file is used in the background: six thousand rows take longer than a page may."""

from django.db import transaction
from django_q.tasks import async_task

from lms.people.models import StaffFile, User
from lms.people.staff_files.problems import Refused

from .deciding import decide_hold, note_decision, withdraw_staff_file


@transaction.atomic
def ask_to_use(*, staff_file: StaffFile, by: User, reason: str) -> StaffFile:
    """Note the decision and put the work in the queue; once, however often it is asked."""
    staff_file = StaffFile.objects.select_for_update().get(pk=staff_file.pk)
    if staff_file.status == StaffFile.Status.HELD and not staff_file.decided_at:
        note_decision(staff_file, by=by, reason=reason)
        staff_file.save()
        async_task("lms.people.tasks.use_staff_file", staff_file.pk)
    return staff_file


def use_staff_file(*, staff_file_id: int) -> StaffFile:
    """What was asked for. A file that can no longer be used is withdrawn, and says why."""
    staff_file = StaffFile.objects.select_related("decided_by").get(pk=staff_file_id)
    given = {"staff_file": staff_file, "by": staff_file.decided_by}
    try:
        return decide_hold(**given, reason=staff_file.decision)
    except Refused as refused:
        return withdraw_staff_file(**given, reason=str(refused))
