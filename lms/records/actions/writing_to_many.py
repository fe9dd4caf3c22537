"""What a leader asks us to send to many people. It is put on record here and goes out with the
next reminders (lms.records.reminders), whoever stops in between."""

from uuid import UUID

from django.db import transaction

from lms.common.dates import today
from lms.common.locks import Lock, one_at_a_time
from lms.people.models import Unit, User
from lms.records.models import Invitation, InvitationWords, LateReminder
from lms.records.refusals import OtherForm, TooFew, TooSoon
from lms.records.reminders import whole_units
from lms.records.reminders.late_people import Area


@transaction.atomic
def invite_unit(
    *,
    by: User,
    unit: Unit,
    key: UUID,
    message: str,
    course_key: UUID | None = None,
    words: str = "",
    language: str = "",
) -> Invitation:
    """Invite everybody in a unit, once for each key. Who comes there later is not invited."""
    one_at_a_time(Lock.WRITING_TO_MANY)
    if found := Invitation.objects.filter(by=by, key=key).first():
        return found
    asked = {"by": by, "key": key, "asked_on": today(), "unit": unit}
    people = User.objects.within(unit, today()).count()
    if not whole_units.is_large_enough(people):
        raise TooFew
    if free_on := whole_units.free_on(Invitation.objects.touching(unit).last_on(), today()):
        raise TooSoon(free_on)
    invitation = Invitation.objects.create(
        **asked, people=people, message=message, course_key=course_key
    )
    if words := whole_units.one_line(words):
        InvitationWords.objects.create(invitation=invitation, text=words, language=language)
    return invitation


@transaction.atomic
def remind_late(*, by: User, area: Area, key: UUID) -> LateReminder:
    """Ask that all of an area whose date has passed are reminded, once for each key."""
    one_at_a_time(Lock.WRITING_TO_MANY)
    if found := LateReminder.objects.filter(by=by, key=key).first():
        if found.is_for(area):
            return found
        raise OtherForm
    if refusal := area.reason_against(by):
        raise refusal
    return LateReminder.objects.create(
        by=by, key=key, asked_on=today(), unit=area.unit, is_of_team=area.is_team
    )
