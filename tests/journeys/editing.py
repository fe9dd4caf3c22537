"""What an editor does in Wagtail's admin, with titles and plain fields only."""

import re

from playwright.sync_api import expect

COURSE = {
    "summary": "Find your way about the borough.",
    "code": "MP01",
    "audience": "Anyone",
    "written_by": "The library team",
}
OUTCOMES = ["read a map", "show somebody the way"]


def begin_course(page, title):
    page.goto("/admin/")
    catalogue = the_catalogue(page)
    page.goto(f"/admin/pages/add/courses/coursepage/{catalogue}/")
    fill_title(page, title)


def the_catalogue(page):
    """The number of its page."""
    found = page.request.get("/admin/api/main/pages/?locale=en").json()["items"]
    return next(each["id"] for each in found if each["meta"]["type"] == "courses.CourseIndexPage")


def child_of(page, number):
    """The number of the only page below that one."""
    [found] = page.request.get(f"/admin/api/main/pages/?child_of={number}").json()["items"]
    return found["id"]


def new_course(page, title, **fields):
    begin_course(page, title)
    for name, text in (COURSE | fields).items():
        page.locator(f"[name={name}]").fill(text)
    page.locator("[name=theme]").select_option("digital-borough")
    page.locator("[name=level]").select_option("foundation")
    for number, outcome in enumerate(OUTCOMES):
        insert_block(page, "outcomes")
        page.locator(f"[name=outcomes-{number}-value]").fill(outcome)
    return save_draft(page)


def new_module(page, course, title, lesson, words="Moss grows on the shady side."):
    """With the first lesson of the starter only."""
    page.goto(f"/admin/pages/add/courses/modulepage/{course}/")
    fill_title(page, title)
    for number in (3, 2, 1):
        delete_lesson(page, number)
    page.locator("[name=lessons-0-value-title]").fill(lesson)
    write(page, "lessons-0-value-content-0-value", words)
    return save_draft(page)


def delete_lesson(page, number):
    lessons = page.locator("#lessons-root > [data-streamfield-stream-container]")
    lesson = lessons.locator("> [data-streamfield-child]").nth(number)
    lesson.get_by_title("Delete").first.click()
    expect(lesson).to_be_hidden()


def write(page, name, text):
    """In a field for rich text, in place of what is there."""
    kept = page.locator(f"[name='{name}']")
    widget = page.locator("[data-streamfield-widget]", has=kept)
    widget.locator("[contenteditable=true]").focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(text)
    expect(kept).to_have_value(re.compile(re.escape(text)))


def fill_title(page, title):
    """And wait for the address that Wagtail makes of it, which says that its script is ready."""
    page.locator("[name=title]").press_sequentially(title)
    page.locator("[name=title]").press("Tab")
    expect(page.locator("[name=slug]")).not_to_have_value("")


def insert_block(page, field):
    """By key: the editor scrolls smoothly, and may move the button away from under a pointer."""
    panel = page.locator(f"#panel-child-content-{field}-section")
    panel.get_by_title("Insert a block").last.press("Enter")


def save_draft(page):
    """Returns the number of the page."""
    with page.expect_navigation(url="**/edit/"):
        page.get_by_role("button", name="Save draft").click()
    return number_in(page.url)


def number_in(address):
    return re.search(r"/pages/(\d+)/", address)[1]


def publish(page, number):
    page.goto(f"/admin/pages/{number}/edit/")
    page.get_by_role("button", name="More actions").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Publish", exact=True).click()
