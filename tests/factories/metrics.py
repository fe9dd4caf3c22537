"""People with posts and completions, for counting."""

from datetime import date
from itertools import count
from uuid import uuid4

from lms.people.models import Absence, Posting, Unit, User
from lms.records.models import Requirement, Standing

LAUNCH = date(2026, 6, 1)
numbers = count(1)


def make_council():
    """TBC → {RES → RES-FIN → RES-FIN-1, PLC → PLC-LIB}. All in force since 2019."""
    tree = {}
    for code, kind, parent in [
        ("TBC", "council", None),
        ("RES", "directorate", "TBC"),
        ("RES-FIN", "division", "RES"),
        ("RES-FIN-1", "team", "RES-FIN"),
        ("PLC", "directorate", "TBC"),
        ("PLC-LIB", "division", "PLC"),
    ]:
        tree[code] = make_unit(code, kind, tree.get(parent))
    return tree


def make_unit(code, kind, parent):
    return Unit.objects.create(
        code=code, name=f"Unit {code}", kind=kind, parent=parent, starts_on=date(2019, 4, 1)
    )


def make_colleague(unit, starts_on=date(2020, 1, 1), ends_on=None, tier=None, **fields):
    n = next(numbers)
    employment = fields.pop("employment", Posting.Employment.PERMANENT)
    person = User.objects.create(
        first_name="Amina", last_name=f"Khan-{n}", email=f"amina{n}@example.org", **fields
    )
    add_post(person, unit, starts_on, ends_on, tier=tier, employment=employment)
    return person


def add_post(person, unit, starts_on, ends_on=None, **fields):
    fields.setdefault("employment", Posting.Employment.PERMANENT)
    return Posting.objects.create(
        person=person,
        unit=unit,
        starts_on=starts_on,
        ends_on=ends_on,
        assignment_no=str(next(numbers)),
        **fields,
    )


def send_away(person, starts_on, ends_on=None):
    return Absence.objects.create(person=person, starts_on=starts_on, ends_on=ends_on)


def require(code="DC01", **fields):
    fields.setdefault("starts_on", LAUNCH)
    fields.setdefault("days_to_finish", 30)
    return Requirement.objects.create(
        course_code=code, course_key=uuid4(), reason="Everybody needs it.", **fields
    )


def complete(person, requirement, *days):
    """As records would leave it: the projection of completions on these days."""
    return Standing.objects.update_or_create(
        person=person,
        course_key=requirement.course_key,
        defaults={"completed_on": [day.isoformat() for day in sorted(days)]},
    )[0]
