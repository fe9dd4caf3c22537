from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import transaction

from lms.common.dates import months_before, today
from lms.people.models import Erasure, RecordHold, User
from lms.people.scope import is_learning_administrator

from .emptying import empty_rows
from .marks import mark_of
from .names import names_of, pattern
from .sweeping import sweep

# As many as one task does in its time; the rest are for the next.
BATCH = 100


class Kept(Exception):
    """This person's record may not be emptied or held; the text says why."""


@dataclass(frozen=True)
class Again:
    """What a list of marks came to: the people found here are in one of the last three."""

    marks: int
    before: int
    forgotten: int
    kept: int

    @property
    def found(self):
        return self.before + self.forgotten + self.kept


@transaction.atomic
def forget(*, people: Iterable[User]) -> int:
    """Take the names of these people away, wherever they stand. Twice is the same as once."""
    people = list(people)
    person_ids = [person.pk for person in people]
    refuse_to_lose(person_ids)
    if names := {name for person in people for name in called(person)}:
        sweep(pattern(names))
    remember(people)
    empty_rows(person_ids)
    User.objects.filter(pk__in=person_ids).update(
        is_active=False, is_superuser=False, last_login=None
    )
    return len(people)


def refuse_to_lose(person_ids):
    people = User.objects.filter(pk__in=person_ids)
    if person := people.exclude(pk__in=User.objects.gone(today()).values("pk")).first():
        raise Kept(f"{person} works here, or will, so nothing is taken away.")
    if hold := RecordHold.objects.on(today()).filter(person__in=person_ids).first():
        raise Kept(f"The record of {hold.person} is on hold: {hold.reason}")


def called(person):
    return names_of(
        first=person.first_name,
        last=person.last_name,
        known_as=person.known_as,
        email=person.email,
        number=person.staff_number,
    )


def remember(people):
    """Before the staff number goes. Who was forgotten before keeps the first mark."""
    known = set(Erasure.objects.filter(person__in=people).values_list("person", flat=True))
    Erasure.objects.bulk_create(
        Erasure(person=each, mark=mark_of(each), erased_on=today())
        for each in people
        if each.pk not in known
    )


def to_forget(day):
    """Who had left by this day, still has a name, and is not on hold."""
    held = User.objects.on_hold(today())
    return User.objects.gone(day).filter(erasure=None).exclude(pk__in=held.values("pk"))


def forget_leavers() -> int:
    """Those who left long enough ago; returns how many, at most a batch."""
    day = months_before(today(), settings.KEEP["leavers_months"])
    return forget(people=to_forget(day).order_by("pk")[:BATCH])


@transaction.atomic
def forget_again(*, marks: Iterable[str]) -> Again:
    """After a backup was put back: whoever was forgotten since it was made. Somebody who works here
    by that backup, or is on hold, keeps the name."""
    wanted = set(marks)
    before = wanted.intersection(Erasure.objects.values_list("mark", flat=True))
    named = [each.pk for each in User.objects.filter(erasure=None) if mark_of(each) in wanted]
    forgotten = forget(people=to_forget(today()).filter(pk__in=named))
    return Again(len(wanted), len(before), forgotten, len(named) - forgotten)


@transaction.atomic
def hold_record(*, person: User, reason: str, until: date | None, by: User) -> RecordHold:
    """Keep this record whatever its age, to the end of a day or until the hold is ended."""
    if not is_learning_administrator(by):
        raise Kept("Only learning administrators hold a record.")
    if not reason.strip():
        raise Kept("Say why the record is held, for example “Claim at the tribunal, 2026/114”.")
    given = {"person": person, "reason": reason.strip(), "ends_on": until}
    hold = RecordHold.objects.on(today()).filter(**given).first()
    return hold or RecordHold.objects.create(**given, starts_on=today(), placed_by=by)
