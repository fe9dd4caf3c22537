"""An author who has never made a module makes one of five lessons with a check, and submits it.

An action is a click or a field that is filled in.
"""

import re
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import expect

from . import editing

MOST = 25
TITLE, SUBMITTED = "Lost and found", "Found and handed in"
ADDRESS = "/learn/looking-after-things/lost-and-found/"
LESSONS = [
    ("A bag on the bus", "Grace finds a bag on the last bus. Nobody saw who left it there."),
    ("Write it down", "Write down where and when it was found, and what it looks like."),
    ("Keep it safe", "Give it to the depot the same day. Lock it away, with its number on it."),
    ("Who may ask", "Anybody may ask. Let them say what it looks like before you show it."),
    ("Hand it back", "Give it back to who described it, and note the day."),
]
QUESTION = {
    "text": "Somebody asks for the bag. What comes first?",
    "why": "Who lost it can say what it looks like.",
    "options-0-value-text": "Ask what it looks like",
    "options-0-value-feedback": "Yes. Only who lost it knows.",
    "options-1-value-text": "Show them all the bags",
    "options-1-value-feedback": "Then anybody could choose one.",
}


@dataclass
class Counted:
    """A browser whose clicks and filled fields are counted."""

    page: object
    actions: list = field(default_factory=list)

    def press(self, name, target):
        self.actions.append(f"press {name}")
        target.click()

    def fill(self, name, text):
        self.actions.append(f"fill {name}")
        self.page.locator(f"[name='{name}']").fill(text)

    def write(self, name, text):
        self.actions.append(f"write {name}")
        editing.write(self.page, name, text)


def write_module(hand, course, title):
    begin_module(hand, course, title)
    # The starter has three lessons and a check. The fourth and fifth go before the check.
    for place in (3, 4):
        add_lesson(hand, place)
    for number, (lesson, text) in zip((0, 1, 2, 4, 5), LESSONS, strict=True):
        hand.fill(f"lessons-{number}-value-title", lesson)
        hand.write(f"lessons-{number}-value-content-0-value", text)
    for name, text in QUESTION.items():
        hand.fill(f"lessons-3-value-check-0-value-{name}", text)


def begin_module(hand, course, title):
    hand.page.goto(f"/admin/pages/{course}/")
    hand.press("add", hand.page.get_by_role("link", name="Add child page").first)
    hand.press("module", hand.page.locator("a[href*='/add/courses/modulepage/']").first)
    hand.page.wait_for_url("**/add/courses/modulepage/**")
    hand.fill("title", title)


def add_lesson(hand, place):
    plus = hand.page.locator("#lessons-root > [data-streamfield-stream-container] > div > button")
    hand.press("insert a lesson", plus.nth(place))


def finish(hand, action):
    hand.press("more actions", hand.page.get_by_role("button", name="More actions"))
    hand.press(action, hand.page.get_by_role("button", name=re.compile(f"^{action}")))
    hand.page.wait_for_url(re.compile(r"/admin/pages/\d+/(\?.*)?$"))
    print(f"{len(hand.actions)} actions", *hand.actions, sep="\n  ")  # noqa: T201  (the measure)


@pytest.fixture(scope="module")
def course(page_of):
    """Made before: Vanessa has begun a course, and Susan announced it."""
    number = editing.new_course(page_of("author"), "Looking after things", code="LT01")
    editing.publish(page_of("learning"), number)
    return number


def test_an_author_submits_a_first_module_in_few_actions(course, page, be):
    be("author")
    hand = Counted(page)
    write_module(hand, course, SUBMITTED)

    finish(hand, "Submit to")

    expect(page.get_by_role("main")).to_contain_text("submitted")
    expect(page.get_by_role("main")).to_contain_text("To finish: 5 lessons and the check, 80%")
    assert len(hand.actions) <= MOST


@pytest.fixture(scope="module")
def published(course, page_of):
    """Vanessa has written a module, and Susan, who may publish, has read and published it."""
    writing, reading = Counted(page_of("author")), Counted(page_of("learning"))
    write_module(writing, course, TITLE)
    number = editing.save_draft(writing.page)
    reading.page.goto(f"/admin/pages/{number}/edit/")
    finish(reading, "Publish")
    return [*writing.actions, "save", *reading.actions]


def test_writing_and_publishing_take_no_more(published):
    assert len(published) <= MOST


@pytest.mark.usefixtures("published")
def test_staff_find_its_lessons_in_order(page, be):
    be("ren")
    page.goto(ADDRESS)

    lessons = page.get_by_role("main").get_by_role("listitem").get_by_role("link")

    expect(lessons).to_have_text([*(title for title, _text in LESSONS), "Check what you know"])


@pytest.mark.usefixtures("published")
def test_its_lessons_say_how_long_they_take(page, be):
    be("ren")
    page.goto(f"{ADDRESS}keep-it-safe/")

    expect(page.get_by_role("main")).to_contain_text("1 minute")


@pytest.mark.usefixtures("published")
def test_its_check_is_accessible(page, be, is_accessible):
    be("ren")
    page.goto(f"{ADDRESS}check-what-you-know/")

    is_accessible()
