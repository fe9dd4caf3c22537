"""What was typed on a page that had stayed open for longer than its reader was signed in.

The form of a lesson carries a mark of whose it is, which only we can write. So what is sent without
a session is kept in the browser's own, for a day, and comes back when the same person signs in
there; anybody else ends it. Nothing is marked or counted: it is as if it had only been typed.
"""

import time
from typing import NamedTuple

from django.conf import settings
from django.contrib import messages
from django.core import signing
from django.utils.translation import gettext as _

from lms.common.dates import today
from lms.people.models import User

from . import actions
from .models import AnswerSheet

KEY = "unsent"
SECONDS = 60 * 60 * 24
OLDEST = settings.SESSION_COOKIE_AGE + SECONDS
FIELD = "whose"
SALT = "records.unsent"


class Mark(NamedTuple):
    """Whose form it is, and when it was opened, in seconds since 1970."""

    person_pk: int
    opened: float


def mark_of(person) -> str:
    return signing.dumps([person.pk, time.time()], salt=SALT)


def read_mark(request) -> Mark | None:
    """None for a form that is not ours, that is older than any session, or of somebody gone."""
    try:
        mark = Mark(*signing.loads(request.POST.get(FIELD, ""), salt=SALT, max_age=OLDEST))
    except signing.BadSignature:
        return None
    is_here = User.objects.may_sign_in(today()).filter(pk=mark.person_pk).exists()
    return mark if is_here else None


def keep(request, mark, drafts, sheet_keys) -> bool:
    """`drafts` are what actions.keep_drafts takes, of that person. Whether there was anything."""
    if not any(drafts.values()):
        return False
    place = {name: str(key) for name, key in sheet_keys.items()}
    request.session[KEY] = {**mark._asdict(), "place": place, "drafts": drafts}
    request.session.set_expiry(SECONDS)
    return True


def bring_back(request, person) -> None:
    """On signing in, before the page from which it was sent is shown again."""
    if KEY not in request.session:
        return
    kept = request.session.pop(KEY)
    request.session.set_expiry(None)
    if kept["person_pk"] != person.pk:
        return
    actions.keep_drafts(person=person, **kept["place"], **without_older(kept, person))
    said = _("Here is what you typed before you were signed out. Look at it and send it again.")
    messages.info(request, said, fail_silently=True)


def without_older(kept, person):
    """Nothing takes the place of what was answered after that page had been opened, and no empty
    field takes away what is there."""
    sheet = AnswerSheet.objects.filter(person=person, **kept["place"]).first()
    answers = sheet.answers if sheet else {}
    is_newer = bool(sheet and sheet.changed_at.timestamp() > kept["opened"])
    return {
        part: {
            key: given
            for key, given in drafts.items()
            if given and not (is_newer and key in answers)
        }
        for part, drafts in kept["drafts"].items()
    }
