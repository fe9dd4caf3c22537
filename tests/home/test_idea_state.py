import pytest

from home.ideas.state import State, may_add_results, may_change_all, state_of


@pytest.mark.parametrize(
    ("live", "was_live", "has_newer_draft", "review", "state"),
    [
        (False, False, True, "in_progress", State.WAITING),
        (False, False, True, "", State.WAITING),
        (False, False, True, "needs_changes", State.SENT_BACK),
        (True, True, False, "", State.PUBLISHED),
        (True, True, True, "in_progress", State.WAITING),
        (True, True, True, "needs_changes", State.SENT_BACK),
        (False, True, True, "", State.TAKEN_DOWN),
        (False, True, True, "in_progress", State.WAITING),
    ],
)
def test_the_state_of_an_idea(live, was_live, has_newer_draft, review, state):
    assert state == state_of(
        live=live, was_live=was_live, has_newer_draft=has_newer_draft, review=review
    )


@pytest.mark.parametrize(
    ("state", "live", "all_of_it", "results"),
    [
        (State.WAITING, False, False, False),
        (State.WAITING, True, False, False),
        (State.SENT_BACK, False, True, False),
        (State.SENT_BACK, True, False, True),
        (State.PUBLISHED, True, False, True),
        (State.TAKEN_DOWN, False, False, False),
    ],
)
def test_what_its_sender_may_change(state, live, all_of_it, results):
    assert may_change_all(state, live=live) == all_of_it
    assert may_add_results(state, live=live) == results
