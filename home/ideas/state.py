"""Where an idea is, as its sender is told. Pure."""

from enum import StrEnum


class State(StrEnum):
    WAITING = "waiting"  # to be read by a moderator, for the first time or after a change
    SENT_BACK = "sent_back"  # a moderator asked for something
    PUBLISHED = "published"  # live, and nothing newer waits
    TAKEN_DOWN = "taken_down"  # was live once


def state_of(*, live: bool, was_live: bool, has_newer_draft: bool, review: str) -> State:
    """`review` is the status of Wagtail's workflow, or nothing where none is under way."""
    if review == "needs_changes":
        return State.SENT_BACK
    if live and not has_newer_draft:
        return State.PUBLISHED
    if was_live and not live and not review:
        return State.TAKEN_DOWN
    return State.WAITING


def may_change_all(state: State, *, live: bool) -> bool:
    """What was guessed stays as it was once colleagues have read it."""
    return state == State.SENT_BACK and not live


def may_add_results(state: State, *, live: bool) -> bool:
    return live and state in (State.PUBLISHED, State.SENT_BACK)
