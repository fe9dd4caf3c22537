"""What would come of each row of a file of learning records. Nothing is written here."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from django.conf import settings
from django.utils import timezone

from courses.models import CoursePage
from lms.people.models import User

from .models import LearningEvent
from .record_file import Row
from .units_by_day import UnitsByDay

Kind = LearningEvent.Kind
NOON = time(12)


class Outcome(StrEnum):
    WRITTEN = "written"
    ALREADY = "already there"
    NOTHING = "nothing done yet"
    UNREADABLE = "unreadable"
    UNKNOWN_PERSON = "unknown person"
    UNKNOWN_COURSE = "unknown course"
    FUTURE = "future date"
    BEFORE_START = "before start"


UNUSABLE = {
    Outcome.UNREADABLE: "",
    Outcome.UNKNOWN_PERSON: "Nobody here has this staff number. Import the HR file first.",
    Outcome.UNKNOWN_COURSE: "There is no course of this code. Say which one it is with --course.",
    Outcome.FUTURE: "The date is after the day of the file.",
    Outcome.BEFORE_START: "The date is before this person's first day here.",
}


@dataclass(frozen=True)
class Line:
    row: Row
    outcome: Outcome
    events: list = field(default_factory=list)

    @property
    def is_unusable(self):
        return self.outcome in UNUSABLE

    @property
    def message(self):
        return self.row.problem or UNUSABLE.get(self.outcome, "")


class Known:
    """The people, courses and events that the rows are about, in a few queries for any number."""

    def __init__(self, rows, course_names):
        self.names = {name.casefold(): code for name, code in course_names.items()}
        self.people = people_by_number({row.staff_number for row in rows})
        self.courses = courses_by_code({self.code(row) for row in rows})
        self.units = UnitsByDay(self.people.values())
        on_record = LearningEvent.objects.filter(person__in=self.people.values(), source="file")
        self.keys = set(on_record.values_list("idempotency_key", flat=True))

    def code(self, row):
        """Our code of the course that the other system calls so."""
        return self.names.get(row.course_code.casefold(), row.course_code)

    def person(self, row):
        return self.people.get(row.staff_number) or self.people.get(padded(row.staff_number))

    def course(self, row):
        """(key, title), or None."""
        return self.courses.get(self.code(row).casefold())


def plan_of(rows, *, as_at: date, course_names) -> list[Line]:
    known = Known(rows, course_names)
    return [line_of(row, known, as_at) for row in rows]


def line_of(row, known, as_at):
    """The keys of what is to be written are known from then on, so that a row counts once."""
    if unusable := why_not(row, known, as_at):
        return Line(row, unusable)
    if not row.days:
        return Line(row, Outcome.NOTHING)
    events = [each for each in events_of(row, known) if each.idempotency_key not in known.keys]
    known.keys.update(event.idempotency_key for event in events)
    return Line(row, Outcome.WRITTEN if events else Outcome.ALREADY, events)


def why_not(row, known, as_at):
    if row.problem:
        return Outcome.UNREADABLE
    person_id = known.person(row)
    if not person_id:
        return Outcome.UNKNOWN_PERSON
    if not known.course(row):
        return Outcome.UNKNOWN_COURSE
    if any(day > as_at for day in row.days):
        return Outcome.FUTURE
    first_day = known.units.first_day(person_id)
    return Outcome.BEFORE_START if first_day and any(d < first_day for d in row.days) else None


def events_of(row, known):
    """Their keys are their content, so the same row twice is the same."""
    person_id, (course_key, title) = known.person(row), known.course(row)
    for kind, day in ((Kind.STARTED, row.started_on), (Kind.IMPORTED, row.completed_on)):
        if day:
            yield LearningEvent(
                idempotency_key=f"import:{person_id}:{course_key}:{kind}:{day.isoformat()}",
                person_id=person_id,
                kind=kind,
                course_key=course_key,
                occurred_at=timezone.make_aware(datetime.combine(day, NOON)),
                source="file",
                unit_id=known.units.of(person_id, day),
                payload={"score": row.score, "title": title} if kind == Kind.IMPORTED else {},
            )


def people_by_number(numbers):
    """Excel takes the zeros from the front of a staff number."""
    wanted = numbers | {padded(number) for number in numbers}
    people = User.objects.filter(staff_number__in=wanted - {""})
    return dict(people.values_list("staff_number", "pk"))


def padded(number):
    return number.zfill(6) if number.isdecimal() else number


def courses_by_code(codes):
    """{code in small letters: (key, title)}"""
    pages = CoursePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    wanted = {code.casefold() for code in codes}
    rows = pages.values_list("code", "translation_key", "title")
    return {code.casefold(): found for code, *found in rows if code.casefold() in wanted}
