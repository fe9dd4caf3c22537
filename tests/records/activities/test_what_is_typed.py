"""What stands in one part is kept when another is sent, whatever becomes of it."""

import pytest

TYPED = {
    "try_it_did": "done",
    "try_it_note": "It took a minute.",
    "discussion_did": "not_yet",
    "pledge_words": "I will sit in.",
    "pledge_by": "01/12/2031",
}
PARTS = [
    ("vote", "poll"),
    ("doing", "try_it"),
    ("doing", "discussion"),
    ("pledge", "pledge"),
    ("kit", "discussion"),
    ("keep", ""),
    ("done", ""),
    ("useful", ""),
    ("mistake", ""),
]


@pytest.mark.parametrize(("part", "kind"), PARTS)
def test_what_is_typed_stays_whatever_is_sent(send, page, part, kind):
    send(part, kind, **TYPED)
    shown = page()

    assert 'value="done" checked' in shown
    assert "It took a minute.</textarea>" in shown
    assert 'value="not_yet" checked' in shown
    assert "I will sit in.</textarea>" in shown
    assert 'value="01/12/2031"' in shown


@pytest.mark.parametrize(("part", "kind"), [("vote", "poll"), ("doing", "try_it")])
def test_what_is_not_in_the_form_is_left_alone(send, page, part, kind):
    send("keep", **TYPED)
    send(part, kind)

    assert "I will sit in.</textarea>" in page()
