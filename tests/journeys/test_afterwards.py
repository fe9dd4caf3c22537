"""What is asked before a course, right after it and a month later, in a browser."""

import pytest
from playwright.sync_api import expect

from . import answer_key

ASK_KELLY = """
from datetime import date
from lms.people.models import User
from lms.records.afterwards import links
from lms.records.models import Certificate, FollowUp
person = User.objects.get(staff_number="020160")
course_key = Certificate.objects.filter(person=person).first().course_key
place = {"person": person, "course_key": course_key, "cycle": 1}
print(links.address(FollowUp.objects.get_or_create(**place, asked_on=date.today())[0]))
"""
QUESTIONS = (
    "My manager has talked with me about this course.",
    "I was given working time for it.",
    "I have used something from it in my work.",
)


@pytest.fixture
def link(demo, certificate):
    """As the e-mail has it."""
    return demo.manage("shell", "-v0", "-c", ASK_KELLY).strip()


def test_before_the_first_lesson_is_accessible(page, be, is_accessible):
    be("ren")
    page.goto(answer_key.address("DC03", next(iter(answer_key.lessons("DC03")))))
    page.get_by_role("link", name="Before you begin").click()
    expect(page.get_by_role("heading", name="How confident are you today?")).to_be_visible()
    is_accessible()

    page.get_by_role("button", name="Save my answers").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    is_accessible()


def test_after_the_course_is_accessible(page, be, certificate, is_accessible):
    be("kelly")
    page.goto(certificate)
    page.get_by_role("link", name="How confident are you now?").click()
    expect(page.get_by_role("group", name="Looking back")).to_be_visible()

    is_accessible()


def test_the_link_of_the_email_is_accessible(page, link, is_accessible):
    page.goto(link)
    is_accessible()

    page.get_by_role("button", name="Send my answers").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    is_accessible()


@pytest.mark.browser_context(java_script_enabled=False)
def test_who_is_not_signed_in_answers_without_a_script(page, link):
    page.goto(link)
    for question in QUESTIONS:
        page.get_by_role("group", name=question).get_by_label("Yes").check()
    page.get_by_role("button", name="Send my answers").click()

    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
