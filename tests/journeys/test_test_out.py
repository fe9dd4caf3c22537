"""Who knows it already need not sit through it."""

from playwright.sync_api import expect

from . import answer_key, learning


def test_passing_the_final_check_first_completes_the_course(page, be):
    be("malik")
    page.goto(answer_key.address("DC02"))
    page.get_by_role("link", name="Take the check").click()

    learning.answer_check(page, answer_key.final_check("DC02")[1])

    expect(page.get_by_role("heading", level=1)).to_have_text("Well done, Malik")
    page.goto(answer_key.address("DC02"))
    expect(page.get_by_role("main")).to_contain_text("Certificate earned on")
