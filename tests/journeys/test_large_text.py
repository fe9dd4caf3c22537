"""Bigger text, wider spacing and the colours of the person's own system change nothing else."""

import pytest
from playwright.sync_api import expect

from . import answer_key
from .conftest import fits

PAGES = {
    "home": "/",
    "course": answer_key.address("DC01"),
    "lesson": answer_key.address("DC01", "find-it-again"),
    "check": answer_key.address("DC01", "check-what-you-know"),
    "leadership": "/leadership/",
}
# WCAG 1.4.12. A style sheet made by script is the one kind that our own policy lets through.
SPACED = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                       word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
document.adoptedStyleSheets = [sheet];
"""
DOUBLED = "document.documentElement.style.fontSize = '200%'"

every_page = pytest.mark.parametrize(
    "path", [pytest.param(p, id=name) for name, p in PAGES.items()]
)


@every_page
@pytest.mark.parametrize("width", [1280, 320])
def test_text_of_twice_the_size_fits(path, width, page, be):
    be("leader")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(path)

    page.evaluate(DOUBLED)

    assert fits(page)


@every_page
def test_text_with_more_space_fits_a_phone(path, page, be):
    be("leader")
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(path)

    page.evaluate(SPACED)

    assert fits(page)


@pytest.mark.browser_context(forced_colors="active")
def test_a_choice_can_be_seen_in_forced_colours(page, be):
    be("leader")
    page.goto(answer_key.address("DC01", "culture-before-computers"))

    expect(page.get_by_role("radio").first).to_have_css("appearance", "auto")


@pytest.mark.browser_context(forced_colors="active")
def test_the_bars_can_be_seen_in_forced_colours(page, be, is_accessible):
    be("leader")
    page.goto("/leadership/")

    expect(page.locator("#directorates rect").first).not_to_have_css("fill", "none")
    is_accessible()
