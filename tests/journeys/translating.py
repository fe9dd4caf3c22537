"""What a moderator and a translator do with a course in Wagtail's admin."""

from playwright.sync_api import expect

REPORT = "/admin/localize/reports/translations/"


def submit_with_subtree(page, title):
    """From what stands at the Welsh address until then, with all the modules of the course."""
    page.goto(f"/admin/pages/search/?q={title}")
    welsh = page.get_by_role("row").filter(has_text="Cymraeg").filter(has_text=title)
    welsh.get_by_role("link", name=title, exact=True).click()
    page.get_by_role("link", name="Translate this page").click()
    page.get_by_label("Cymraeg").check()
    page.get_by_label("Include subtree").check()
    page.get_by_role("button", name="Submit").click()
    page.wait_for_url("**/edit/")


def row_of(page, title):
    """In the table of translations, which is where a translator begins."""
    page.goto(f"{REPORT}?source_title={title}")
    return page.get_by_role("row").filter(has_text=title)


def open_translation(page, title):
    row_of(page, title).get_by_role("link", name=title, exact=True).click()
    page.wait_for_url("**/edit/")


def translate(page, english, welsh):
    """One string, side by side."""
    string = (
        page.locator(".js-translation-editor li:not(:has(li p))").filter(has_text=english).first
    )
    string.get_by_role("button").first.click()
    page.locator("textarea").fill(welsh)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("textarea")).to_have_count(0)


def publish(page):
    page.get_by_role("button", name="Publish", exact=False).last.click()
    expect(page.get_by_role("status").get_by_text("Published")).to_be_visible()
