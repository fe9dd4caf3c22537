"""HR files that come after a change map, and know better."""

from datetime import date

import pytest

from lms.people.actions import import_staff
from lms.people.models import Posting, User
from lms.records.models import LearningEvent
from tests.people.files import hr_file, row

from .files import OCTOBER

pytestmark = pytest.mark.usefixtures("december")
JUNE, SEPTEMBER, NOVEMBER = date(2020, 6, 1), date(2026, 9, 30), date(2026, 11, 30)
FINANCE = {"DIRECTORATE": "Resources", "DIVISION": "Finance", "TEAM": "Payments"}
SAM = row("000102", **FINANCE)
NEW_PLACE = {"DIRECTORATE": "Sustainable Communities"}


def history(number="000101"):
    found = Posting.objects.filter(person__staff_number=number).order_by("starts_on")
    return [(post.unit.code, post.starts_on, post.ends_on) for post in found]


@pytest.fixture
def report(reorganise):
    """Import these rows as at a day, after the reorganisation."""
    reorganise()

    def give(*rows, as_at=NOVEMBER):
        return import_staff(staff=hr_file(*rows, SAM), as_at=as_at)

    return give


def code_of(plan, number="000101"):
    return next(one.verdict.name for one in plan.records if one.staff_number == number)


def test_whoever_went_along_has_an_outcome_that_says_so(report):
    plan = report(row(**NEW_PLACE))

    assert code_of(plan) == "UPDATE_UNIT"
    assert "01/10/2026" in plan.records[0].message


def test_whoever_went_along_before_the_last_file_is_no_news(report):
    report(row(**NEW_PLACE))

    assert code_of(report(row(**NEW_PLACE))) != "UPDATE_UNIT"


def test_a_leaver_found_later_did_not_go_along(report):
    plan = report(row(**NEW_PLACE, LEAVING_DATE="20/09/2026"))

    assert history() == [("PLC-PPS-parks", JUNE, date(2026, 9, 21))]
    assert code_of(plan) == "HAS_LEFT"
    assert not User.objects.in_post(OCTOBER).filter(staff_number="000101").exists()


def test_a_leaver_found_later_stays_gone_with_the_same_file(report):
    leaver = row(**NEW_PLACE, LEAVING_DATE="20/09/2026")
    report(leaver)

    assert report(leaver).changes == []


def test_a_leaver_of_the_first_day_was_in_the_new_unit(report):
    report(row(**NEW_PLACE, LEAVING_DATE="01/10/2026"))

    assert history()[-1] == ("SCR-PPS-parks", OCTOBER, date(2026, 10, 2))


def test_an_earlier_first_day_is_put_right_in_the_old_unit(report):
    report(row(**NEW_PLACE, COUNCIL_START_DATE="01/05/2020"))

    assert history() == [
        ("PLC-PPS-parks", date(2020, 5, 1), OCTOBER),
        ("SCR-PPS-parks", OCTOBER, None),
    ]


def test_a_leaving_date_taken_back_goes_on_in_the_new_unit(report):
    report(row(**NEW_PLACE, LEAVING_DATE="31/12/2026"))

    plan = report(row(**NEW_PLACE))

    assert history()[-1] == ("SCR-PPS-parks", OCTOBER, None)
    assert code_of(plan) == "LEAVING_RETRACTED"


def test_the_file_of_the_day_before_may_come_late(report):
    plan = report(row(), as_at=SEPTEMBER)

    assert plan.changes == []
    assert len(history()) == 2


def test_whoever_a_late_file_adds_goes_along_too(report):
    report(row(), row("000103"), as_at=SEPTEMBER)

    assert [code for code, *_ in history("000103")] == ["PLC-PPS-parks", "SCR-PPS-parks"]


def test_a_leaver_in_a_late_file_did_not_go_along(report):
    report(row(LEAVING_DATE="25/09/2026"), as_at=SEPTEMBER)

    assert history() == [("PLC-PPS-parks", JUNE, date(2026, 9, 26))]


def test_late_news_moves_no_learning_event(report):
    before = LearningEvent.objects.count()

    report(row(**NEW_PLACE, LEAVING_DATE="20/09/2026"))

    assert LearningEvent.objects.count() == before
