"""What learners tell about a lesson. Who told it is known while it is written down, never after."""

import random
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.crypto import salted_hmac

from lms.common.dates import months_before, today
from lms.people.sign_in import limits
from lms.records.models import Feedback, LessonOpinions, OpinionMark

# {how long: how many pieces of feedback one person may send in it}
MOST = {timedelta(minutes=15): 10, timedelta(days=1): 30}


class TooMany(Exception):
    """Nobody reads so much of one person; `window` is how long to wait at most."""

    def __init__(self, window):
        self.window = window


def mark_of(person, module_key, lesson_id) -> str:
    """Known again with SECRET_KEY, and only with the person and the lesson at hand."""
    answered = f"{person.pk}:{module_key}:{lesson_id}"
    return salted_hmac(__name__, answered, algorithm="sha256").hexdigest()


def has_answered(person, module_key, lesson_id) -> bool:
    return OpinionMark.objects.filter(pk=mark_of(person, module_key, lesson_id)).exists()


@transaction.atomic
def give_opinion(*, person, module_key, lesson_id, answer: LessonOpinions.Answer) -> bool:
    """Count what a person thinks of a lesson, once; whether it is counted now."""
    mark = mark_of(person, module_key, lesson_id)
    _mark, is_first = OpinionMark.objects.get_or_create(pk=mark, defaults={"month": this_month()})
    if is_first:
        LessonOpinions.objects.add_one(module_key, lesson_id, answer)
    return is_first


def refuse_too_many(person) -> None:
    """Counts under a mark of the person, in a transaction of its own, and not what was sent."""
    for window, most in MOST.items():
        key = limits.keyed("feedback", str(window), str(person.pk))
        if limits.count(key, window).tries > most:
            raise TooMany(window)


@transaction.atomic
def tell(*, token, kind, course_key, module_key, lesson_id, lesson, language, text) -> Feedback:
    """Keep what somebody wrote about a lesson. The same form counts once."""
    words = {"kind": kind, "lesson": lesson, "language": language, "text": text}
    keys = {"course_key": course_key, "module_key": module_key, "lesson_id": lesson_id}
    defaults = {**keys, **words, "month": this_month()}
    return Feedback.objects.get_or_create(pk=token, defaults=defaults)[0]


def this_month() -> date:
    return today().replace(day=1)


@transaction.atomic
def tidy_feedback() -> int:
    """Take away what is old, and store the rest in another order. Returns how much was old.

    A database shows in which order and together with what rows were written, which would lead to
    who was answering at the time. Once all are written again, all by the same transaction, it does
    not.
    """
    oldest = months_before(today(), settings.KEEP["answers_months"]).replace(day=1)
    forgotten, _kinds = Feedback.objects.filter(month__lt=oldest).delete()
    OpinionMark.objects.filter(month__lt=oldest).delete()
    mix(Feedback)
    mix(OpinionMark)
    return forgotten


def mix(model):
    rows = list(model.objects.select_for_update())
    random.SystemRandom().shuffle(rows)
    model.objects.filter(pk__in=[row.pk for row in rows]).delete()
    model.objects.bulk_create(rows, batch_size=500)
