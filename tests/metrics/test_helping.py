"""What would help next, chosen from numbers alone."""

from dataclasses import replace
from fractions import Fraction

import pytest

from lms.metrics.helping import MOST, Help, Need, Part, Situation, helps


def part(name, share, left=0):
    return Part(name.upper(), name, None if share is None else Fraction(share), left)


RESOURCES, PLACE, HOUSING = part("Resources", 80), part("Place", 40), part("Housing", 40)
LEADING = part("Leading", 90)
ALL_WELL = Situation(
    whole=Fraction(80),
    planned=Fraction(60),
    groups=(RESOURCES,),
    courses=(part("Data", 100),),
    of_leaders=(LEADING,),
    offline=Fraction(80),
)


def needs(situation):
    return [each.need for each in helps(situation)]


def test_when_all_is_well_nothing_is_said():
    assert helps(ALL_WELL) == []


def test_of_nobody_nothing_is_said():
    assert helps(Situation(whole=None)) == []


def test_the_group_furthest_behind_plan_is_named():
    [found] = helps(replace(ALL_WELL, groups=(RESOURCES, PLACE)))

    assert found == Help(Need.GAP, 20, Fraction(40), (PLACE,))


def test_two_that_are_level_are_both_named():
    [found] = helps(replace(ALL_WELL, groups=(RESOURCES, PLACE, HOUSING)))

    assert found.parts == (PLACE, HOUSING)


def test_of_three_that_are_level_none_stands_out():
    assert helps(replace(ALL_WELL, groups=(PLACE, HOUSING, part("Adults", 40)))) == []


def test_without_a_plan_there_is_no_gap():
    assert helps(replace(ALL_WELL, groups=(PLACE,), planned=None)) == []


def test_on_plan_there_is_no_gap():
    assert helps(replace(ALL_WELL, groups=(part("Place", 60),))) == []


def test_less_than_half_a_point_is_no_gap():
    groups = (part("Place", Fraction(598, 10)),)

    assert helps(replace(ALL_WELL, groups=groups)) == []


def test_a_hidden_group_is_never_chosen():
    assert helps(replace(ALL_WELL, groups=(RESOURCES, part("Small", None)))) == []


@pytest.mark.parametrize(
    ("hidden", "left"),
    [
        ({"of_leaders": [part("Leading", None)]}, [Need.OFFLINE]),
        ({"offline": None}, [Need.LEADERS]),
        ({"whole": None}, []),
    ],
)
def test_a_hidden_share_is_compared_with_nothing(hidden, left):
    behind = replace(ALL_WELL, of_leaders=[part("Leading", 10)], offline=Fraction(10))

    assert needs(replace(behind, **hidden)) == left


def test_leaders_behind_their_staff_are_said_to_be():
    leading = part("Leading", 70)

    assert helps(replace(ALL_WELL, of_leaders=[leading])) == [
        Help(Need.LEADERS, 10, Fraction(70), (leading,)),
    ]


def test_of_two_courses_for_leaders_it_is_the_one_that_fewest_have_done():
    fewest = part("Steering", 60)

    [found] = helps(replace(ALL_WELL, of_leaders=[part("Leading", 70), fewest]))

    assert found.parts == (fewest,)


def test_leaders_level_with_their_staff_are_not():
    assert helps(replace(ALL_WELL, of_leaders=[part("Leading", 80)])) == []


def test_too_few_who_run_out_are_not_told():
    assert helps(replace(ALL_WELL, running_out=None)) == []


def test_those_who_run_out_are_about_so_many():
    assert helps(replace(ALL_WELL, running_out=25)) == [Help(Need.RUNNING_OUT, 25)]


@pytest.mark.parametrize(("left", "is_told"), [(4, False), (5, True)])
def test_a_course_that_few_have_to_do_is_not_told(left, is_told):
    found = helps(replace(ALL_WELL, courses=(part("Data", 50, left),)))

    assert bool(found) is is_told


def test_the_course_with_most_left_is_named():
    courses = (part("Safe", 60, 40), part("Data", 50, 50), part("Hidden", None, 0))

    [found] = helps(replace(ALL_WELL, courses=courses))

    assert (found.n, found.parts[0].name) == (50, "Data")


def test_of_two_courses_with_as_many_left_it_is_the_first_by_code():
    [found] = helps(replace(ALL_WELL, courses=(part("Safe", 60, 40), part("Data", 60, 40))))

    assert found.parts[0].name == "Data"


def test_there_are_three_at_most_in_a_fixed_order():
    situation = Situation(
        whole=Fraction(50),
        planned=Fraction(60),
        groups=(PLACE,),
        courses=(part("Data", 50, 50),),
        of_leaders=(part("Leading", 10),),
        offline=Fraction(10),
        running_out=20,
    )

    assert needs(situation) == [Need.GAP, Need.LEADERS, Need.RUNNING_OUT]
    assert len(needs(situation)) == MOST
