"""What people do most, in every way that they do it: with script and without, on a desk and on the
narrowest phone, in English and in Welsh. Each time it is somebody new.
"""

import re
from dataclasses import dataclass
from itertools import product
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from . import answer_key, learning, skills
from .cast import PASSWORD
from .conftest import fits, watch
from .learning import follow, press, said
from .newcomers import made

COURSE = "DC02"
JOURNEYS = 7


@dataclass(frozen=True)
class Way:
    script: bool
    width: int
    language: str

    def __str__(self):
        script = "script" if self.script else "no script"
        return f"{script}, {self.width}, {self.language}"

    @property
    def root(self):
        return "/" if self.language == "en" else f"/{self.language}/"

    def to(self, path):
        return self.root + path.lstrip("/")


WAYS = [Way(*each) for each in product((True, False), (320, 1280), ("en", "cy"))]
pytestmark = pytest.mark.parametrize("way", WAYS, ids=str)


@pytest.fixture(scope="module")
def newcomers(demo):
    return made(demo, JOURNEYS * len(WAYS), unwelcomed=len(WAYS))


@pytest.fixture(scope="module")
def starters(newcomers):
    return iter(newcomers[: len(WAYS)])


@pytest.fixture(scope="module")
def others(newcomers):
    return iter(newcomers[len(WAYS) :])


@pytest.fixture
def newcomer(others):
    return next(others)


@pytest.fixture
def device(browser, demo, way):
    """Makes browsers of this way; what any of them reports about our pages fails the test."""
    trouble, contexts = [], []

    def opened():
        context = browser.new_context(
            base_url=demo.url,
            java_script_enabled=way.script,
            viewport={"width": way.width, "height": 900},
        )
        contexts.append(context)
        page = context.new_page()
        watch(page, demo, trouble)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not trouble


@pytest.fixture
def page(device, way, newcomer):
    """Somebody who has learnt nothing yet is on their home page."""
    page = device()
    sign_in(page, way, newcomer)
    return page


def sign_in(page, way, email, onward=""):
    if not onward:
        page.goto(way.to("/accounts/login/"))
    page.get_by_label(said(page, "Work e-mail")).fill(email)
    page.get_by_label(said(page, "Password")).fill(PASSWORD)
    press(page, "Sign in")


def first_lesson(way):
    slug, lesson = next(iter(answer_key.lessons(COURSE).items()))
    return way.to(answer_key.address(COURSE, slug)), lesson


def test_a_first_day(device, way, starters):
    page = device()
    sign_in(page, way, next(starters))
    expect(page).to_have_url(re.compile("/welcome/$"))
    follow(page, "Next"), follow(page, "Next")
    assert fits(page)
    press(page, "Find my pathway")
    follow(page, "Start the skills check")
    skills.answer_all(page, way.root)
    press(page, "Finish and see my pathway")
    expect(page).to_have_url(re.compile("/skills/result/$"))
    assert fits(page)
    page.goto(way.to("/"))
    pathway = said(page, "Your pathway: %(title)s").partition("%")[0]
    expect(page.get_by_role("heading", name=pathway)).to_be_visible()
    read_a_lesson(page, way)
    fail_the_check(page, way)
    number = pass_the_check(page, way)
    read_the_paper(page)
    have_it_checked(device(), way, number)


def read_a_lesson(page, way):
    url, _lesson = first_lesson(way)
    page.goto(url)
    assert fits(page)
    learning.complete(page)
    assert page.url != url


def fail_the_check(page, way):
    slug, questions = answer_key.final_check(COURSE)
    page.goto(way.to(answer_key.address(COURSE, slug)))
    learning.answer_check(page, questions, answer_key.wrong)
    nearly = said(page, "Nearly there: %(right)d of %(total)d") % {"right": 0, "total": 10}
    expect(page.get_by_role("heading", name=nearly)).to_be_visible()
    assert fits(page)


def pass_the_check(page, way):
    """Returns the number of the certificate, whose page is open then."""
    follow(page, "Try again")
    learning.answer_check(page, answer_key.final_check(COURSE)[1])
    page.wait_for_url("**/certificates/*/")
    assert fits(page)
    press(page, "Show my name too")
    return urlsplit(page.url).path.strip("/").split("/")[-1]


def read_the_paper(page):
    with page.expect_download() as caught:
        page.get_by_role("link", name=said(page, "Download (PDF)")).click()
    assert caught.value.path().read_bytes().startswith(b"%PDF-")


def have_it_checked(stranger, way, number):
    stranger.goto(way.to("/verify/"))
    stranger.get_by_label(said(stranger, "Certificate number")).fill(number)
    press(stranger, "Check it")
    valid = said(stranger, "This certificate is valid")
    expect(stranger.get_by_role("heading", name=valid)).to_be_visible()
    expect(stranger.get_by_role("main")).to_contain_text("Newcomer")


def test_going_on_with_another_device(device, page, way, newcomer):
    url, _lesson = first_lesson(way)
    page.goto(url)
    learning.complete(page)
    left_off = page.url

    other = device()
    sign_in(other, way, newcomer)
    follow(other, "Continue lesson")

    assert other.url == left_off


def test_knowing_it_already(page, way):
    page.goto(way.to(answer_key.address(COURSE)))
    follow(page, "Take the check")
    learning.answer_check(page, answer_key.final_check(COURSE)[1])

    page.wait_for_url("**/certificates/*/")


def reflection(page, way):
    page.goto(way.to(answer_key.address("DC01", "what-would-help-you")))
    return page.get_by_role("textbox").first


def test_a_reflection_is_there_the_next_time(page, way):
    reflection(page, way).fill("The Friday list")
    with page.expect_navigation():
        page.get_by_role("button", name=said(page, "Save")).first.click()
    page.goto(way.to("/"))

    expect(reflection(page, way)).to_have_value("The Friday list")


def test_a_session_that_ends_in_the_middle_of_an_answer(page, way, newcomer):
    typed = reflection(page, way)
    typed.fill("The Friday list")
    lesson = page.url
    page.context.clear_cookies(name=re.compile("sessionid"))
    page.get_by_role("button", name=said(page, "Save")).first.click()
    sign_in(page, way, newcomer, onward=lesson)

    assert page.url == lesson
    expect(page.get_by_role("textbox").first).to_have_value("The Friday list")


def test_a_last_day_goes_into_a_calendar(page):
    calendar = page.locator("a[href$='.ics']").first
    with page.expect_download() as caught:
        calendar.click()

    written = caught.value.path().read_text(encoding="utf-8")
    assert written.startswith("BEGIN:VCALENDAR")
    assert "DTSTART;VALUE=DATE:" in written


def test_settings_hold_on_the_next_page(page, way):
    page.goto(way.to("/me/settings/"))
    assert fits(page)
    page.get_by_role("radio", name=said(page, "Dark")).check()
    press(page, "Save my settings")
    expect(page.get_by_role("main")).to_contain_text(said(page, "Your settings are saved."))
    page.goto(way.to("/"))

    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
