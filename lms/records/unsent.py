"""What somebody sends from a lesson after their session has ended. It is set aside in the new
session of that browser, and kept with their answers once they have signed in again.

The form says whose it is by a seal that only this site can make. So nobody's words come to lie
among the answers of whoever signs in next at the same desk, and nobody without a lesson open can
fill the database from outside. What is chosen in a poll is not set aside: see models.polls.
"""

import json
from datetime import datetime, timedelta

from django.core.signing import BadSignature, Signer
from django.http import QueryDict
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import get_language

from courses.answers import field_name

KEY, SEAL = "unsent", "seal"
LONGEST = 100_000
HOLDS = timedelta(hours=12)
SIGNER = Signer(salt=__name__)


def mark_of(person) -> str:
    return salted_hmac(__name__, str(person.pk), algorithm="sha256").hexdigest()


def seal_of(person) -> str:
    return SIGNER.sign(mark_of(person))


def set_aside(request, spot, course_key=None) -> bool:
    """Whether there was anything, and room for it."""
    try:
        mark = SIGNER.unsign(request.POST.get(SEAL, ""))
    except BadSignature:
        return False
    fields = {
        name: request.POST.getlist(name) for name in request.POST if is_to_keep(name, spot.asked)
    }
    if not fields or len(json.dumps(fields)) > LONGEST:
        return False
    request.session[KEY] = {
        "mark": mark,
        "fields": fields,
        "at": timezone.now().isoformat(),
        "language": get_language(),
        "module_key": str(spot.module.translation_key),
        "lesson_id": str(spot.lesson.id),
        "course_key": str(course_key) if course_key else None,
    }
    return True


def is_to_keep(name, asked):
    is_typed = name.startswith(field_name("")) or name in ("version", "attempt")
    return is_typed and name not in {field_name(poll) for poll in asked.polls}


def take_out(session, person) -> dict | None:
    """What was set aside, if it is this person's; it is in the session no longer."""
    aside = session.pop(KEY, None)
    if not aside or not constant_time_compare(aside["mark"], mark_of(person)):
        return None
    if datetime.fromisoformat(aside["at"]) < timezone.now() - HOLDS:
        return None
    post = QueryDict(mutable=True)
    for name, values in aside.pop("fields").items():
        post.setlist(name, values)
    return {**aside, "post": post}
