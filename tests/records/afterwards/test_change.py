import pytest

from lms.records.afterwards.change import change, shift


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({"a": 2}, {"a": 3}, 1),
        ({"a": 2}, {"a": 2}, 0),
        ({"a": 4}, {"a": 2}, -1),
        ({"a": 1, "b": 5}, {"a": 3, "b": 4}, 1),
        # What was answered once only is left out: else the mean moves by itself.
        ({"a": 4}, {"a": 4, "b": 1}, 0),
        ({"a": 1, "b": 5}, {"b": 5}, 0),
        ({"a": 1}, {"b": 5}, None),
        ({}, {"a": 5}, None),
        ({}, {}, None),
    ],
)
def test_the_means_of_the_same_outcomes_are_compared(before, after, found):
    assert change(before, after) == found


@pytest.mark.parametrize(
    ("before", "looking_back", "found"),
    [
        ({"a": 3}, 2, -1),
        ({"a": 3}, 3, 0),
        ({"a": 3}, 4, 1),
        # The one number stands for all outcomes, so half a step is no difference.
        ({"a": 2, "b": 3}, 2, 0),
        ({"a": 2, "b": 3}, 3, 0),
        ({"a": 2, "b": 3, "c": 3}, 2, -1),
        ({}, 3, None),
        ({"a": 3}, None, None),
    ],
)
def test_looking_back_is_compared_with_the_mean_of_before(before, looking_back, found):
    assert shift(before, looking_back) == found
