"""Sending what waits in the outbox, at most once each.

A worker may be killed at any moment. Before it gives an e-mail to the mail server it writes, in a
transaction of its own, that it does: whatever is found in that state later may have arrived, so it
is never sent again. It is shown to learning administrators as not certain. What was killed before
is sent by the next worker.
"""

from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPSenderRefused

from django.core.mail import get_connection
from django.db import transaction
from django.utils import timezone

from lms.records.models import Reminder

from . import policy
from .emails import email_of
from .outlook import Outlook

# As many as even a slow mail server takes well within the time of a task.
AT_ONCE = 30
State = Reminder.State


def send_reminders() -> int:
    """How many were sent, of as many as are claimed at once."""
    now = timezone.localtime()
    if not policy.is_open(now):
        return 0
    with transaction.atomic():
        rows = list(Reminder.objects.claimed(now.date(), now, AT_ONCE))
    if not rows:
        return 0
    outlook = Outlook(now.date(), [row.person_id for row in rows])
    with get_connection() as connection:
        return sum(send(row, outlook, connection) for row in rows)


def send(row, outlook, connection) -> bool:
    if not policy.is_open(timezone.localtime()):
        return False
    found = outlook.found_for(row.person_id)
    message = email_of(row, outlook) if found == row.choice else None
    if message is None:
        drop(row, found)
        return False
    return hand_over(row) and give(row, message, connection)


def drop(row, found):
    """Since it was planned, something happened: they did it, went on leave, moved."""
    why = found if isinstance(found, policy.Why) else policy.Why.NOTHING_DUE
    mine(row).update(state=State.DROPPED, why=why)


def mine(row):
    """The row, unless another worker has taken it, thinking that this one is dead."""
    return Reminder.objects.waiting().filter(pk=row.pk, claimed_at=row.claimed_at)


def hand_over(row) -> bool:
    return bool(mine(row).update(state=State.SENDING, handed_at=timezone.now()))


def give(row, message, connection) -> bool:
    handed = Reminder.objects.filter(pk=row.pk)
    try:
        connection.send_messages([message])
    except SMTPRecipientsRefused as refusal:
        handed.update(state=State.REFUSED if is_final(refusal) else State.WAITING)
        return False
    except (SMTPSenderRefused, SMTPDataError):
        # Not taken, and not for a reason of this person's. It is tried again after its claim.
        handed.update(state=State.WAITING)
        raise
    return bool(handed.update(state=State.SENT, sent_at=timezone.now()))


def is_final(refusal) -> bool:
    """Whether the server will say the same of this address the next time."""
    return all(code >= 500 for code, _words in refusal.recipients.values())
