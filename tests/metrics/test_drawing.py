from datetime import date
from fractions import Fraction

from lms.metrics.drawing import draw

DAYS = [date(2026, 6, 30), date(2026, 7, 31), date(2026, 8, 31), date(2026, 9, 30)]


def shares(*values):
    return [None if value is None else Fraction(value) for value in values]


def test_a_line_runs_from_corner_to_corner():
    drawing = draw(DAYS[:2], shares(0, 100), [])

    assert drawing.lines == ["40.0,120.0 310.0,12.0"]
    assert drawing.end == ("310.0", "12.0")


def test_months_stand_as_far_apart_as_they_are():
    drawing = draw(DAYS[:3], shares(0, 0, 0), [])

    assert drawing.lines == ["40.0,120.0 175.0,120.0 310.0,120.0"]


def test_a_hidden_month_breaks_the_line():
    drawing = draw(DAYS, shares(10, 20, None, 30), [])

    assert len(drawing.lines) == 1
    assert drawing.end is not None


def test_one_day_alone_is_a_point():
    drawing = draw(DAYS[:1], shares(50), [])

    assert drawing.lines == []
    assert drawing.end == ("40.0", "66.0")


def test_the_plan_is_a_line_of_its_own():
    drawing = draw(DAYS[:2], shares(0, 0), shares(50, 100))

    assert drawing.plan == "40.0,66.0 310.0,12.0"


BREAK = date(2026, 9, 1)


def test_a_new_structure_is_marked_where_it_begins():
    drawing = draw(DAYS[:3], shares(10, 20, 30), [], breaks=[DAYS[1]])

    assert drawing.breaks == ["175.0"]


def test_a_line_that_is_the_same_after_goes_through_the_mark():
    drawing = draw(DAYS, shares(10, 20, 30, 40), [], breaks=[BREAK])

    assert len(drawing.lines) == 1
    assert drawing.restated == []


def test_a_line_that_is_another_after_stops_at_the_mark():
    drawing = draw(DAYS, shares(0, 0, 0, 40), [], [BREAK], shares(100, 100, 100))

    assert len(drawing.lines) == 1
    assert drawing.lines[0].endswith("222.0,120.0")


def test_the_months_before_are_drawn_anew_up_to_the_first_after():
    drawing = draw(DAYS, shares(None, None, None, 0), [], [BREAK], shares(100, 100, 100))

    assert drawing.lines == []
    assert drawing.restated[0].startswith("40.0,12.0")
    assert drawing.restated[0].endswith(f"{drawing.end[0]},{drawing.end[1]}")


def test_months_that_are_hidden_anew_stop_the_line_too():
    drawing = draw(DAYS, shares(0, 0, 0, 40), [], [BREAK], shares(None, None, None))

    assert len(drawing.lines) == 1
    assert drawing.restated == []


def test_a_day_to_come_of_which_nothing_is_told_has_its_place():
    """Beside others that are told, so that all begin and end alike."""
    days, shares = [date(2026, 9, 30), date(2026, 10, 31)], [Fraction(20), Fraction(40)]
    told, hidden = (draw(days, shares, [], ahead=(date(2027, 3, 31), n)) for n in (shares[1], None))

    assert hidden.ahead == []
    assert (hidden.lines, hidden.end) == (told.lines, told.end)
