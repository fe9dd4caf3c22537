"""What leaders see does not tell of fewer than five people, side by side or over time."""

from datetime import date
from uuid import UUID

import pytest

from lms.metrics.dictionary import A1, A2, A3
from lms.metrics.figures import COUNCIL, Figure, Row
from lms.metrics.measures import Course
from lms.metrics.protected import protected

AUGUST, SEPTEMBER = date(2026, 8, 31), date(2026, 9, 30)


def figure(measure, day=SEPTEMBER, **groups):
    rows = tuple(Row(code, code, done, people) for code, (done, people) in groups.items())
    total = Row(COUNCIL, "All", sum(r.numerator for r in rows), sum(r.denominator for r in rows))
    return Figure(measure, day, rows, total, day)


def hidden(*figures):
    """{measure: codes hidden in its figure}, of figures of one day."""
    found = protected({(f.measure.code, f.as_at): f for f in figures})
    return {
        code: {row.code for row in f.all_rows if row.is_hidden} for (code, _day), f in found.items()
    }


ALL = figure(A1, RES=(30, 60), PLC=(20, 50), CFE=(10, 40))


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        # Nobody is left out, so there is nothing to work out.
        ({"RES": (30, 60), "PLC": (20, 50), "CFE": (10, 40)}, set()),
        # Enough are left out everywhere.
        ({"RES": (25, 50), "PLC": (18, 42), "CFE": (8, 34)}, set()),
        # Four in all: the total would tell, and the rows would tell the total.
        ({"RES": (29, 58), "PLC": (19, 48), "CFE": (10, 40)}, {"RES", "PLC", "CFE", "ORG"}),
        # Two of Resources; Place goes too, or they would follow from the total.
        ({"RES": (29, 58), "PLC": (18, 44), "CFE": (8, 30)}, {"RES", "PLC"}),
    ],
)
def test_a_part_is_hidden_where_it_leaves_out_too_few(part, expected):
    assert hidden(ALL, figure(A2, **part)) == {"A1": set(), "A2": expected}


def test_a_part_by_itself_is_shown():
    part = figure(A2, RES=(29, 58), PLC=(18, 44))

    assert hidden(part) == {"A2": set()}


def test_a_hidden_group_of_whom_none_are_done_hides_another():
    assert hidden(figure(A1, CEX=(0, 3), RES=(0, 20), PLC=(30, 70), CFE=(10, 80))) == {
        "A1": {"CEX", "RES", "PLC"}
    }


def test_a_day_of_which_nothing_is_shown_hides_nothing_on_others():
    found = protected(
        {
            ("A1", AUGUST): figure(A1, AUGUST, RES=(1, 2), PLC=(0, 1)),
            ("A1", SEPTEMBER): figure(A1, RES=(30, 60), PLC=(20, 50)),
        }
    )

    assert found["A1", AUGUST].total.is_hidden
    assert not found["A1", SEPTEMBER].rows[0].is_hidden


DC01 = A3.of(Course("DC01", UUID(int=1), "Start here", is_for_all=True))
LD01 = A3.of(Course("LD01", UUID(int=2), "Lead it", is_for_all=False))


def test_what_is_hidden_of_all_learning_is_hidden_of_a_course_for_all():
    """Were Place hidden in one and Resources in the other, each would tell of the three."""
    first = figure(A1, CEX=(1, 3), PLC=(2, 8), RES=(5, 9), CFE=(9, 20))
    second = figure(DC01, CEX=(1, 3), PLC=(2, 8), RES=(5, 7), CFE=(9, 20))

    assert (hidden(first), hidden(second)) == (
        {"A1": {"CEX", "PLC"}},
        {"A3-DC01": {"CEX", "RES"}},
    )
    assert hidden(first, second) == {"A1": {"CEX", "PLC"}, "A3-DC01": {"CEX", "PLC"}}


def test_a_course_of_some_does_not_hide_all_staff():
    of_some = figure(LD01, CEX=(1, 3), PLC=(2, 4), RES=(5, 9), CFE=(9, 20))

    assert hidden(ALL, of_some) == {"A1": set(), "A3-LD01": {"CEX", "PLC"}}


TODAY = date(2026, 10, 7)
SETTLED = figure(A1, CEX=(1, 3), PLC=(2, 8), RES=(5, 9))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        # What was hidden last month is enough, though Resources are the next smallest now.
        ({"CEX": (1, 3), "PLC": (2, 12), "RES": (5, 9)}, {"CEX", "PLC"}),
        # It is not: another choice, for today, would tell tomorrow of these.
        ({"CEX": (3, 3), "PLC": (8, 8), "RES": (5, 9)}, {"CEX", "PLC", "RES"}),
        ({"CEX": (1, 3), "PLC": (2, 8), "RES": (1, 2)}, {"CEX", "PLC", "RES"}),
    ],
)
def test_a_day_that_is_not_over_chooses_nothing(now, expected):
    found = protected(
        {("A1", SEPTEMBER): SETTLED, ("A1", TODAY): figure(A1, TODAY, **now)}, [TODAY]
    )

    def codes(day):
        return {row.code for row in found["A1", day].rows if row.is_hidden}

    assert (codes(SEPTEMBER), codes(TODAY)) == ({"CEX", "PLC"}, expected)
    assert not found["A1", TODAY].total.is_hidden


def test_before_the_first_month_is_over_only_all_staff_are_shown_where_one_is_small():
    small = figure(A1, TODAY, CEX=(1, 3), PLC=(2, 8), RES=(5, 9))
    large = figure(A1, TODAY, CEX=(1, 5), PLC=(2, 8), RES=(5, 9))

    assert [
        [row.is_hidden for row in protected({("A1", TODAY): each}, [TODAY])["A1", TODAY].all_rows]
        for each in (small, large)
    ] == [[True, True, True, False], [False] * 4]
