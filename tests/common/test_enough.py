import pytest

from lms.common import enough


@pytest.mark.parametrize(
    ("learners", "shown"), [(0, None), (9, None), (10, 10), (12, 10), (13, 15), (1000, 1000)]
)
def test_a_count_is_shown_from_ten_and_to_the_nearest_five(learners, shown):
    assert enough.count(learners) == shown


@pytest.mark.parametrize(
    ("part", "learners", "shown"),
    [(9, 9, None), (5, 10, 50), (7, 12, 60), (1, 3, None), (1, 40, 5), (333, 1000, 35)],
)
def test_a_share_is_shown_from_ten_and_to_the_nearest_five(part, learners, shown):
    assert enough.share(part, learners) == shown


@pytest.mark.parametrize(("part", "shown"), [(0, 5), (20, 95)])
def test_no_share_says_it_of_nobody_or_everybody(part, shown):
    assert enough.share(part, 20) == shown
