"""What was typed on a page that had stayed open for longer than its reader was signed in.

The form of a lesson carries a mark of whose it is, which only we can write. So what is sent without
a session is kept in the browser's own, for a day, and comes back when the same person signs in
there; anybody else ends it. Nothing is marked or counted: it is as if it had only been typed.
"""

from django.contrib import messages
from django.core import signing
from django.utils.translation import gettext as _

from . import actions

KEY = "unsent"
SECONDS = 60 * 60 * 24
FIELD = "whose"
SALT = "records.unsent"


def mark_of(person) -> str:
    return signing.dumps(person.pk, salt=SALT)


def whose(request) -> int | None:
    """The key of the person whose form was sent."""
    try:
        return signing.loads(request.POST.get(FIELD, ""), salt=SALT)
    except signing.BadSignature:
        return None


def keep(request, drafts, sheet_keys) -> bool:
    """`drafts` are what actions.keep_drafts takes, of that person. Whether there was anything."""
    if not any(drafts.values()):
        return False
    place = {name: str(key) for name, key in sheet_keys.items()}
    request.session[KEY] = {"person": whose(request), "place": place, "drafts": drafts}
    request.session.set_expiry(SECONDS)
    return True


def bring_back(request, person) -> None:
    """On signing in, before the page from which it was sent is shown again."""
    if KEY not in request.session:
        return
    kept = request.session.pop(KEY)
    request.session.set_expiry(None)
    if kept["person"] != person.pk:
        return
    actions.keep_drafts(person=person, **kept["place"], **kept["drafts"])
    said = _("Here is what you typed before you were signed out. Look at it and send it again.")
    messages.info(request, said, fail_silently=True)
