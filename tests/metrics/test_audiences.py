"""Figures are out of those whom a rule asks, as lms.records says of each person and day."""

from datetime import date, timedelta

import pytest

from lms.metrics.cells import NO_COURSE, Cell
from lms.metrics.recount import recount
from lms.metrics.series import totals
from lms.people.models import GroupMember, StaffGroup, User
from lms.records import actions
from lms.records.due_dates import Kind
from lms.records.models import Standing
from lms.records.requirements import circumstances, required_of, status_of
from tests.factories.metrics import (
    add_post,
    complete,
    make_colleague,
    make_council,
    require,
    send_away,
)

DAYS = [date(2026, 7, 1) + timedelta(days=15 * n) for n in range(8)]


@pytest.fixture
def units(db):
    return make_council()


@pytest.fixture
def staff(units):
    """Of different contracts, tiers and units; one of them moves."""
    moving = make_colleague(units["PLC-LIB"], ends_on=date(2026, 9, 1), tier=4)
    add_post(moving, units["RES-FIN-1"], date(2026, 9, 1), tier=4)
    return [
        moving,
        make_colleague(units["RES-FIN-1"], employment="fixed_term"),
        make_colleague(units["PLC"], tier=3),
        make_colleague(units["PLC-LIB"], starts_on=date(2026, 8, 3)),
    ]


@pytest.fixture
def group(staff):
    group = StaffGroup.objects.create(name="Lone workers")
    for person, until in zip(staff, (date(2026, 9, 10), None), strict=False):
        GroupMember.objects.create(
            staff_group=group,
            person=person,
            starts_on=date(2026, 7, 10),
            ends_on=until,
            added_by=person,
            removed_by=until and person,
        )
    return group


def counted(cell, course=NO_COURSE):
    recount(person_ids=set(User.objects.values_list("pk", flat=True)))
    found = totals(DAYS, [(cell, course)])
    return [found[day][cell, course].total() for day in DAYS]


def asked(staff, requirement):
    """How many have to do it on each day, as their own pages would say."""
    return [sum(is_asked(person, requirement, day) for person in staff) for day in DAYS]


def is_asked(person, requirement, day):
    return kind_of(person, requirement, day) not in {Kind.NOT_REQUIRED, Kind.EXEMPT}


def kind_of(person, requirement, day):
    found = circumstances(person, day)
    rule = required_of(found, day).get(requirement.course_key)
    standing = Standing.objects.filter(person=person, course_key=requirement.course_key).first()
    return status_of(standing and standing.state, rule, found, day, ()).kind


def late(staff, requirement):
    """How many who can be expected to be done are overdue, as their own pages would say."""
    expected = [set(User.objects.eligible(day)) & set(staff) for day in DAYS]
    return [
        sum(kind_of(person, requirement, day) is Kind.OVERDUE for person in people)
        for day, people in zip(DAYS, expected, strict=True)
    ]


AUDIENCES = {
    "a directorate": {"unit": "RES"},
    "the council": {"unit": "TBC"},
    "leaders": {"max_tier": 4},
    "a kind of contract": {"contracts": "fixed_term"},
    "a group": {"staff_group": True},
    "a group within a directorate": {"unit": "PLC", "staff_group": True},
    "some leaders": {"unit": "PLC", "contracts": "permanent", "max_tier": 4},
}


@pytest.mark.parametrize("name", AUDIENCES)
def test_a_course_is_out_of_those_whom_its_rule_asks(units, staff, group, name):
    audience = dict(AUDIENCES[name])
    if "unit" in audience:
        audience["unit"] = units[audience["unit"]]
    if "staff_group" in audience:
        audience["staff_group"] = group
    requirement = require("DC05", **audience)

    assert counted(Cell.COURSE_SCOPE, requirement.course_key) == asked(staff, requirement)


@pytest.mark.parametrize("name", AUDIENCES)
def test_who_is_late_is_late_on_the_own_page_too(units, staff, group, name):
    given = {"unit": units.get(AUDIENCES[name].get("unit")), "staff_group": group}
    audience = AUDIENCES[name] | {key: given[key] for key in given if key in AUDIENCES[name]}
    requirement = require("DC05", days_to_finish=20, **audience)
    exempt(staff[1], requirement)
    send_away(staff[2], date(2026, 7, 3), date(2026, 8, 5))

    assert counted(Cell.OVERDUE, requirement.course_key) == late(staff, requirement)


def test_a_course_for_some_makes_nobody_late_in_the_figure_of_everyone(units, staff):
    require("DC05", unit=units["RES"])
    require("DC06", launch_due_on=date(2026, 9, 1))
    require("DC07", launch_due_on=date(2026, 9, 1))

    assert counted(Cell.OVERDUE)[-1] == 2 * counted(Cell.OVERDUE_PEOPLE)[-1] > 0


def exempt(person, requirement):
    actions.exempt(
        person=person,
        course_key=requirement.course_key,
        day=date(2026, 7, 20),
        until=date(2026, 9, 20),
        reason="Holds the national certificate.",
        actor=person,
    )


def test_whoever_is_exempt_stays_among_those_whom_a_course_is_out_of(staff):
    """Or one who is exempt would follow from the number of all staff."""
    requirement = require("DC05")
    before = counted(Cell.COURSE_SCOPE, requirement.course_key)
    exempt(staff[1], requirement)

    scope = counted(Cell.COURSE_SCOPE, requirement.course_key)

    assert scope == before == counted(Cell.HEADLINE)
    assert scope != asked(staff, requirement)


def test_an_exemption_is_not_a_completion_of_all_required_learning(staff):
    requirement = require("DC01")
    exempt(staff[1], requirement)
    complete(staff[2], requirement, date(2026, 6, 15))

    assert counted(Cell.HEADLINE_DONE) == [1] * len(DAYS)


def test_a_rule_for_some_is_not_in_the_figure_of_everyone(units, staff):
    require("DC05", unit=units["RES"])
    complete(staff[2], require("DC01"), date(2026, 6, 15))

    assert counted(Cell.HEADLINE_DONE) == [1] * len(DAYS)
