"""What a learner does on a page, step by step. Each step ends where the learner would look next."""

from django.utils import translation
from playwright.sync_api import expect

from . import answer_key


def said(page, words):
    """What the site says for these words in the language of the open page."""
    with translation.override(page.locator("html").get_attribute("lang")):
        return translation.gettext(words)


def press(page, words):
    with page.expect_navigation():
        page.get_by_role("button", name=said(page, words), exact=True).click()


def follow(page, words):
    with page.expect_navigation():
        page.get_by_role("link", name=said(page, words), exact=True).click()


def question_on(page, question):
    return page.locator(".ds-question").filter(has_text=question["text"])


def give(page, question, answer):
    """Fill in an answer as tests/journeys/answer_key.py gives it; send nothing."""
    asked = question_on(page, question)
    if isinstance(answer, str):
        asked.get_by_role("textbox").fill(answer)
    elif isinstance(answer, dict):
        for part, choice in answer.items():
            asked.get_by_label(part, exact=True).select_option(label=choice)
    else:
        for option in asked.locator(".ds-choice").all():
            is_chosen = any(text in option.inner_text() for text in answer)
            if is_chosen or question["type"] == "many":
                option.locator("input").set_checked(is_chosen)


def answer_practice(page, question, answer):
    """Who tries the same again is led back to the question first."""
    give(page, question, answer)
    send(page, question)
    if "retry=" in page.url:
        send(page, question)


def send(page, question):
    with page.expect_navigation():
        question_on(page, question).get_by_role("button").click()


def answer_check(page, questions, answers=answer_key.right):
    for question in questions:
        give(page, question, answers(question))
    press(page, "Check my answers")


def start_course(page, code):
    page.goto(answer_key.address(code))
    press(page, "Start course")


def finish_lesson(page, lesson):
    """From the open page of a lesson to the page after it."""
    for question in answer_key.practice(lesson):
        answer_practice(page, question, answer_key.right(question))
    if questions := answer_key.check(lesson):
        answer_check(page, questions)
        expect(page.get_by_role("main")).to_contain_text("Passed")
    else:
        complete(page)


def complete(page):
    """The reading lesson that is open; its button names what comes next."""
    with page.expect_navigation():
        page.locator("button[formaction*='/done/']").click()


def pass_final_check(page, code):
    slug, questions = answer_key.final_check(code)
    page.goto(answer_key.address(code, slug))
    answer_check(page, questions)
    page.wait_for_url("**/certificates/*/")
