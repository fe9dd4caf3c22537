"""Earlier learning, brought over from another system. It keeps its dates and sends no e-mail."""

from dataclasses import dataclass
from datetime import datetime, time

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from courses.models import CoursePage
from lms.people.models import User
from lms.records.models import LearningEvent
from lms.records.projection import project
from lms.records.record_file import BadFile, Row, parse
from lms.records.signals import completions_changed
from lms.records.units_by_day import UnitsByDay

Kind = LearningEvent.Kind
NOON = time(12)


@dataclass(frozen=True)
class Report:
    rows: int
    events_added: int
    held: list[Row]

    @property
    def unknown_numbers(self):
        return sorted({row.staff_number for row in self.held})


@transaction.atomic
def import_records(*, content: bytes, actor=None) -> Report:
    """Add what the file says and is not on record yet. Rows of people we do not know are held."""
    rows = parse(content)
    courses = course_keys({row.course_code for row in rows})
    refuse_unknown_courses(rows, courses)
    people = people_by_number({row.staff_number for row in rows})
    known = [row for row in rows if row.staff_number in people]
    units = UnitsByDay(people.values())
    events = {
        event.idempotency_key: event
        for row in known
        for event in events_of(row, people[row.staff_number], courses[row.course_code], actor)
    }
    added = add_new(events)
    for event in added:
        event.unit_id = units.of(event.person_id, event.day)
    LearningEvent.objects.bulk_create(added, batch_size=1000)
    project({(event.person_id, event.course_key) for event in added})
    completed = {event.person_id for event in added if event.kind == Kind.IMPORTED}
    if completed:
        completions_changed.send(LearningEvent, person_ids=completed)
    held = [row for row in rows if row.staff_number not in people]
    return Report(rows=len(rows), events_added=len(added), held=held)


def course_keys(codes):
    pages = CoursePage.objects.filter(code__in=codes, locale__language_code=settings.LANGUAGE_CODE)
    return dict(pages.values_list("code", "translation_key"))


def refuse_unknown_courses(rows, courses):
    problems = [
        f"Row {row.number}, course_code: there is no course “{row.course_code}”."
        for row in rows
        if row.course_code not in courses
    ]
    if problems:
        raise BadFile(problems)


def people_by_number(numbers):
    people = User.objects.filter(staff_number__in=numbers)
    return dict(people.values_list("staff_number", "pk"))


def events_of(row, person_id, course_key, actor):
    """The events of one row. Their keys are its content, so the same row twice is the same."""
    days = ((Kind.STARTED, row.started_on), (Kind.IMPORTED, row.completed_on))
    for kind, day in days:
        if day:
            yield LearningEvent(
                idempotency_key=f"import:{person_id}:{course_key}:{kind}:{day.isoformat()}",
                person_id=person_id,
                kind=kind,
                course_key=course_key,
                occurred_at=timezone.make_aware(datetime.combine(day, NOON)),
                source="file",
                actor=actor,
                payload={"score": row.score} if kind == Kind.IMPORTED else {},
            )


def add_new(events):
    """Those that are not on record yet."""
    person_ids = {event.person_id for event in events.values()}
    on_record = LearningEvent.objects.filter(person__in=person_ids, source="file")
    existing = set(on_record.values_list("idempotency_key", flat=True))
    return [event for key, event in events.items() if key not in existing]
