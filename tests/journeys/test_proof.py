"""From a certificate to its paper, and to somebody else who checks it; all without JavaScript."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser_context(java_script_enabled=False)


@pytest.fixture
def hers(page, be, certificate):
    be("kelly")
    page.goto(certificate)
    return page


def download(page, name):
    with page.expect_download() as caught:
        page.get_by_role("link", name=name).click()
    return caught.value.path().read_bytes()


def test_a_certificate_is_downloaded_as_accessible_pdf(hers):
    paper = download(hers, "Download (PDF)")

    assert paper.startswith(b"%PDF-")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in paper


def test_a_stranger_checks_it_and_sees_the_name_only_while_she_shows_it(
    hers, browser, demo, certificate
):
    number = certificate.strip("/").split("/")[-1]
    stranger = browser.new_page(base_url=demo.url, java_script_enabled=False)

    hers.get_by_role("button", name="Show my name too").click()
    ask(stranger, number.lower())
    expect(stranger.get_by_role("main")).to_contain_text("Kelly")
    hers.get_by_role("button", name="Stop showing my name").click()
    ask(stranger, number)

    expect(stranger.get_by_role("heading", name="This certificate is valid")).to_be_visible()
    expect(stranger.get_by_role("main")).not_to_contain_text("Kelly")


def ask(page, number):
    page.goto("/verify/")
    page.get_by_label("Certificate number").fill(number)
    page.get_by_role("button", name="Check it").click()


def test_a_record_is_taken_away_as_a_spreadsheet(hers):
    hers.goto("/me/record/")

    assert b"Working digitally" in download(hers, "Download for a spreadsheet (CSV)")
