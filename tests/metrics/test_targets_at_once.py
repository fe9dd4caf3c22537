"""Two executives set the same target, or one who presses twice."""

from datetime import date
from decimal import Decimal

from lms.metrics.actions import set_target
from lms.metrics.models import Target
from tests.at_once import AT_ONCE, together

pytestmark = AT_ONCE
# The moment is short.
MANY = 30


def test_what_is_said_again_in_the_same_moment_is_not_said_twice():
    def set_all():
        for n in range(MANY):
            set_target(
                measure=f"M{n}",
                baseline_value=Decimal(10),
                baseline_on=date(2026, 9, 30),
                target_value=Decimal(80),
                target_on=date(2027, 3, 31),
                owner="Chief Executive",
                reason="The strategy promises it.",
            )

    together(*[set_all] * 8)

    assert Target.objects.count() == MANY
