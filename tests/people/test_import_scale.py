"""The number of queries does not grow with the number of people."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from lms.people.actions import import_staff, plan_staff

from .files import crowd, hr_file, row, units_file

SEPTEMBER, OCTOBER = date(2026, 9, 30), date(2026, 10, 31)


def staff(count, **differs):
    return hr_file(*(row(f"{number:06}", **differs) for number in range(count)))


def queries(act, **given):
    with CaptureQueriesContext(
        connection,
    ) as found:
        act(**given)
    return len(found)


def test_comparing_ten_or_five_hundred_people_takes_the_same_queries(db):
    import_staff(staff=staff(500), units=units_file(), as_at=SEPTEMBER)

    few = queries(plan_staff, staff=staff(10), units=units_file(), as_at=OCTOBER)
    many = queries(plan_staff, staff=staff(500), units=units_file(), as_at=OCTOBER)

    assert few == many


def test_writing_a_few_or_many_people_of_one_batch_takes_the_same_queries(db):
    few = queries(import_staff, staff=staff(5), units=units_file(), as_at=SEPTEMBER)
    both = hr_file(*five(), *batch())
    many = queries(import_staff, staff=both, units=units_file(), as_at=SEPTEMBER)

    assert many <= few


def five():
    return [row(f"{number:06}") for number in range(5)]


def batch():
    """Others than the five before, as many as SQLite takes in one statement."""
    return [row(f"{number:06}") for number in range(100, 160)]


def test_moving_a_few_or_many_people_takes_the_same_queries(db):
    import_staff(staff=hr_file(*crowd(900)), units=units_file(), as_at=SEPTEMBER)
    both_teams = [row("000101", TEAM="Trees"), row("000102", TEAM="Water")]
    import_staff(staff=hr_file(*both_teams, *crowd(900)), as_at=SEPTEMBER)

    few = queries(import_staff, staff=moved(5, "Trees"), as_at=SEPTEMBER)
    many = queries(import_staff, staff=moved(50, "Water"), as_at=OCTOBER)

    assert many == few


def moved(count, team):
    some = crowd(count, TEAM=team)
    return hr_file(*some, *crowd(900)[count:], *[row("000101"), row("000102")])
