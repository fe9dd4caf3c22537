"""Everything a learner needs is a link or a form."""

import re

import pytest
from playwright.sync_api import expect

from . import answer_key, learning

pytestmark = pytest.mark.browser_context(java_script_enabled=False)

MODULE = "/learn/safe-online/why-us/"


def test_a_module_is_finished_without_javascript(page, be):
    be("mary")
    learning.start_course(page, "DC02")

    for lesson in answer_key.modules("DC02")["why-us"]:
        page.goto(answer_key.address("DC02", lesson["slug"]))
        learning.finish_lesson(page, lesson)

    page.goto(MODULE)
    expect(page.get_by_role("main")).to_contain_text("4 of 4 lessons completed")


def test_a_missing_answer_is_named_without_javascript(page, be):
    be("mary")
    slug, questions = answer_key.final_check("DC02")
    page.goto(answer_key.address("DC02", slug))

    learning.answer_check(page, questions[:2])

    summary = page.locator(".ds-error-summary")
    expect(summary.get_by_role("link")).to_have_count(len(questions) - 2)


def test_a_reflection_is_saved_without_javascript(page, be):
    be("jack")
    page.goto(answer_key.address("DC01", "what-would-help-you"))
    page.get_by_role("textbox").fill("The Friday list")
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_role("textbox")).to_have_value("The Friday list")


def test_enter_in_a_field_keeps_all_that_is_there_without_javascript(page, be):
    be("jack")
    page.goto(answer_key.address("LD01", "make-one-pledge"))
    page.get_by_label("I will …").fill("Read one complaint a week")
    with page.expect_navigation():
        page.get_by_role("radio").first.press("Enter")

    expect(page.get_by_role("main")).to_contain_text("What you typed is kept.")
    expect(page.get_by_label("I will …")).to_have_value("Read one complaint a week")


def test_the_sections_are_all_shown_on_a_phone_without_javascript(page, be):
    be("ren")
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto("/")

    expect(page.get_by_role("navigation", name="Main").get_by_role("link").first).to_be_visible()


def test_a_lesson_is_searched_for_and_opened_without_javascript(page, be):
    be("ren")
    page.goto("/learn/")
    page.get_by_role("searchbox").fill("hook")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Spot the hook").click()

    expect(page).to_have_url(re.compile(re.escape(answer_key.address("DC02", "spot-the-hook"))))


def test_the_catalogue_is_narrowed_down_without_javascript(page, be):
    be("ren")
    page.goto("/learn/")
    page.get_by_label("Level").select_option("Leadership")
    page.get_by_role("button", name="Show").click()

    expect(page.get_by_role("heading", level=2)).to_have_text("1 course matches what you chose")
