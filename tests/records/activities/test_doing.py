"""What somebody says they tried, or talked about in the team, is theirs alone."""

import pytest

from lms.records.models import AnswerSheet, LearningEvent
from tests.factories.people import make_person

from .conftest import PAGE


def kept():
    return AnswerSheet.objects.get().answers


def chosen(page, value):
    return f'value="{value}" checked' in page


def test_what_was_tried_is_kept_with_its_note(send, ids):
    page = send("doing", "try_it", try_it_did="done", try_it_note="It took a minute.").text

    assert kept()[ids["try_it"]] == {"given": {"did": "done", "note": "It took a minute."}}
    assert chosen(page, "done")
    assert "It took a minute.</textarea>" in page


def test_after_saving_the_focus_is_on_what_came_of_it(send, ids):
    response = send("doing", "try_it", try_it_did="not_yet")

    assert f'id="saved-{ids["try_it"]}" class="ds-muted" data-focus' in response.text
    assert response.redirect_chain[-1][0].endswith(f"#saved-{ids['try_it']}")


def test_not_yet_can_become_done(send, page):
    send("doing", "try_it", try_it_did="not_yet")
    send("doing", "try_it", try_it_did="done")

    assert chosen(page(), "done")
    assert not chosen(page(), "not_yet")


def test_nothing_chosen_is_not_said_to_be_saved(send):
    assert "Choose an answer first." in send("doing", "try_it").text


@pytest.mark.parametrize("did", ["perfectly", "done\x00"])
def test_what_is_no_answer_is_not_kept(send, ids, did):
    send("doing", "try_it", try_it_did=did, try_it_note="\x00A note")

    assert kept()[ids["try_it"]]["given"] == {"did": "", "note": "A note"}


def test_a_team_that_talked_says_so(send, page, ids):
    send("doing", "discussion", discussion_did="done")

    assert kept()[ids["discussion"]] == {"given": {"did": "done", "note": ""}}
    assert chosen(page(), "done")


def test_it_never_counts(send):
    send("doing", "try_it", try_it_did="done")

    assert not LearningEvent.objects.exists()


def test_nobody_else_reads_it(send, client):
    send("doing", "try_it", try_it_note="It took a minute.")
    client.force_login(make_person("Sam"))

    assert "It took a minute." not in client.get(PAGE).text


@pytest.mark.parametrize("kind", ["poll", "pledge"])
def test_other_parts_are_not_done_like_that(send, kind):
    assert send("doing", kind).status_code == 404


def test_the_kit_is_a_page_to_print(client, send, ids):
    page = send("kit", "discussion").text

    assert "To find one step to save." in page
    assert "15 minutes, in the team" in page
    assert "Which form is filled in twice?" in page
    assert "One thing we will try" in page
    assert "data-print" in page


def test_the_way_to_the_kit_keeps_what_is_typed(send, ids):
    send("kit", "discussion", try_it_note="It took a minute.")

    assert kept()[ids["try_it"]]["given"]["note"] == "It took a minute."


@pytest.mark.parametrize("kind", ["poll", "2f5c6d0e-6d0a-4d3e-9d2f-0d9c6f1b2a3c"])
def test_what_is_no_discussion_has_no_kit(send, kind):
    assert send("kit", kind).status_code == 404
