"""An anonymous poll: lms.records.models.polls says what is kept, and what that could still tell."""

from django.db import transaction
from django.utils.crypto import salted_hmac

from lms.records.models import OpinionMark, PollVotes

from .telling import this_month


def mark_of(person, module_key, poll_id) -> str:
    """Known again with SECRET_KEY, and only with the person and the poll at hand."""
    voted = f"{person.pk}:{module_key}:{poll_id}"
    return salted_hmac(__name__, voted, algorithm="sha256").hexdigest()


def answered_among(person, module_key, poll_ids) -> set[str]:
    """Those of these polls that the person has answered, in one query."""
    marks = {mark_of(person, module_key, each): each for each in poll_ids}
    found = OpinionMark.objects.filter(pk__in=marks).values_list("pk", flat=True)
    return {marks[mark] for mark in found}


@transaction.atomic
def show_polls() -> int:
    """Show what has been answered since, in polls where it is enough. How many they are."""
    return PollVotes.objects.show_more()


@transaction.atomic
def vote(*, person, module_key, poll_id, option_id) -> bool:
    """Count an answer, once for each person; whether it is counted now. It stays: to change one,
    somebody would have to know which it was."""
    mark = mark_of(person, module_key, poll_id)
    _mark, is_first = OpinionMark.objects.get_or_create(pk=mark, defaults={"month": this_month()})
    if is_first:
        PollVotes.objects.add_one(module_key, poll_id, option_id)
    return is_first
