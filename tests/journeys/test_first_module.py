"""An author who has never made a module makes one of five lessons with a check and submits it; it
is approved in two steps, learners take it, and the author reads how it does.

An action is a click or a field that is filled in.
"""

import re
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import expect

from . import editing
from .cast import CAST
from .learning import press
from .waiting import until

MOST = 25
TITLE = "Lost and found"
CHECK = "Check what you know"
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

# With Peter, ten people have begun it: the fewest of whom an author is told anything.
NINE_BEGIN = """
from courses.models import ModulePage
from lms.people.models import User
from lms.records.actions import finish_lesson
module = ModulePage.objects.get(slug="lost-and-found", locale__language_code="en")
others = User.objects.filter(standings=None, is_active=True).exclude(staff_number__in={cast})
for person in others.order_by("-pk")[:9]:
    finish_lesson(
        person=person,
        course_key=module.get_parent().translation_key,
        module_key=module.translation_key,
        lesson_id=module.specific.outline[0].id,
    )
"""


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


def submit(hand):
    # Wagtail saves a draft by itself, and sends the next click to it when that is done.
    hand.page.wait_for_url("**/edit/")
    hand.press("more actions", hand.page.get_by_role("button", name="More actions"))
    hand.press("submit", hand.page.get_by_role("button", name=re.compile("^Submit to")))
    hand.page.wait_for_url(re.compile(r"/admin/pages/\d+/(\?.*)?$"))
    print(f"{len(hand.actions)} actions", *hand.actions, sep="\n  ")  # noqa: T201  (the measure)


@pytest.fixture(scope="module")
def course(page_of):
    """Made before: Vanessa has begun a course, and Susan announced it."""
    number = editing.new_course(page_of("author"), "Looking after things", code="LT01")
    editing.publish(page_of("learning"), number)
    return number


@pytest.fixture(scope="module")
def submitted(course, page_of):
    """Vanessa has written a module and sent it to be checked; her browser, as she left it."""
    hand = Counted(page_of("author"))
    write_module(hand, course, TITLE)
    submit(hand)
    return hand


@pytest.fixture(scope="module")
def approved(course, submitted, page_of):
    """Susan has passed both steps of the course check."""
    page = page_of("learning")
    module = editing.child_of(page, course)
    for step in ("Accessibility and content check", "Subject owner"):
        page.goto(f"/admin/pages/{module}/edit/")
        expect(page.get_by_text(step).first).to_be_attached()
        page.get_by_role("button", name="More actions").click()
        with page.expect_navigation():
            page.get_by_role("button", name=re.compile("^Approve(?!.*comment)")).click()


@pytest.fixture(scope="module")
def taken(approved, page_of, demo):
    """Peter has taken it all, and nine others have begun."""
    page = page_of("peter")
    page.goto("/learn/looking-after-things/")
    with page.expect_navigation():
        page.get_by_role("button", name="Start course").click()
    for _lesson in LESSONS:
        with page.expect_navigation():
            page.get_by_role("button", name="Complete").click()
    page.get_by_label(QUESTION["options-0-value-text"]).check()
    with page.expect_navigation():
        page.get_by_role("button", name="Check my answers").click()
    numbers = [each.staff_number for each in CAST.values()]
    demo.manage("shell", "-v0", "-c", NINE_BEGIN.format(cast=numbers))
    return page


def test_an_author_submits_a_first_module_in_few_actions(submitted):
    main = submitted.page.get_by_role("main")

    expect(main).to_contain_text("submitted")
    expect(main).to_contain_text("To finish: 5 lessons and the check, 80%")
    assert len(submitted.actions) <= MOST


@pytest.mark.usefixtures("approved")
def test_staff_find_its_lessons_in_order(page, be):
    be("ren")
    page.goto(ADDRESS)

    lessons = page.get_by_role("main").get_by_role("listitem").get_by_role("link")

    expect(lessons).to_have_text([*(title for title, _text in LESSONS), CHECK])


@pytest.mark.usefixtures("approved")
def test_its_lessons_say_how_long_they_take(page, be):
    be("ren")
    page.goto(f"{ADDRESS}keep-it-safe/")

    expect(page.get_by_role("main")).to_contain_text("1 minute")


@pytest.mark.usefixtures("approved")
def test_its_check_is_accessible(page, be, is_accessible):
    be("ren")
    page.goto(f"{ADDRESS}check-what-you-know/")

    is_accessible()


def test_a_learner_finishes_it(taken):
    expect(taken.get_by_role("main")).to_contain_text(re.compile("Passed|Well done|Certificate"))


@pytest.mark.usefixtures("taken")
def test_the_author_reads_how_it_does(course, page, be):
    """Ten began it, and one of them finished."""
    be("author")
    page.goto(f"/admin/pages/{course}/")
    page.get_by_role("button", name="Actions").first.click()
    page.get_by_role("link", name="Course health").first.click()
    page.get_by_role("link", name="Count now").click()
    press(page, "Count now")

    row = page.get_by_role("row").filter(has_text=LESSONS[0][0])

    def is_counted():
        page.reload()
        return row.count()

    until(is_counted)
    expect(row).to_contain_text("10")
