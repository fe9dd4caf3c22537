"""What people do in courses that share a module, and what is then on record."""

from io import StringIO

from django.core.management import call_command

from lms.records import actions
from lms.records.models import LearningEvent, Standing
from lms.records.progress import Progress

Kind = LearningEvent.Kind


def state(person, course):
    row = Standing.objects.filter(person=person, course_key=course.translation_key).first()
    return row and row.state


def done_in(person, course, module):
    found = state(person, course)
    return len(found.lessons_done.get(str(module.translation_key), ())) if found else 0


def start(person, course):
    return actions.start_course(person=person, course_key=course.translation_key)


def void(event):
    actions.void_event(event=event, reason="Somebody else's screen.", actor=event.person)


def progress_of(person, course):
    return Progress(type(course).objects.get(pk=course.pk).places(), state(person, course))


def nothing_differs():
    call_command("rebuild_standing", check=True, stdout=(said := StringIO()))
    return said.getvalue() == "Every standing is what its events say.\n"
