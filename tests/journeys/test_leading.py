"""A director looks at the whole, goes closer and takes the numbers along, in every way to read."""

import csv
from io import StringIO

import pytest
from playwright.sync_api import expect

WAYS = [
    pytest.param(
        language,
        marks=pytest.mark.browser_context(
            java_script_enabled=script, viewport={"width": width, "height": 900}
        ),
        id=f"{language or 'en'}-{width}-{'script' if script else 'plain'}",
    )
    for language in ("", "/cy")
    for width in (1280, 320)
    for script in (True, False)
]


def share_of(page, name):
    named = page.get_by_role("rowheader", name=name, exact=True)
    return page.locator("#directorates tr").filter(has=named).locator("td").nth(1).inner_text()


def share_of_all(page):
    """On the page of a directorate, the row under its services."""
    return page.locator("#directorates .ds-bar-table__row--total td").nth(1).inner_text()


def heading(page):
    return page.get_by_role("heading", level=1)


@pytest.mark.parametrize("language", WAYS)
def test_from_all_staff_to_a_directorate_and_a_service(page, be, language):
    be("leader")
    page.goto(f"{language}/leadership/")
    of_resources = share_of(page, "Resources")

    page.locator("#directorates").get_by_role("link", name="Resources").click()
    expect(heading(page)).to_have_text("Resources")
    assert share_of_all(page) == of_resources

    of_finance = share_of(page, "Finance")
    page.locator("#directorates").get_by_role("link", name="Finance").click()
    expect(heading(page)).to_have_text("Finance")
    assert share_of(page, "Finance") == of_finance


@pytest.mark.parametrize("language", WAYS)
def test_from_a_course_to_the_file_a_committee_gets(page, be, language):
    be("leader")
    page.goto(f"{language}/leadership/")
    page.locator("#courses thead a").nth(1).click()
    expect(page.locator("#directorates")).to_be_visible()
    of_housing = share_of(page, "Housing")

    address = page.locator("#directorates a", has_text="CSV").get_attribute("href")
    rows = csv.DictReader(StringIO(page.request.get(address).text()))
    [value] = [row["value"] for row in rows if row["unit"] == "Housing"]

    assert of_housing == f"{float(value):.0f}%"


@pytest.mark.parametrize("language", WAYS)
def test_the_end_of_a_month_and_another_course_are_addresses(page, be, language):
    be("leader")
    page.goto(f"{language}/leadership/")
    page.locator("#as-at").select_option("2026-10-31")
    page.locator("#measure").select_option("A3-DC02")
    with page.expect_navigation():
        page.locator(".ds-filter button").click()

    shown = page.url
    assert "as_at=2026-10-31" in shown
    assert "measure=A3-DC02" in shown
    page.goto(shown)
    expect(page.locator(".ds-filter__shown")).to_contain_text("2026")
