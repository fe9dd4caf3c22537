"""An executive sets a target, by a plain form, and reads it before it stands for good."""

import pytest
from playwright.sync_api import expect


def fill_in(page, given):
    for label, text in given.items():
        page.get_by_label(label).fill(text)
    page.get_by_role("button", name="Check the target").click()


def begin(page, start):
    page.goto("/leadership/targets/set/")
    fill_in(
        page,
        {
            "Start date": start,
            "Share on that day, per cent": "12.5",
            "Target date": "31/12/2027",
            "Target, per cent": "9",
            "Who answers for it": "Chief Executive",
            "Why this target": "We are ahead.",
        },
    )


def test_what_is_read_before_it_is_set_is_accessible(page, be, is_accessible):
    be("leader")
    begin(page, "28/02/2026")
    expect(page.get_by_role("heading", name="Today, with this target")).to_be_visible()

    is_accessible()


@pytest.mark.browser_context(java_script_enabled=False)
def test_a_slip_is_seen_before_the_target_is_set(page, be):
    be("leader")
    begin(page, "31/02/2027")
    expect(page.get_by_role("alert")).to_contain_text("The start date must be a real date")
    expect(page.get_by_label("Start date")).to_have_value("31/02/2027")

    # It begins when all journeys are over, so that no other reads another word.
    fill_in(page, {"Start date": "28/02/2027"})
    expect(page.get_by_text("9% on 31 December 2027")).to_be_visible()

    page.get_by_role("button", name="Change it").click()
    fill_in(page, {"Target, per cent": "95"})
    page.get_by_role("button", name="Set the target").click()
    expect(page.get_by_role("status")).to_contain_text("The target is set.")
    expect(page.get_by_text("95% on 31 December 2027")).to_be_visible()
