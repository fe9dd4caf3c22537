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
