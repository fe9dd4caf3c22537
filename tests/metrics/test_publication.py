"""What the public may see: joined, hidden, and rounded each by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lms.metrics.publication import HIDDEN, Counted, joined, published

WHOLE = Counted("ORG", 255, 442)


def shown(done, people):
    [found] = published([], Counted("ORG", done, people))
    return found[1:]


@pytest.mark.parametrize(
    ("done", "people", "expected"),
    [
        (255, 442, (255, 440, 58)),
        # 22 are not nearer to 25.
        (22, 52, (20, 50, 40)),
        # Too few did.
        (9, 60, (HIDDEN, 60, HIDDEN)),
        # Too few did not.
        (54, 62, (HIDDEN, 60, HIDDEN)),
        (10, 20, (10, 20, HIDDEN)),
        # A base of 20 is too small for a percentage, one of 25 is not.
        (10, 22, (10, 20, HIDDEN)),
        (10, 23, (10, 25, 40)),
        (0, 8, (HIDDEN, HIDDEN, HIDDEN)),
        # Ten of 2,000 are not nobody, and ten fewer than 2,000 are not everybody.
        (1990, 2000, (1990, 2000, ">99")),
        (10, 2500, (10, 2500, "<1")),
        # A count is out of nothing.
        (493, None, (495, "", "")),
        (9, None, (HIDDEN, "", "")),
    ],
)
def test_what_is_shown(done, people, expected):
    assert shown(done, people) == expected


def test_small_units_are_joined_before_anything_is_computed():
    units = [Counted("CEX", 7, 7), Counted("RES", 48, 63), Counted("NEW", 8, 19)]

    assert joined(units) == [Counted("RES", 48, 63), Counted("OTHER", 15, 26)]


def test_a_unit_of_nobody_is_not_shown():
    assert joined([Counted("OLD", 0, 0), Counted("RES", 48, 63)]) == [Counted("RES", 48, 63)]


def test_the_council_is_rounded_by_itself():
    rows = published([Counted("RES", 22, 42), Counted("PLC", 22, 42)], Counted("ORG", 44, 84))

    assert [row.done for row in rows] == [20, 20, 45]


@given(st.integers(0, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_no_number_tells_of_fewer_than_ten(counted):
    done, people = counted
    shown_done, shown_people, value = shown(done, people)

    assert shown_done == HIDDEN or min(done, people - done) >= 10
    assert shown_people == HIDDEN or people >= 10
    assert value == HIDDEN or (shown_done, shown_people) != (HIDDEN, HIDDEN)
    assert {n % 5 for n in (shown_done, shown_people) if n != HIDDEN} <= {0}
