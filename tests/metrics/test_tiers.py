from datetime import date

import pytest

from lms.metrics.disclosure import Group
from lms.metrics.measures import Course
from lms.metrics.recount import everyone, recount
from lms.metrics.tiers import Tiers, by_tier, joined, left_over
from lms.records.models import Requirement
from tests.factories.metrics import make_colleague, make_council, require


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        # The sample council: one chief, three directors, eleven heads, seventeen below.
        ([1, 3, 11, 17], [("T1-3", 15), ("T4", 17)]),
        ([10, 10], [("T1", 10), ("T2", 10)]),
        # What is left joins the group above.
        ([1, 9, 9], [("T1-3", 19)]),
        ([12, 9], [("T1-2", 21)]),
        # All together are too few.
        ([1, 8], []),
        ([], []),
    ],
)
def test_tiers_are_joined_until_there_are_ten(sizes, expected):
    groups = {tier: Group(0, size) for tier, size in enumerate(sizes, start=1)}

    assert [(each.code, each.people) for each in joined(groups)] == expected


@pytest.mark.parametrize(
    ("tiers", "everybody", "leaders", "expected"),
    [
        ([(1, 3, 15), (4, 4, 17)], 32, 15, [0]),
        ([(1, 3, 15), (4, 4, 17)], 34, 15, [2]),
        # Two of tier 4 are told of with the leaders above them.
        ([(1, 4, 17)], 17, 15, [0, 15, 2]),
        # One of tier 3 is told of with tier 4.
        ([(1, 2, 14), (3, 4, 17)], 31, 15, [0, 1, 16]),
        ([(1, 4, 17)], 17, 4, [0]),
        ([], 8, 8, [8]),
    ],
)
def test_what_follows_from_the_numbers_beside_them(tiers, everybody, leaders, expected):
    found = [Tiers(first, last, 0, people) for first, last, people in tiers]

    assert left_over(found, everybody, leaders) == expected


@pytest.mark.parametrize(
    ("tiers", "without_tier", "told"),
    [
        ([3] * 10 + [4] * 10, 0, ["T3", "T4"]),
        ([3] * 10 + [4] * 10, 4, []),
        ([3] * 10 + [4] * 10, 5, ["T3", "T4"]),
        ([3] * 9 + [4] * 4, 0, []),
        ([3] * 9 + [4] * 5, 0, ["T3-4"]),
    ],
)
def test_tiers_are_told_where_nothing_follows_of_few(db, tiers, without_tier, told):
    """Who has no tier is asked by a second rule of the same course."""
    unit = make_council()["RES-FIN-1"]
    rule = require("LD01", max_tier=4)
    rule_of_unit = Requirement.objects.get(pk=rule.pk)
    rule_of_unit.pk, rule_of_unit.max_tier, rule_of_unit.unit = None, None, unit
    rule_of_unit.save()
    for tier in [*tiers, *[None] * without_tier]:
        make_colleague(unit, tier=tier)
    recount(person_ids=everyone())

    course = Course(rule.course_code, rule.course_key, "", is_for_all=False)
    assert [each.code for each in by_tier(date(2026, 9, 30), course)] == told
