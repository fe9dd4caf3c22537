"""A form carries a key that was made with it, so that one sent twice is known."""

from uuid import UUID, uuid4


def new_key() -> UUID:
    return uuid4()


def key_of(request) -> UUID | None:
    """The key of the form that was sent; None where it bears none, or none of ours."""
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return None
