"""Practice questions: wrong is a step on the way, missing is a slip to mend."""

import pytest
from playwright.sync_api import expect

from . import answer_key, learning


@pytest.fixture
def question(page, be):
    """Jack opens the first lesson of a course and looks at its practice question."""
    be("jack")
    slug, lesson = next(iter(answer_key.lessons("DC01").items()))
    page.goto(answer_key.address("DC01", slug))
    return answer_key.practice(lesson)[0]


@pytest.fixture
def unanswered(page, be):
    """Jack sends a question without an answer."""
    be("jack")
    slug = "one-document-many-hands"
    page.goto(answer_key.address("DC01", slug))
    [question] = answer_key.practice(answer_key.lessons("DC01")[slug])
    learning.send(page, question)
    return question


def test_a_wrong_answer_is_not_quite(page, question):
    learning.answer_practice(page, question, answer_key.wrong(question))

    expect(page.get_by_role("heading", name="Not quite")).to_be_visible()


def test_a_wrong_answer_is_never_shown_as_an_error(page, question):
    learning.answer_practice(page, question, answer_key.wrong(question))

    expect(page.locator(".ds-choice--almost")).to_have_count(1)
    expect(page.locator("[class*=error]")).to_have_count(0)


def test_the_feedback_has_the_focus(page, question):
    learning.answer_practice(page, question, answer_key.wrong(question))

    expect(page.locator(".ds-feedback")).to_be_focused()


def test_a_second_try_may_be_right(page, question):
    learning.answer_practice(page, question, answer_key.wrong(question))

    learning.answer_practice(page, question, answer_key.right(question))

    expect(page.get_by_role("heading", name="That’s right")).to_be_visible()


def test_the_page_gives_away_no_answer_before_it_is_marked(page, be):
    be("ren")
    slug, lesson = next(iter(answer_key.lessons("DC01").items()))
    page.goto(answer_key.address("DC01", slug))

    [question] = answer_key.practice(lesson)
    feedback = [option["feedback"] for option in question["options"]]
    assert not [text for text in [*feedback, question["why"]] if text in page.content()]


def test_a_missing_answer_starts_the_title_with_error(page, unanswered):
    assert page.title().startswith("Error: ")


def test_a_missing_answer_moves_the_focus_to_the_summary(page, unanswered):
    expect(page.locator(".ds-error-summary")).to_be_focused()


def test_the_summary_leads_to_the_question(page, unanswered):
    page.locator(".ds-error-summary").get_by_role("link", name=unanswered["text"]).click()

    asked = learning.question_on(page, unanswered)
    expect(asked.get_by_role("radio").first).to_be_focused()


@pytest.fixture
def half_done(page, be):
    """Jack has written down his thoughts, and chosen an answer beside them; he has sent nothing."""
    be("jack")
    page.goto(answer_key.address("DS01", "plain-words"))
    [question] = answer_key.practice(answer_key.lessons("DS01")["plain-words"])
    page.get_by_role("textbox").fill("Ask the front desk")
    learning.give(page, question, answer_key.wrong(question))
    return question


def test_words_stay_when_the_question_beside_them_is_sent(page, half_done):
    learning.send(page, half_done)

    expect(page.get_by_role("textbox")).to_have_value("Ask the front desk")


def test_enter_sends_the_question_it_is_pressed_in(page, half_done):
    with page.expect_navigation():
        learning.question_on(page, half_done).get_by_role("radio").first.press("Enter")

    # What came of it; or the question, where the same was tried before.
    expect(page.locator("[data-focus]").last).to_be_focused()
