"""What the worker does for records. Each may be delivered twice, or to two workers at once."""

import logging
from uuid import UUID

from django_q.tasks import async_task

from lms.common.dates import today
from lms.people.models import User

from .actions import carry_lessons, compare_standing, email_certificate, forget_answers
from .actions.polling import show_polls
from .actions.telling import tidy_feedback as tidy
from .afterwards.asking import ask, email_follow_up
from .reminders import planning, sending
from .sharing import begun_with_work_elsewhere

logger = logging.getLogger(__name__)
# As many as are done well within the time a task may take.
CARRIED_AT_ONCE = 200


def send_certificate_email(certificate_id, language):
    """In the language the person was reading, which the course may not be translated to."""
    email_certificate(certificate_id=certificate_id, language=language)


def ask_what_came_of_it():
    return ask(today())


def send_follow_up(follow_up_id, language):
    email_follow_up(follow_up_id=follow_up_id, language=language)


def check_standing():
    """How many standings are not what their events say. It alarms; it never heals in silence."""
    differing = len(compare_standing())
    if differing:
        logger.error("%s standings differ from their events: rebuild_standing --check", differing)
    return differing


def forget_old_answers():
    return forget_answers()


def tidy_feedback():
    show_polls()
    return tidy()


def plan_reminders():
    return planning.plan_reminders()


def send_reminders():
    return sending.send_reminders()


def carry_to_course(course_key, module_key):
    """The course has got a module of another course: for those who are in the middle of it."""
    people = begun_with_work_elsewhere(course_key, module_key)
    for start in range(0, len(people), CARRIED_AT_ONCE):
        some = people[start : start + CARRIED_AT_ONCE]
        async_task("lms.records.tasks.carry_for", course_key, some)


def carry_for(course_key, person_ids):
    for person in User.objects.filter(pk__in=person_ids).order_by("pk"):
        carry_lessons(person=person, course_key=UUID(course_key))
