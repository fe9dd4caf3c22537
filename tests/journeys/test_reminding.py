"""A leader has everybody reminded whose date has passed, and sees nobody's name."""

import pytest
from playwright.sync_api import expect

BUTTON = "Remind everyone in the whole council"


@pytest.mark.browser_context(java_script_enabled=False)
def test_a_leader_reminds_an_area_and_not_twice(page, be):
    be("leader")
    page.goto("/leadership/remind/")
    for language in ("English", "Cymraeg"):
        expect(page.get_by_role("heading", name=language)).to_be_visible()
    expect(page.get_by_text("asked us to remind everyone at the council")).to_be_visible()
    page.get_by_role("button", name=BUTTON).click()
    expect(page.get_by_role("status")).to_contain_text(
        "Everyone in the whole council whose date has passed gets a reminder."
    )

    page.goto("/leadership/remind/")
    expect(page.get_by_text("Everyone here was reminded a short time ago.")).to_be_visible()
    expect(page.get_by_role("button", name=BUTTON)).to_have_count(0)
