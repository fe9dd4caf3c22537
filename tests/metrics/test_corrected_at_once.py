"""Many people correct the same month in the same moment."""

from datetime import date

from django.core.exceptions import ValidationError

from lms.metrics.actions import close_month, correct_month
from lms.metrics.models import ClosedMonth
from lms.metrics.recount import recount
from tests.at_once import AT_ONCE, at_once
from tests.factories.metrics import make_colleague, make_council, require

pytestmark = AT_ONCE
SEPTEMBER = date(2026, 9, 30)


NOTHING = "There is nothing to correct: every figure is as it is in revision 2."


def attempt(reason):
    try:
        correct_month(day=SEPTEMBER, reason=reason)
    except ValidationError as refused:
        return refused.messages[0]


def test_one_corrects_and_the_others_find_nothing_to_correct():
    units = make_council()
    require("DC01")
    close_month(day=SEPTEMBER)
    recount(person_ids={make_colleague(units["RES-FIN"]).pk})
    reasons = [f"Counted again, {n}." for n in range(8)]

    answers = dict(zip(reasons, at_once(attempt, reasons), strict=True))

    [reason] = [reason for reason, answer in answers.items() if answer is None]
    assert [answer for answer in answers.values() if answer] == [NOTHING] * 7
    months = ClosedMonth.objects.filter(day=SEPTEMBER).order_by("revision")
    assert list(months.values_list("revision", "reason")) == [(1, ""), (2, reason)]
