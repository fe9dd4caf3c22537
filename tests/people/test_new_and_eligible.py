"""Who counts on a day, at the edges of the thirty days."""

from datetime import date, timedelta

import pytest

from lms.people.models import Absence, User
from tests.factories.people import make_person, make_posting

DAY = date(2026, 9, 30)


def ago(days):
    return DAY - timedelta(days=days)


@pytest.mark.parametrize(("days", "is_new"), [(0, True), (29, True), (30, False)])
def test_somebody_is_new_for_thirty_days(db, days, is_new):
    make_person(starts_on=ago(days))

    assert User.objects.new(DAY).exists() == is_new


@pytest.mark.parametrize(("days", "is_new"), [(0, True), (29, True), (30, False)])
def test_somebody_is_new_again_after_a_long_absence(db, days, is_new):
    amina = make_person()

    Absence.objects.create(person=amina, starts_on=ago(200), ends_on=ago(days))

    assert User.objects.new(DAY).exists() == is_new


def test_somebody_who_starts_tomorrow_is_not_here_yet(db):
    make_person(starts_on=DAY + timedelta(days=1))

    assert not User.objects.new(DAY).exists()
    assert not User.objects.in_post(DAY).exists()


def test_somebody_who_comes_back_after_a_gap_is_new(db):
    amina = make_person(ends_on=ago(20))

    make_posting(amina, starts_on=ago(10))

    assert User.objects.new(DAY).exists()


def test_somebody_who_left_within_the_thirty_days_is_not_new(db):
    make_person(starts_on=ago(20), ends_on=ago(5))

    assert not User.objects.new(DAY).exists()


def test_established_staff_are_eligible(db):
    make_person()

    assert User.objects.eligible(DAY).exists()


OTHERS = [
    {"employment": "agency"},
    {"employment": "casual"},
    {"on_leave": True},
    {"starts_on": ago(5)},
    {"ends_on": DAY},
    {"technical": True},
]


@pytest.mark.parametrize("traits", OTHERS)
def test_these_are_not_eligible(db, time_machine, traits):
    time_machine.move_to("2026-09-30T12:00Z")
    make_person(**traits)

    assert not User.objects.eligible(DAY).exists()


def test_a_second_post_changes_nothing(db):
    amina = make_person()

    make_posting(amina, is_primary=False, starts_on=ago(5), tier=2)

    assert User.objects.eligible(DAY).count() == 1
    assert not User.objects.in_tiers(3, DAY).exists()


def test_an_account_that_is_closed_has_no_login(db):
    make_person(is_active=False)
    make_person(no_login=True)

    assert not User.objects.with_login().exists()
