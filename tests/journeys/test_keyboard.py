"""From signing in to a certificate without a mouse; the focus is seen at every stop."""

import pytest
from playwright.sync_api import expect

from . import answer_key
from .cast import CAST, PASSWORD
from .keyboard import Keyboard
from .learning import question_on

MODULE = "learning-out-loud"


@pytest.fixture
def keyboard(page):
    return Keyboard(page)


def test_a_module_with_every_kind_of_question_is_finished_by_keyboard(page, keyboard, cast):
    sign_in(page, keyboard)
    open_the_module(page, keyboard)
    *lessons, check = answer_key.modules("DC01")[MODULE]

    for lesson in lessons:
        read(page, keyboard, lesson)
    take(page, keyboard, check)

    expect(page.get_by_role("heading", level=1)).to_have_text("Well done, David")


def test_a_statement_of_the_skills_check_is_answered_by_keyboard(page, keyboard, be):
    be("david")
    page.goto("/skills/check/1/")
    keyboard.skip_to_main_content()
    keyboard.to(page.get_by_role("radio").first)
    keyboard.press("Space")
    keyboard.press("ArrowDown")
    keyboard.see_focus()
    keyboard.activate(page.get_by_role("button", name="Continue"))

    expect(page.get_by_text("Statement 2 of 12")).to_be_visible()


def test_somebody_may_go_back_as_well_as_on(page, keyboard):
    page.goto("/accounts/login/")
    keyboard.to(page.get_by_label("Password"))

    keyboard.to(page.get_by_label("Work e-mail"), key="Shift+Tab")

    expect(page.get_by_label("Work e-mail")).to_be_focused()


def test_the_focus_is_on_what_has_just_happened(page, keyboard, be):
    be("david")
    page.goto("/me/settings/")
    keyboard.activate(page.get_by_role("button", name="Save my settings"))

    expect(page.locator(".ds-banners")).to_be_focused()
    expect(page.locator(".ds-banners")).to_contain_text("Your settings are saved.")


def test_to_try_again_leads_back_to_the_question(page, keyboard, be):
    be("david")
    page.goto(answer_key.address("DC01", "culture-before-computers"))
    [question] = answer_key.practice(answer_key.lessons("DC01")["culture-before-computers"])
    asked = question_on(page, question)
    asked.get_by_role("radio").nth(wrong_row(asked, question)).check()
    keyboard.activate(asked.get_by_role("button", name="Check answer"))
    keyboard.activate(asked.get_by_role("button", name="Try again"))
    expect(asked.locator(".ds-eyebrow")).to_be_focused()

    keyboard.press("Tab")

    expect(asked.get_by_role("radio", checked=True)).to_be_focused()


def wrong_row(asked, question):
    [wrong] = answer_key.wrong(question)
    rows = asked.locator(".ds-choice").all_inner_texts()
    return next(place for place, text in enumerate(rows) if wrong in text)


@pytest.mark.parametrize("width", [1280, 320])
def test_the_links_of_the_footer_are_large_enough(width, page, be):
    """WCAG 2.5.8 with nothing to spare: they stand close to each other."""
    be("david")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/")

    heights = [link.bounding_box()["height"] for link in page.locator(".ds-footer a").all()]

    assert len(heights) > 4
    assert min(heights) >= 24


def sign_in(page, keyboard):
    page.goto("/accounts/login/")
    keyboard.to(page.get_by_label("Work e-mail"))
    page.keyboard.type(CAST["david"].email)
    keyboard.to(page.get_by_label("Password"))
    page.keyboard.type(PASSWORD)
    keyboard.activate(page.get_by_role("button", name="Sign in", exact=True))


def open_the_module(page, keyboard):
    title = answer_key.course("DC01")["title"]
    keyboard.activate(page.get_by_role("link", name="Learning", exact=True))
    keyboard.skip_to_main_content()
    keyboard.activate(page.get_by_role("link", name=title))
    keyboard.activate(page.get_by_role("button", name="Start course"))
    first = answer_key.modules("DC01")[MODULE][0]
    page.goto(answer_key.address("DC01", first["slug"]))


def read(page, keyboard, lesson):
    for question in answer_key.practice(lesson):
        keyboard.skip_to_main_content()
        keyboard.answer(question)
        keyboard.activate(page.get_by_role("button", name=f"Check answer {question['text']}"))
    keyboard.activate(page.get_by_role("button", name="Complete and go"))


def take(page, keyboard, lesson):
    keyboard.skip_to_main_content()
    for question in answer_key.check(lesson):
        keyboard.answer(question)
    keyboard.activate(page.get_by_role("button", name="Check my answers"))
