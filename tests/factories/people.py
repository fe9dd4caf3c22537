"""The cast: amina learns, tom manages her, priya edits, joan directs, sam works elsewhere."""

from datetime import date, timedelta
from itertools import count

from django.contrib.auth.models import Group

from lms.common.dates import today
from lms.people.models import Absence, Posting, Unit, User

LONG_AGO = date(2019, 4, 1)
PERSON_FACTS = {field.name for field in User._meta.concrete_fields}
numbers = count(1)


def make_unit(name="Street Team", *, kind=Unit.Kind.TEAM, parent=None, code=None, **dates):
    dates.setdefault("starts_on", LONG_AGO)
    return Unit.objects.create(
        code=code or f"U{next(numbers)}", name=name, kind=kind, parent=parent, **dates
    )


def make_directorate(name="Place", *, code=None, division="Public Realm", **dates):
    """A directorate with one division, as `directorate.children` has it."""
    directorate = make_unit(name, kind=Unit.Kind.DIRECTORATE, code=code, **dates)
    make_unit(
        division,
        kind=Unit.Kind.DIVISION,
        parent=directorate,
        code=f"{directorate.code}-{division[:3].upper()}",
        **dates,
    )
    return directorate


def make_person(
    first_name="Amina",
    *,
    unit=None,
    role=None,
    on_leave=False,
    left=False,
    technical=False,
    no_login=False,
    **facts,
):
    """Somebody in post since 2019 who has seen the welcome. Facts go to the person or the
    posting, whichever has them."""
    number = f"{next(numbers):06}"
    person_facts = {name: facts.pop(name) for name in PERSON_FACTS & facts.keys()}
    person_facts.setdefault("staff_number", None if technical else number)
    person_facts.setdefault("welcomed_on", LONG_AGO)
    person_facts.setdefault("last_name", f"Tester{number}")
    email = None if no_login else f"{first_name}.{number}@thornvale.example"
    person = User.objects.create_user(
        person_facts.pop("email", email), first_name=first_name, **person_facts
    )
    if not technical:
        make_posting(person, unit=unit, **({"ends_on": today()} if left else {}) | facts)
    if on_leave:
        Absence.objects.create(person=person, starts_on=today() - timedelta(days=60))
    if role:
        person.groups.add(Group.objects.get_or_create(name=role)[0])
    return person


def make_posting(person, *, unit=None, **facts):
    facts.setdefault("starts_on", LONG_AGO)
    facts.setdefault("employment", Posting.Employment.PERMANENT)
    facts.setdefault("assignment_no", f"{person.staff_number}-1")
    return Posting.objects.create(person=person, unit=unit or make_unit(), **facts)
