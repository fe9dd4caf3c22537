"""The made-up council promised when it began what it is measured by."""

from datetime import date

from lms.demo.council import set_targets
from lms.metrics.models import Target


def test_a_target_was_set_on_the_day_it_runs_from(db):
    set_targets()

    assert {(each.set_on, each.baseline_on) for each in Target.objects.all()} == {
        (date(2026, 6, 1), date(2026, 6, 1))
    }


def test_making_the_demo_again_sets_none(db):
    set_targets()
    set_targets()

    assert Target.objects.count() == 2
