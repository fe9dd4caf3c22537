"""Two people correct the same month in the same moment."""

from datetime import date

from lms.metrics.actions import close_month, correct_month
from lms.metrics.models import ClosedMonth
from tests.at_once import AT_ONCE, at_once
from tests.factories.metrics import make_council, require

pytestmark = AT_ONCE
SEPTEMBER = date(2026, 9, 30)


def test_each_correction_is_a_revision_of_its_own():
    make_council()
    require("DC01")
    close_month(day=SEPTEMBER)
    reasons = [f"Counted again, {n}." for n in range(8)]

    at_once(lambda reason: correct_month(day=SEPTEMBER, reason=reason), reasons)

    months = ClosedMonth.objects.filter(day=SEPTEMBER)
    assert sorted(months.values_list("revision", flat=True)) == list(range(1, 10))
    assert {each.reason for each in months} == {"", *reasons}
