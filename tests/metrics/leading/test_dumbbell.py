"""Where the dots of the leaders' chart stand."""

from fractions import Fraction

import pytest

from lms.metrics.leading.dumbbell import PHONE, WIDE, Points, Share, draw


def points(leaders, staff, name="Place"):
    return Points(name, Share(Fraction(leaders), "L"), Share(Fraction(staff), "S"))


@pytest.mark.parametrize("space", [WIDE, PHONE])
def test_the_axis_runs_from_nobody_to_everybody(space):
    [line] = draw([points(100, 0)], None, space).lines

    assert (float(line.staff.x), float(line.leaders.x)) == (space.left, space.right)


@pytest.mark.parametrize(
    ("leaders", "staff", "anchors"),
    [
        (80, 60, ("start", "end")),
        (40, 60, ("end", "start")),
        # Level: the numbers still stand apart.
        (60, 60, ("start", "end")),
    ],
)
def test_the_numbers_stand_away_from_each_other(leaders, staff, anchors):
    [line] = draw([points(leaders, staff)], None, WIDE).lines

    assert (line.leaders.anchor, line.staff.anchor) == anchors


def test_a_number_at_the_end_of_the_axis_has_room():
    assert PHONE.right + 14 + 30 <= PHONE.width
    assert PHONE.left - 14 - 30 >= 0


def test_a_long_name_takes_three_lines_and_no_more():
    name = "Children, families, schools and everything to do with education in the borough " * 2

    [line] = draw([points(80, 60, name)], None, PHONE).lines

    assert len(line.names) == 3
    assert line.names[2].endswith("…")


def test_without_a_target_no_line_is_drawn():
    assert draw([points(80, 60)], None, WIDE).target == ""
    assert draw([points(80, 60)], Fraction(100), WIDE).target == "1020.0"


def test_nothing_to_draw_is_an_empty_chart():
    assert draw([], None, WIDE).lines == []
