"""Counting a course. It may be counted again at any time: its rows are made anew."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from courses.models import CoursePage
from lms.metrics.models import ContentHealth, QuestionHealth

from .counting import Counting
from .pages import live_courses

LATELY = timedelta(minutes=5)


def count_course(*, course: CoursePage) -> int:
    """Returns how many rows there are now. Nobody waits while it reads; only writing locks."""
    counting = Counting(course)
    contents, questions = list(counting.contents_rows()), list(counting.question_rows())
    with transaction.atomic():
        list(CoursePage.objects.select_for_update(of=("self",)).filter(pk=course.pk))
        for model, made in ((ContentHealth, contents), (QuestionHealth, questions)):
            model.objects.filter(course_key=course.translation_key).delete()
            model.objects.bulk_create(made)
    return len(contents) + len(questions)


def counted_lately(course_key) -> bool:
    """Whether counting again would tell nothing new, and would only keep the worker busy."""
    since = timezone.now() - LATELY
    return ContentHealth.objects.filter(course_key=course_key, counted_at__gt=since).exists()


@transaction.atomic
def ask_for_count(*, course_keys) -> None:
    """A task for each course, so that none runs out of time."""
    for key in course_keys:
        async_task("lms.metrics.tasks.count_course_health", str(key))


def ask_for_all() -> None:
    ask_for_count(course_keys=live_courses().values_list("translation_key", flat=True))
