from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from lms.metrics.periods import Grain, Piece, Run, first_day, month_ends, pieces, runs

days = st.dates(date(2024, 1, 1), date(2026, 12, 31))
asked = st.lists(days, min_size=1, max_size=5, unique=True)


def read_for(day, as_at):
    """The days asked for that are the first to hold what a step of this day was folded into."""
    return [
        min(asked_day for asked_day in as_at if asked_day >= part.begins)
        for part in pieces(as_at)
        if part.begins <= first_day(part.grain, day) < part.ends
    ]


@settings(deadline=None)
@given(asked, days)
def test_a_step_is_read_once_for_the_first_day_that_holds_it(as_at, day):
    assert read_for(day, as_at) == sorted(d for d in as_at if d >= day)[:1]


def test_whole_years_and_months_are_read_as_one():
    assert pieces([date(2026, 9, 2)]) == [
        Piece(Grain.YEAR, date.min, date(2026, 1, 1)),
        Piece(Grain.MONTH, date(2026, 1, 1), date(2026, 9, 1)),
        Piece(Grain.DAY, date(2026, 9, 1), date(2026, 9, 3)),
    ]


def test_month_ends_need_no_days():
    parts = pieces([date(2026, 8, 31), date(2026, 9, 30)])

    assert {part.grain for part in parts} == {Grain.YEAR, Grain.MONTH}


def test_months_in_a_row_are_read_together():
    ends = month_ends(date(2025, 12, 1), date(2026, 8, 31))

    assert runs(pieces(ends))[-1] == Run(Grain.MONTH, date(2026, 1, 1), date(2026, 9, 1), True)


def test_of_many_days_only_the_sum_is_read():
    """Also where two such pieces follow on one another: up to today, and up to the month's end."""
    read = runs(pieces([date(2026, 10, 31), date(2026, 11, 28), date(2026, 12, 31)]))

    assert read[-3:] == [
        Run(Grain.DAY, date(2026, 11, 1), date(2026, 11, 29), False),
        Run(Grain.DAY, date(2026, 11, 29), date(2026, 12, 1), False),
        Run(Grain.MONTH, date(2026, 12, 1), date(2027, 1, 1), False),
    ]


def test_month_ends_start_with_the_launch_month():
    assert month_ends(date(2026, 6, 1), date(2026, 8, 31)) == [
        date(2026, 6, 30),
        date(2026, 7, 31),
        date(2026, 8, 31),
    ]


def test_an_unfinished_month_has_no_end_yet():
    assert month_ends(date(2026, 6, 15), date(2026, 7, 30)) == [date(2026, 6, 30)]
