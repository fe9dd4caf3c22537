"""A leader invites a whole team, by plain forms, and reads what the team will read."""

import pytest
from playwright.sync_api import expect


def choose(page):
    page.goto("/leadership/")
    page.get_by_role("link", name="Invite a team").click()
    page.get_by_label("Which team do you invite?").select_option(index=1)
    page.get_by_label("You may take time for this at work.").check()
    page.get_by_label("A sentence of your own").fill("It helped me <i>a lot</i>.")
    page.get_by_role("button", name="Read it as they will").click()


def test_what_is_read_before_it_is_sent_is_accessible(page, be, is_accessible):
    be("leader")
    page.goto("/leadership/invitations/new/")
    page.get_by_label("Which team do you invite?").select_option(index=5)
    page.get_by_label("Try one thing").check()
    page.get_by_role("button", name="Read it as they will").click()
    expect(page.get_by_role("heading", name="Read your invitation")).to_be_visible()

    is_accessible()


@pytest.mark.browser_context(java_script_enabled=False)
def test_a_leader_invites_a_team_and_not_twice(page, be):
    be("leader")
    choose(page)
    for language in ("English", "Cymraeg"):
        expect(page.get_by_role("heading", name=language)).to_be_visible()
    expect(page.get_by_text("It helped me <i>a lot</i>.")).to_have_count(2)

    page.get_by_role("button", name="Send the invitation").click()
    expect(page.get_by_role("status")).to_contain_text("Your invitation is on its way to")

    choose(page)
    expect(page.get_by_role("alert")).to_contain_text("invited a short time ago")
    expect(page.get_by_label("A sentence of your own")).to_have_value("It helped me <i>a lot</i>.")
