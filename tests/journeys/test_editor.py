"""An author makes a course, a moderator publishes it, and staff find it."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from . import editing

TITLE, MODULE, LESSON = "Maps for everyone", "Reading a map", "Where is north?"
ADDRESS = "/learn/maps-for-everyone/"


@dataclass(frozen=True)
class Drafts:
    course: str
    module: str


@pytest.fixture(scope="module")
def drafts(page_of):
    """Vanessa has written a course of one module and saved it."""
    page = page_of("author")
    course = editing.new_course(page, TITLE)
    return Drafts(course, editing.new_module(page, course, MODULE, LESSON))


@pytest.fixture(scope="module")
def announced(drafts, page_of):
    """Susan has looked at the course and published it; its lessons follow."""
    editing.publish(page_of("learning"), drafts.course)


@pytest.fixture(scope="module")
def published(announced, drafts, page_of):
    editing.publish(page_of("learning"), drafts.module)


def test_a_title_is_enough_for_a_draft(page, be):
    be("author")
    editing.begin_course(page, "An idea")

    editing.save_draft(page)

    expect(page).to_have_title(re.compile("Editing Course: An idea"))


def test_an_author_sees_the_draft_as_staff_will(drafts, page, be):
    be("author")
    page.goto(f"/admin/pages/{drafts.module}/view_draft/")

    expect(page.get_by_role("main")).to_contain_text(LESSON)


def test_a_finding_leads_into_the_closed_lesson(drafts, page, be):
    be("author")
    editing.new_module(page, drafts.course, "Moss", LESSON, words="Utilise the moss.")

    page.get_by_role("button", name="Toggle “Ready to publish?”").click()
    page.get_by_role("link", name="“utilise”: could you say “use”?").click()

    words = page.locator("[data-contentpath=content]").get_by_role("textbox")
    expect(words).to_be_in_viewport()


def test_an_author_cannot_publish(drafts, page, be):
    be("author")
    page.goto(f"/admin/pages/{drafts.course}/edit/")
    page.get_by_role("button", name="More actions").click()

    expect(page.get_by_role("button", name="Publish", exact=True)).to_have_count(0)


@pytest.mark.usefixtures("announced")
def test_a_course_whose_lessons_follow_is_accessible(page, be, is_accessible):
    be("ren")
    page.goto(ADDRESS)

    is_accessible()


def test_staff_find_a_published_course_in_the_catalogue(published, page, be):
    be("ren")
    page.goto("/learn/")

    page.get_by_role("link", name=TITLE).click()

    expect(page.get_by_role("main")).to_contain_text(LESSON)


def test_staff_open_its_lesson(published, page, be):
    be("ren")
    page.goto(ADDRESS)

    page.get_by_role("link", name=LESSON).click()

    expect(page.get_by_role("heading", level=1)).to_have_text(LESSON)
