"""A manager sees what her team has to do, and records what people learnt together."""

import pytest
from playwright.sync_api import expect

WITH_EMAIL, WITHOUT = "Bethan Banerjee", "Charlotte Jackson"


@pytest.fixture
def team(page, be):
    """Sunita goes to her team's page."""
    be("sunita")
    page.goto("/")
    page.get_by_role("link", name="My team", exact=True).click()
    return page


def about(page, name):
    return page.locator("section").filter(has=page.get_by_role("heading", name=name))


def fill_in(page, *names):
    """A session of a course on a day in October."""
    page.goto("/sessions/")
    page.get_by_label("They came to a session of the course").check()
    page.get_by_label("Course", exact=True).select_option(label="DC02 Safe online")
    page.get_by_label("Date", exact=True).fill("07/10/2026")
    for name in names:
        page.get_by_label(name).check()
    page.get_by_label("I know that each of these people").check()


def press(page, name):
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


def test_a_manager_sees_courses_and_dates(team):
    rows = about(team, WITH_EMAIL).get_by_role("listitem")

    expect(rows.filter(has_text="Safe online")).to_contain_text("30 September 2026")


def test_who_has_no_address_is_offered_another_way(team):
    expect(about(team, WITHOUT)).to_contain_text("Charlotte has no work e-mail")
    expect(about(team, WITH_EMAIL)).not_to_contain_text("has no work e-mail")


def test_what_is_missing_is_said_accessibly(page, be, is_accessible):
    be("sunita")
    page.goto("/sessions/")
    press(page, "Check before you record")

    expect(page.locator(".ds-error-summary")).to_be_focused()
    is_accessible()


def test_a_session_is_looked_at_before_it_is_recorded(page, be, is_accessible):
    be("sunita")
    fill_in(page, WITHOUT)
    press(page, "Check before you record")

    expect(page.get_by_role("main")).to_contain_text("7 October 2026")
    is_accessible()


@pytest.mark.browser_context(java_script_enabled=False)
def test_a_session_is_recorded_once_and_seen_by_all_it_is_about(page, be):
    be("sunita")
    fill_in(page, WITHOUT, WITH_EMAIL)
    press(page, "Check before you record")
    press(page, "Record for 2 people")
    expect(page.get_by_role("status")).to_contain_text("Recorded for 2 people.")

    fill_in(page, WITHOUT, WITH_EMAIL)
    press(page, "Check before you record")
    expect(page.get_by_text("On record already")).to_have_count(2)

    page.goto("/team/")
    expect(about(page, WITHOUT)).to_contain_text("Completed on 7 October 2026.")

    be("bethan")
    page.goto("/")
    expect(page.get_by_role("main")).to_contain_text("You came to a session on 7 October 2026.")
    page.goto("/me/record/")
    expect(page.get_by_role("main")).to_contain_text("Recorded by Sunita Gupta.")


def test_everybody_may_read_what_their_manager_sees(page, be):
    be("bethan")
    page.goto("/")
    page.get_by_text("What your manager sees").click()

    expect(page.get_by_text("Your manager sees this, and nothing else")).to_be_visible()


@pytest.mark.parametrize("path", ["/team/", "/sessions/"])
def test_nobody_else_has_these_pages(page, be, path):
    be("ren")

    assert page.goto(path).status == 404
