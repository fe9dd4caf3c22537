"""Rules for some of the council, asked of people with posts and groups.

Council
├── Place
│   └── Public Realm
│       └── Parks: amina
└── Housing
    └── Repairs: sam
"""

from datetime import date, timedelta

import pytest

from lms.common.dates import today
from lms.people.models import GroupMember, Posting, StaffGroup, Unit
from lms.records.due_dates import Because
from lms.records.requirements import circumstances, circumstances_of, required_of, status_of
from tests.factories.people import make_directorate, make_person, make_unit
from tests.factories.records import make_requirement, make_short_course

DAY = date(2026, 9, 15)


@pytest.fixture
def place(db):
    place = make_directorate("Place")
    place.parent = make_unit("Council", kind=Unit.Kind.COUNCIL)
    place.save()
    return place


@pytest.fixture
def amina(place):
    parks = make_unit("Parks", parent=place.children.get())
    return make_person("Amina", unit=parks, employment=Posting.Employment.AGENCY, tier=4)


@pytest.fixture
def sam(place):
    repairs = make_directorate("Housing", division="Repairs").children.get()
    return make_person("Sam", unit=repairs)


@pytest.fixture
def course(place):
    return make_short_course()[0]


@pytest.fixture
def lone_workers(amina):
    group = StaffGroup.objects.create(name="Lone workers")
    GroupMember.objects.create(
        staff_group=group, person=amina, starts_on=date(2026, 9, 1), added_by=amina
    )
    return group


def asked(person, day=DAY):
    return bool(required_of(circumstances(person, day), day))


def test_a_rule_for_a_directorate_asks_everybody_under_it(amina, sam, course, place):
    make_requirement(course, unit=place)

    assert (asked(amina), asked(sam)) == (True, False)


def test_a_rule_for_the_council_unit_asks_whoever_is_under_it(amina, course, place):
    make_requirement(course, unit=place.parent)

    assert asked(amina)


def test_a_rule_for_a_kind_of_contract_asks_no_other(amina, sam, course):
    make_requirement(course, contracts="agency casual")

    assert (asked(amina), asked(sam)) == (True, False)


def test_a_rule_for_a_group_asks_its_people(amina, sam, course, lone_workers):
    make_requirement(course, staff_group=lone_workers)

    assert (asked(amina), asked(sam)) == (True, False)


def test_a_rule_for_a_group_asks_nobody_before_they_are_in_it(amina, course, lone_workers):
    make_requirement(course, staff_group=lone_workers)

    assert not asked(amina, date(2026, 8, 31))


def test_a_rule_for_a_group_asks_nobody_who_was_taken_out(amina, course, lone_workers):
    make_requirement(course, staff_group=lone_workers)
    GroupMember.objects.update(ends_on=DAY, removed_by=amina)

    assert not asked(amina)


def test_whoever_comes_into_a_group_has_the_full_time(amina, course, lone_workers):
    requirement = make_requirement(course, staff_group=lone_workers, launch_due_on=None)
    found = circumstances(amina, DAY)

    status = status_of(None, requirement, found, DAY, ())

    assert (status.due_on, status.because) == (date(2026, 10, 1), Because.INCLUDED)


def test_whoever_moves_into_a_directorate_has_the_full_time(amina, sam, course, place):
    requirement = make_requirement(course, unit=place, launch_due_on=None)
    post = sam.postings.get()
    Posting.objects.filter(pk=post.pk).update(ends_on=date(2026, 9, 10))
    post.pk, post.starts_on, post.unit = None, date(2026, 9, 10), place
    post.save(force_insert=True)

    status = status_of(None, requirement, circumstances(sam, DAY), DAY, ())

    assert (status.due_on, status.because) == (date(2026, 10, 10), Because.INCLUDED)


def test_a_new_rule_makes_nobody_late_on_its_first_day(amina, course):
    requirement = make_requirement(course, starts_on=DAY, launch_due_on=None)

    status = status_of(None, requirement, circumstances(amina, DAY), DAY, ())

    assert status.due_on == DAY + timedelta(days=30)


def test_the_same_course_may_be_asked_of_other_people_from_the_same_day(course, place):
    make_requirement(course, unit=place)

    assert make_requirement(course, unit=place, contracts="agency")


def test_many_people_are_as_many_queries_as_one(amina, sam, place, counted):
    make_requirement(make_short_course("DC01")[0], unit=place)
    with counted() as one:
        circumstances_of([amina], today())
    people = [make_person(f"P{number}", unit=place) for number in range(20)]

    with counted() as many:
        found = circumstances_of(people, today())
        units = [post.unit.parent for each in found.values() for post in each.posts]

    assert len(units) == 20
    assert len(many) == len(one) == 1
