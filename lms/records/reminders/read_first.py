"""A letter as its reader will see it, for a leader to read before it goes to many. It is made by
what makes the e-mail."""

from collections.abc import Callable, Iterator

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from lms.common.dates import today
from lms.people.models import User
from lms.records.due_dates import Kind, Status
from lms.records.models import LateReminder

from .emails import context_of
from .late_people import Area
from .letter import Letter
from .letters import about_asked_for
from .lines import DAY, NOTHING, Line
from .outlook import Outlook


def in_each_language(write: Callable[[], Letter | None], reader: User) -> Iterator[dict]:
    """`write` makes the letter in the language that is active, or None."""
    for code, language in settings.LANGUAGES:
        with override(code):
            letter = write()
            html = letter and body(letter, reader)
        yield {"code": code, "language": language, "letter": letter, "html": html}


def body(letter, reader):
    return render_to_string("email/_letter.html", context_of(letter, reader) | {"level": 3})


def late_example(area: Area, by: User) -> list[dict]:
    """What somebody gets who is late with one course. It is read from the rules alone, so it tells
    of nobody; empty where no course can be done."""
    outlook = Outlook(today(), person_ids=[])
    reminder = draft(area, by)
    lines = list(example_lines(outlook))[:1]
    if not lines:
        return []
    return list(in_each_language(lambda: about_asked_for(lines, outlook, True, reminder), by))


def draft(area, by) -> LateReminder:
    """As it would be asked for, and not written down."""
    reminder = LateReminder(by=by, asked_on=today(), unit=area.unit, is_of_team=area.is_team)
    reminder.post = by.posting.job_title if by.posting else ""
    return reminder


def example_lines(outlook):
    """Of courses that everybody may see, what is required of everyone first."""
    rules = sorted(outlook.reminded_of, key=lambda rule: not rule.audience.is_everyone)
    for rule in rules:
        course = outlook.courses.get(rule.course_key)
        if course and not course.is_restricted:
            due_on = min(rule.rule.launch_due_on, outlook.day - DAY)
            yield Line(course, rule, Status(Kind.OVERDUE, due_on), NOTHING, rule.starts_on)
