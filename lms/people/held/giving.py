from django.db import transaction
from wagtail.log_actions import log

from lms.people.scope import is_learning_administrator, visible_people

from .document import document

GIVEN = "people.copy_given"


class NotTheirsToGive(Exception):
    """Only a learning administrator gives a copy of somebody else's data, and says why."""


@transaction.atomic
def give_copy(*, person, reason: str, by) -> dict:
    """All that is held about a person who asked for it. They see who took it, and why."""
    if not is_learning_administrator(by) or not visible_people(by).filter(pk=person.pk).exists():
        raise NotTheirsToGive("Only learning administrators give people a copy of their data.")
    if not reason.strip():
        raise NotTheirsToGive("Say why the copy is made, for example “She asked on 3 July”.")
    log(person, GIVEN, user=by, data={"reason": reason.strip()})
    return document(person)
