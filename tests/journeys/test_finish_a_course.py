"""The main job: a member of staff finishes a course, and it counts for her directorate."""

import csv
import re
from dataclasses import dataclass
from email import message_from_bytes, policy

import pytest
from playwright.sync_api import Page, expect

from . import answer_key, learning
from .waiting import until

COURSE, DIRECTORATE, UNIT = "DC02", "Children, Young People & Education", "CYP"
SUNITA = "sunita.brooks@thornvale.example"


@dataclass
class Story:
    page: Page
    before: dict
    after: dict
    first_try: str


@pytest.fixture(scope="module")
def story(page_of, demo):
    """Sunita comes back to a course half done, reads on, fails the check once and passes it."""
    page, before = page_of("staff"), figure(demo)
    page.goto("/")
    page.get_by_role("link", name="Continue lesson").click()
    finish_what_is_left(page)
    first_try = fail_the_final_check(page)
    try_again(page)
    return Story(page, before, figure(demo), first_try)


def figure(demo):
    """What a leader would be told today, straight from the command line."""
    rows = csv.DictReader(demo.manage("measure", f"A3-{COURSE}").splitlines())
    return next(row for row in rows if row["unit_code"] == UNIT)


def finish_what_is_left(page):
    lessons = answer_key.lessons(COURSE)
    for slug in list(lessons)[2:-1]:
        page.goto(answer_key.address(COURSE, slug))
        learning.finish_lesson(page, lessons[slug])


def fail_the_final_check(page):
    slug, questions = answer_key.final_check(COURSE)
    page.goto(answer_key.address(COURSE, slug))
    learning.answer_check(page, questions, answer_key.wrong)
    return page.locator("#check").inner_html()


def try_again(page):
    page.get_by_role("link", name="Try again").click()
    learning.answer_check(page, answer_key.final_check(COURSE)[1])
    page.wait_for_url("**/certificates/*/")


def letters(demo):
    sent = [message_from_bytes(path.read_bytes(), policy=policy.default) for path in mail(demo)]
    return [letter for letter in sent if letter["To"] == SUNITA]


def mail(demo):
    return demo.mail.glob("*") if demo.mail.exists() else []


def test_a_check_that_is_not_passed_is_nearly_there(story):
    assert "Nearly there: 0 of 10" in story.first_try


def test_what_was_missed_leads_back_to_its_lessons(story):
    assert f'href="{answer_key.address(COURSE, "spot-the-hook")}"' in story.first_try


def test_passing_the_check_leads_to_the_certificate(story):
    expect(story.page.get_by_role("heading", level=1)).to_have_text("Well done, Sunita")


def test_the_certificate_names_her_and_the_course(story):
    text = story.page.get_by_role("article").inner_text()

    assert "Sunita Brooks" in text
    assert answer_key.course(COURSE)["title"] in text


def test_her_directorates_number_moved_by_one(story):
    assert int(story.after["numerator"]) == int(story.before["numerator"]) + 1


def test_nobody_else_is_asked_for_more(story):
    assert story.after["denominator"] == story.before["denominator"]


def test_a_leader_sees_the_new_number(story, page, be):
    be("leader")
    page.goto("/leadership/")
    page.get_by_label("Learning", exact=True).select_option(f"A3-{COURSE}")
    page.get_by_role("button", name="Show").click()

    row = page.locator("#directorates tr").filter(has_text=DIRECTORATE)
    expect(row).to_contain_text(f"{float(story.after['value']):.0f}%")


def test_the_worker_sends_her_one_letter(story, demo):
    assert len(until(lambda: letters(demo))) == 1


def test_the_letter_leads_to_the_certificate(story, demo):
    [letter] = until(lambda: letters(demo))
    text = letter.get_body(("plain",)).get_content()

    assert re.search(r"http://\S+/certificates/\S+/", text)[0] == story.page.url


def test_her_home_page_no_longer_asks_for_the_course(story, page, be):
    be("staff")
    page.goto("/")

    task = page.get_by_role("listitem").filter(has_text=answer_key.course(COURSE)["title"])
    expect(task.first).to_contain_text("Completed")
