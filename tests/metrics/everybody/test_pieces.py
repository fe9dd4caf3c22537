"""Into which pieces the headcount of a group is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lms.metrics.cells import STATES
from lms.metrics.disclosure import SMALLEST
from lms.metrics.everybody.pieces import GROUPS, OPTIONS, Cut, cuts, finest, sums

UNDER_WAY, LAPSED, NOT_BEGUN, EXEMPT, NOT_REACHED = STATES
APART = tuple(options[0] for options in OPTIONS)
counts = st.lists(st.integers(0, 9), min_size=5, max_size=5).map(tuple)
councils = st.dictionaries(st.sampled_from("ABCDEF"), counts, min_size=1, max_size=6)


def whole(council):
    return [sum(column) for column in zip(*council.values(), strict=True)]


def cut(council, hidden=()):
    return cuts(council, hidden, finest(whole(council)))


@pytest.mark.parametrize(
    ("all_staff", "pieces"),
    [
        ((9, 9, 9, 0, 9), APART),
        # Few are exempt: told with those who have not started.
        ((9, 9, 9, 3, 9), (APART[0], ((NOT_BEGUN, EXEMPT), (NOT_REACHED,)))),
        # Few have not started, and nobody is exempt.
        ((9, 9, 3, 0, 9), (APART[0], (GROUPS[1],))),
        ((9, 3, 9, 9, 4), ((GROUPS[0],), (GROUPS[1],))),
    ],
)
def test_what_is_told_of_all_staff_at_the_finest(all_staff, pieces):
    assert finest(all_staff) == pieces


def test_a_service_is_told_no_finer_than_its_directorate():
    service = Cut(False, (APART[0], (GROUPS[1],)))
    directorate = Cut(False, ((GROUPS[0],), APART[1]))

    assert service.within(directorate).pieces == list(GROUPS)
    assert service.within(Cut(True, APART)).pieces == [STATES]


def test_enough_in_every_state_is_told_state_by_state():
    found, of_all = cut({"RES": (9, 9, 9, 0, 9), "PLC": (5, 6, 7, 8, 9)})

    assert {tuple(each.pieces) for each in (*found.values(), of_all)} == {
        tuple((state,) for state in STATES)
    }


def test_one_who_is_exempt_is_told_with_others_everywhere():
    found, of_all = cut({"RES": (9, 9, 9, 1, 9), "PLC": (5, 6, 7, 0, 8)})

    assert {each.of_groups[1] for each in (*found.values(), of_all)} == {
        ((NOT_BEGUN, EXEMPT), (NOT_REACHED,))
    }


def test_a_directorate_with_few_is_told_as_one_with_another():
    found, of_all = cut({"RES": (2, 0, 9, 0, 9), "PLC": (9, 9, 9, 0, 9), "CAR": (20, 20, 20, 0, 9)})

    assert found["RES"].is_one
    assert found["PLC"].is_one
    assert not found["CAR"].is_one
    assert not of_all.is_one


@settings(deadline=None)
@given(councils)
def test_no_piece_is_of_few_unless_it_is_all_that_is_left(council):
    found, of_all = cut(council)

    for own, each in [(whole(council), of_all), *((council[code], found[code]) for code in found)]:
        pieces = sums(own, each.pieces)
        assert sum(pieces) == sum(own)
        assert len(pieces) == 1 or not any(0 < n < SMALLEST for n in pieces)
