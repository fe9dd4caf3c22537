"""Susan of the learning team opens a record, puts it right, and brings in an HR file."""

import re

import pytest
from playwright.sync_api import expect

from . import administering
from .administering import REASON
from .conftest import ROOT

NAME, COURSE = "Fiona Lewis", "DC01"
WRONG = "The old system had the day of a colleague."
SEEN = "Her certificate, which she showed me."
HR_FILE = ROOT / "lms/demo/hr/hr_export_2026-10-31_reorg.csv"
AS_AT = "2026-10-31"
NO_LONGER_THERE = "043923"  # Molly Mensah, in no other journey


@pytest.fixture(scope="module")
def susan(page_of):
    """Susan's browser, with Fiona's record of one course open in it."""
    page = page_of("learning")
    administering.open_record(page, NAME)
    with page.expect_navigation():
        page.get_by_role("link", name=COURSE).click()
    return page


@pytest.fixture(scope="module")
def corrected(susan):
    """The completion of July is put right, and one of August recorded with its evidence."""
    address = susan.url
    administering.put_right(susan, "Brought over from an earlier system", WRONG)
    susan.get_by_role("button", name="Put it right").click()
    susan.wait_for_url(address)
    administering.record_completion(susan, "2026-08-03", SEEN)
    susan.get_by_role("button", name="Record it").click()
    susan.wait_for_url(address)
    return susan


@pytest.fixture(scope="module")
def file_sent(page_of):
    """A second HR file of the same day has everybody but one."""
    page = page_of("learning")
    administering.send_staff_file(page, file_without(NO_LONGER_THERE), AS_AT)
    return page


def file_without(number):
    lines = HR_FILE.read_bytes().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(number.encode()))


def test_a_record_asks_for_a_reason(page, be):
    be("learning")
    administering.find_person(page, "Molly Mensah")

    page.get_by_role("link", name="Learning record").click()

    expect(page.get_by_label("Why do you need to see this record?")).to_be_visible()


def test_she_reads_why_a_course_counts_as_done(corrected):
    main = corrected.get_by_role("main")

    expect(main).to_contain_text("Required of everyone since 1 June 2026")
    expect(main).to_contain_text("Completed on: 3 August 2026")


def test_what_she_put_right_is_still_there(corrected):
    main = corrected.get_by_role("main")

    expect(main).to_contain_text("No, it was put right")
    expect(main).to_contain_text(WRONG)


@pytest.mark.parametrize("words", [REASON, WRONG, SEEN, "Susan Hall, learning administrator"])
def test_fiona_reads_what_was_done_with_her_record(corrected, page, be, words):
    be("fiona")
    page.goto("/")

    page.get_by_role("link", name="My record").click()

    expect(page.get_by_role("main")).to_contain_text(words)


def test_her_own_record_is_accessible(corrected, page, be, is_accessible):
    be("fiona")
    page.goto("/me/record/")

    is_accessible()


def test_an_empty_record_is_accessible(page, be, is_accessible):
    be("ren")
    page.goto("/me/record/")

    is_accessible()


def test_the_file_is_looked_at_used_and_its_question_answered(file_sent):
    expect(file_sent.get_by_role("main")).to_contain_text("Waiting to be used")
    administering.use_file(file_sent)

    file_sent.get_by_role("link", name=re.compile(r"Answer \d+ questions")).click()
    file_sent.get_by_role("link", name="Molly Mensah").click()
    file_sent.get_by_role("button", name="No: they stay").click()

    expect(file_sent.get_by_text("Thank you. The answer is kept")).to_be_visible()
