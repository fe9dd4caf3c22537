"""Names for choices that tell nothing.

A browser never sees the id of an option: an editor's order, or an id that is the same for
everybody, would let one person's answer be another's. Each person and question has its own names
and its own order, the same on every visit.
"""

import hashlib
import hmac


def choices(question_id, ids, secret: str, person) -> list[tuple[str, str]]:
    """(token, id) of each id, in the order in which this person sees them."""
    return sorted((token(question_id, each, secret, person), each) for each in ids)


def token(question_id, choice_id, secret: str, person) -> str:
    message = f"courses.tokens|{person}|{question_id}|{choice_id}"
    return hmac.new(secret.encode(), message.encode(), hashlib.sha256).hexdigest()[:20]
