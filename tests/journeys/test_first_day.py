"""The first day of somebody new, without JavaScript."""

import pytest
from playwright.sync_api import expect

from . import skills

pytestmark = pytest.mark.browser_context(java_script_enabled=False)


def test_somebody_new_finds_a_pathway(page):
    page.goto("/accounts/login/")
    page.locator("form[action$='/demo/starter/'] button").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Learn at work, in small steps")
    page.get_by_role("link", name="Next").click()
    page.get_by_role("link", name="Next").click()
    page.get_by_text("This is wrong").click()
    page.get_by_label("What is wrong?").fill("I moved to another team in May.")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("The learning team will ask HR")).to_be_visible()
    page.get_by_role("button", name="Find my pathway").click()
    page.get_by_role("link", name="Start the skills check").click()
    skills.answer_all(page)
    page.get_by_role("button", name="Finish").click()
    expect(page.get_by_role("heading", name="We suggest:")).to_be_visible()
    page.goto("/")
    expect(page.get_by_role("heading", name="Your pathway:")).to_be_visible()
