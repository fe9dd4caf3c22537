"""What is not somebody’s is not there for them, and signing in leads back to where they were."""

from playwright.sync_api import expect

from . import answer_key
from .cast import CAST, PASSWORD, enter, fill_in

LESSON = answer_key.address("DC01", "find-it-again")


def test_the_leadership_pages_are_not_there_for_staff(page, be):
    be("manager")

    assert page.goto("/leadership/").status == 404


def test_the_file_of_adoption_is_not_there_for_staff(page, be):
    be("manager")

    assert page.goto("/leadership/all.csv").status == 404


def test_somebody_elses_certificate_is_not_there(page, be, certificate):
    be("ren")

    assert page.goto(certificate).status == 404


def test_not_even_a_leader_opens_somebodys_certificate(page, be, certificate):
    be("leader")

    assert page.goto(certificate).status == 404


def test_the_editors_pages_are_not_open_to_staff(page, be):
    be("manager")
    page.goto("/admin/")

    expect(page.get_by_role("link", name="Pages")).to_have_count(0)


def test_signing_in_leads_back_to_the_lesson(page, cast):
    page.goto(LESSON)

    fill_in(page, CAST["ren"].email, PASSWORD)

    page.wait_for_url(LESSON)


def test_choosing_a_persona_leads_back_to_the_lesson(page):
    page.goto(LESSON)

    page.get_by_role("button", name="Irene Perry").click()

    page.wait_for_url(LESSON)


def test_after_signing_out_going_back_asks_who_you_are(page, cast):
    enter(page, "ren")
    page.goto(LESSON)
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/accounts/login/")

    page.go_back()

    expect(page.get_by_label("Password")).to_be_visible()


def test_signing_in_never_leads_to_another_site(page, cast):
    page.goto("/accounts/login/?next=https://example.org/")

    fill_in(page, CAST["ren"].email, PASSWORD)

    page.wait_for_url("/")
