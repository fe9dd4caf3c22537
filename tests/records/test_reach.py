"""What is said of a rule before it is saved."""

from datetime import date, timedelta

import pytest

from lms.common.dates import today
from lms.people.models import Absence, Posting, User
from lms.records import actions
from lms.records.models import Requirement, Standing
from lms.records.reach import When, reach_of
from tests.factories.people import make_directorate, make_person
from tests.factories.records import make_short_course

SOON = today() + timedelta(days=60)


@pytest.fixture
def place(db):
    return make_directorate("Place")


@pytest.fixture
def course(db):
    return make_short_course()[0]


def rule_for(course, **fields):
    """Not saved."""
    defaults = {"starts_on": today(), "launch_due_on": SOON, "days_to_finish": 30, "reason": "So."}
    return Requirement(
        course_key=course.translation_key, course_code=course.code, **defaults | fields
    )


def make_people(number, unit):
    people = User.objects.bulk_create(
        User(first_name="Ann", last_name=f"Bell{n}", email=f"ann{User.objects.count()}.{n}@x.org")
        for n in range(number)
    )
    Posting.objects.bulk_create(
        Posting(
            person=person,
            unit=unit,
            starts_on=date(2019, 4, 1),
            employment=Posting.Employment.PERMANENT,
            assignment_no=str(person.pk),
        )
        for person in people
    )


def test_a_rule_counts_whom_it_asks_by_directorate(course, place):
    make_person("Amina", unit=place.children.get())
    make_person("Sam", unit=make_directorate("Housing"))
    make_person("Gone", unit=place, left=True)

    reach = reach_of(rule_for(course, unit=place))

    assert {str(unit): n for unit, n in reach.by_directorate.items()} == {"Place": 1}


def test_it_says_by_when(course, place):
    make_person("Amina", unit=place)
    make_person("New", unit=place, starts_on=today(), tier=4)
    away = make_person("Away", unit=place)
    Absence.objects.create(person=away, starts_on=today())
    done = make_person("Done", unit=place)
    Standing.objects.create(
        person=done,
        course_key=course.translation_key,
        completed_on=[today().isoformat()],
    )

    reach = reach_of(rule_for(course, launch_due_on=today() + timedelta(days=9)))

    assert reach.by_when == {When.TOGETHER: 1, When.LATER: 1, When.AWAY: 1, When.DONE: 1}


def test_a_date_that_has_passed_makes_people_late(course, place):
    make_person("Amina", unit=place)
    yesterday = today() - timedelta(days=1)

    assert reach_of(rule_for(course, launch_due_on=yesterday)).by_when == {When.LATE: 1}


def test_whoever_is_exempt_is_counted_apart(course, place):
    amina = make_person("Amina", unit=place)
    actions.exempt(
        person=amina,
        course_key=course.translation_key,
        day=today(),
        until=SOON,
        reason="She holds the national certificate.",
        actor=make_person("Susan"),
    )

    assert reach_of(rule_for(course, unit=place)).by_when == {When.EXEMPT: 1}


def test_a_rule_that_begins_later_is_seen_as_on_that_day(course, place):
    make_person("Amina", unit=place, starts_on=SOON)

    assert reach_of(rule_for(course, starts_on=SOON, launch_due_on=None)).people == 1


def test_to_look_at_many_people_costs_what_few_cost(course, place, counted):
    make_people(10, place)
    with counted() as few:
        reach_of(rule_for(course))
    make_people(1_000, place)

    with counted() as many:
        reach = reach_of(rule_for(course))

    assert reach.people == 1_010
    assert len(few) == len(many) == 3


def test_to_require_a_course_of_many_costs_what_few_cost(course, place, counted):
    make_people(10, place)
    with counted() as few:
        actions.set_requirement(requirement=rule_for(course))
    make_people(1_000, place)

    with counted() as many:
        actions.set_requirement(requirement=rule_for(course, starts_on=SOON))

    assert len(few) == len(many)
