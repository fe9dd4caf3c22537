"""What a plan changed, field by field, for whoever asks later why somebody’s record says so."""

from datetime import date

from lms.people.models import Absence, Posting, StaffChange, Unit, User

from .plan import Kind, Plan

BATCH = 1000
LONGEST = StaffChange._meta.get_field("new").max_length
THINGS = {User: "person", Posting: "posting", Absence: "absence"}


def record(plan: Plan, *, news, staff_file, by) -> None:
    """`news` are the things that were new; after they are written they no longer look it."""
    lines = []
    for change in plan.changes:
        if type(change.thing) in THINGS:
            lines += lines_of(change, is_new=id(change.thing) in news)
    for line in lines:
        line.staff_file, line.changed_by = staff_file, by
    StaffChange.objects.bulk_create(lines, batch_size=BATCH)


def lines_of(change, *, is_new):
    if change.kind in (Kind.POST_WITHDRAWN, Kind.ABSENCE_WITHDRAWN):
        yield line(change, old=whole(change.thing))
    elif is_new:
        yield line(change, new=whole(change.thing))
    else:
        for name, old in change.was.items():
            yield line(change, field=name, old=said(old), new=said(getattr(change.thing, name)))


def line(change, **facts):
    thing = change.thing
    cut = {name: text[:LONGEST] for name, text in facts.items()}
    return StaffChange(
        person_id=thing.pk if isinstance(thing, User) else thing.person_id,
        row=change.row,
        thing=THINGS[type(thing)],
        **cut,
    )


def whole(thing):
    if isinstance(thing, User):
        return thing.staff_number
    days = f"{said(thing.starts_on)} – {said(thing.ends_on)}"
    return f"{thing.unit.code}, {days}" if isinstance(thing, Posting) else days


def said(value):
    if isinstance(value, User):
        return value.staff_number or str(value)
    if isinstance(value, Unit):
        return value.code
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)
