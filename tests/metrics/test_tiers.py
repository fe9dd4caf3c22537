import pytest

from lms.metrics.disclosure import Group
from lms.metrics.tiers import joined


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
