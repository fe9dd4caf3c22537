"""Groups of fewer than five are hidden, and cannot be worked out from the total."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lms.metrics.disclosure import SMALLEST, Group, hidden, left_out, total
from lms.metrics.protected import choice

codes = st.text("ABCDEFGH", min_size=1, max_size=2)
people = st.integers(0, 12).flatmap(lambda n: st.builds(Group, st.integers(0, n), st.just(n)))
councils = st.dictionaries(codes, people, max_size=8)


def groups(**numbers):
    return {code: Group(*each) for code, each in numbers.items()}


@pytest.mark.parametrize(
    ("council", "expected"),
    [
        # Five are enough.
        (groups(RES=(2, 5), PLC=(30, 80)), set()),
        # An empty group hides nobody.
        (groups(CEX=(0, 0), RES=(9, 20)), set()),
        # A small group takes the next smallest with it.
        (groups(CEX=(2, 4), RES=(9, 20), PLC=(30, 80)), {"CEX", "RES"}),
        # Two small groups need no third.
        (groups(CEX=(1, 3), ACE=(2, 4), PLC=(30, 80)), {"CEX", "ACE"}),
        # Unless they are small together.
        (groups(CEX=(0, 1), ACE=(1, 2), PLC=(30, 80), RES=(9, 20)), {"CEX", "ACE", "RES"}),
        # None of 24 would be none of the 4.
        (groups(CEX=(0, 4), RES=(0, 20), PLC=(30, 80), CFE=(9, 90)), {"CEX", "RES", "PLC"}),
        # All of 24 would be all of the 4.
        (groups(CEX=(4, 4), RES=(20, 20), PLC=(30, 80), CFE=(9, 90)), {"CEX", "RES", "PLC"}),
        # Who knows the rules knows that the first two are alike: of 9, none; of 30, who knows.
        (groups(CEX=(0, 4), RES=(0, 20), PLC=(9, 30), CFE=(60, 90)), {"CEX", "RES", "PLC", "CFE"}),
        # It goes on until some are done and some are not.
        (groups(CEX=(0, 3), RES=(0, 20), PLC=(0, 80), CFE=(9, 90)), {"CEX", "RES", "PLC", "CFE"}),
        # None of all staff is none of each, whatever is hidden.
        (groups(CEX=(0, 4), RES=(0, 20), PLC=(0, 80)), {"CEX", "RES"}),
        # Groups of five or more may be exact.
        (groups(CEX=(0, 5), RES=(20, 20), PLC=(30, 80)), set()),
    ],
)
def test_what_is_hidden(council, expected):
    assert hidden(council) == expected


def hidden_on_any(days):
    return choice(lambda n: [days[n]], range(len(days))).groups


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([], set()),
        # Small on one day is hidden on all.
        ([groups(CEX=(2, 9), RES=(9, 20)), groups(CEX=(2, 4), RES=(9, 20))], {"CEX", "RES"}),
        # Place has become the smaller one, and Resources stays the second.
        (
            [
                groups(CEX=(2, 4), RES=(9, 20), PLC=(9, 30)),
                groups(CEX=(2, 4), RES=(9, 20), PLC=(9, 10)),
            ],
            {"CEX", "RES"},
        ),
        # What is hidden already serves a new small group.
        (
            [
                groups(CEX=(2, 4), RES=(9, 20), PLC=(9, 30)),
                groups(CEX=(2, 9), RES=(9, 20), PLC=(2, 4)),
            ],
            {"CEX", "RES", "PLC"},
        ),
        # On the second day they are none of 24.
        (
            [
                groups(CEX=(2, 4), RES=(9, 20), PLC=(9, 30), CFE=(9, 90)),
                groups(CEX=(0, 4), RES=(0, 20), PLC=(30, 54), CFE=(9, 90)),
            ],
            {"CEX", "RES", "PLC"},
        ),
    ],
)
def test_what_is_hidden_on_one_day_is_hidden_on_all(days, expected):
    assert hidden_on_any(days) == expected


@settings(deadline=None)
@given(st.lists(councils, max_size=4), councils)
def test_a_later_day_never_shows_what_was_hidden(days, later):
    assert hidden_on_any(days) <= hidden_on_any([*days, later])


def test_who_is_left_out_of_a_part_is_a_group_too():
    whole, part = groups(CEX=(5, 9), RES=(4, 20)), groups(CEX=(4, 7))

    assert left_out(whole, part) == groups(CEX=(1, 2), RES=(4, 20))


@pytest.mark.parametrize(
    ("size", "expected"), [(0, False), (1, True), (4, True), (5, False), (80, False)]
)
def test_one_to_four_people_are_too_few(size, expected):
    assert Group(0, size).is_too_small is expected


@settings(deadline=None)
@given(councils)
def test_what_is_hidden_does_not_follow_from_the_rest(council):
    found = hidden(council)
    rest = total(council[name] for name in found)

    assert (
        not found
        or (rest.people >= SMALLEST and (rest.is_mixed or not total(council.values()).is_mixed))
        or found == {name for name, group in council.items() if group.people}
    )


@settings(deadline=None)
@given(councils)
def test_no_small_group_is_ever_shown(council):
    shown = set(council) - hidden(council)

    assert not any(council[name].is_too_small for name in shown)


@settings(deadline=None, max_examples=500)
@given(councils)
def test_who_knows_the_rules_does_not_know_whether_none_or_all_are_done(council):
    """Of the fewest that would be enough by their number: the others were hidden as these are
    alike, which says no more."""
    found = hidden(council)
    by_size = sorted((council[name].people, name) for name in found)
    enough = next(
        (n for n in range(2, len(by_size)) if sum(size for size, _name in by_size[:n]) >= SMALLEST),
        None,
    )
    shown = {name for name, group in council.items() if group.people} - found
    if enough is None or not shown:
        return
    first = total(council[name] for _size, name in by_size[:enough])
    rest = total(council[name] for name in found)

    assert first.is_mixed or first.people <= rest.done <= rest.people - first.people
