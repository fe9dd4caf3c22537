from datetime import date

import pytest
from django.db import IntegrityError

from lms.people.models import Absence, Posting
from lms.records.due_dates import Because, Kind
from lms.records.models import Standing
from lms.records.requirements import circumstances, may_renew, required_of, status_of
from tests.factories.records import make_requirement

DAY = date(2026, 9, 15)


@pytest.fixture
def course(reading):
    return reading[0]


def status(person, course, day=DAY):
    found = circumstances(person, day)
    standing = Standing.objects.filter(person=person).first()
    requirement = required_of(found, day).get(course.translation_key)
    return status_of(standing and standing.state, requirement, found, day, ())


def test_what_everyone_must_do_is_required(amina, course):
    make_requirement(course)

    assert status(amina, course).due_on == date(2026, 9, 30)


def test_what_nobody_must_do_is_not_required(amina, course):
    assert status(amina, course).kind == Kind.NOT_REQUIRED


def test_a_rule_for_leaders_is_not_for_everyone(amina, course):
    make_requirement(course, max_tier=4)

    assert status(amina, course).kind == Kind.NOT_REQUIRED


@pytest.mark.parametrize(("tier", "count"), [(1, 1), (4, 1), (5, 0), (None, 0)])
def test_a_rule_for_leaders_holds_down_to_its_tier(amina, course, tier, count):
    Posting.objects.update(tier=tier)
    make_requirement(course, max_tier=4)

    assert len(required_of(circumstances(amina, DAY), DAY)) == count


@pytest.mark.parametrize("max_tier", [None, 4])
def test_the_same_rule_is_not_kept_twice(course, max_tier):
    make_requirement(course, max_tier=max_tier)

    with pytest.raises(IntegrityError):
        make_requirement(course, max_tier=max_tier)


def test_a_rule_for_leaders_may_stand_beside_one_for_everyone(course):
    make_requirement(course)

    assert make_requirement(course, max_tier=4)


def test_a_rule_is_in_force_for_at_least_a_day(course):
    with pytest.raises(IntegrityError):
        make_requirement(course, ends_on=date(2026, 6, 1))


def test_a_rule_that_is_not_in_force_yet_asks_nothing(amina, course):
    make_requirement(course, starts_on=date(2026, 10, 1))

    assert status(amina, course).kind == Kind.NOT_REQUIRED


def test_a_rule_that_has_ended_asks_nothing(amina, course):
    make_requirement(course, ends_on=DAY)

    assert status(amina, course).kind == Kind.NOT_REQUIRED


def test_a_joiner_has_the_days_to_finish(db, course):
    Posting.objects.update(starts_on=date(2026, 9, 14))
    make_requirement(course)
    amina = Posting.objects.get().person

    assert status(amina, course).due_on == date(2026, 10, 14)


def test_a_move_to_another_post_is_not_a_new_start(amina, course):
    Posting.objects.update(ends_on=date(2026, 9, 1))
    add_post(amina, starts_on=date(2026, 9, 1))
    make_requirement(course)

    assert status(amina, course).due_on == date(2026, 9, 30)


def test_who_came_back_after_leaving_is_new(amina, course):
    Posting.objects.update(ends_on=date(2025, 9, 1))
    add_post(amina, starts_on=date(2026, 9, 14))
    make_requirement(course)

    assert status(amina, course).due_on == date(2026, 10, 14)


def test_nothing_is_asked_of_who_has_left(amina, course):
    Posting.objects.update(ends_on=date(2026, 9, 1))
    make_requirement(course)

    assert status(amina, course).kind == Kind.NOT_REQUIRED


def test_a_return_from_a_long_absence_gives_time(amina, course):
    Absence.objects.create(person=amina, starts_on=date(2026, 1, 5), ends_on=date(2026, 9, 14))
    make_requirement(course)

    assert status(amina, course).due_on == date(2026, 10, 14)


def test_nothing_is_due_during_a_long_absence(amina, course):
    Absence.objects.create(person=amina, starts_on=date(2026, 1, 5))
    make_requirement(course)

    assert status(amina, course, date(2026, 12, 1)).kind == Kind.NOT_DUE


def test_of_two_rules_for_a_course_the_stricter_holds(amina, course):
    make_requirement(course, max_tier=None, valid_days=365)
    make_requirement(course, starts_on=date(2026, 7, 1))

    [requirement] = required_of(circumstances(amina, DAY), DAY).values()

    assert requirement.valid_days == 365


def test_a_leaver_has_nothing_to_renew(amina, course):
    standing = Standing(completed_on=["2020-01-01"])
    Posting.objects.all().delete()

    assert not may_renew(amina, course.translation_key, standing.state, DAY)


def add_post(person, **fields):
    first = person.postings.first()
    return Posting.objects.create(
        person=person,
        unit=first.unit,
        assignment_no="020915-2",
        employment=first.employment,
        **fields,
    )


def test_a_rule_for_leaders_counts_from_the_day_somebody_becomes_one(amina, course):
    make_requirement(course, max_tier=4, days_to_finish=60, launch_due_on=None)
    promote(amina, on=date(2026, 9, 1))

    found = status(amina, course)

    assert (found.due_on, found.because) == (date(2026, 10, 31), Because.INCLUDED)


def test_a_rule_for_everyone_counts_from_the_first_day_all_the_same(amina, course):
    make_requirement(course, days_to_finish=60, launch_due_on=None)
    promote(amina, on=date(2026, 9, 1))

    assert status(amina, course).because == Because.LAUNCH


def test_somebody_who_goes_along_with_a_unit_was_a_leader_before(amina, course):
    make_requirement(course, max_tier=4, days_to_finish=60, launch_due_on=None)
    amina.postings.update(tier=3)
    promote(amina, on=date(2026, 9, 1))

    assert status(amina, course).because == Because.LAUNCH


def promote(person, on):
    post = person.postings.get()
    Posting.objects.filter(pk=post.pk).update(ends_on=on)
    post.pk, post.starts_on, post.tier = None, on, 4
    post.save(force_insert=True)


@pytest.mark.parametrize("grace", [(0, 14), (14, 0)])
def test_of_two_rules_alike_the_one_with_less_grace_holds(amina, course, grace):
    for days in grace:
        make_requirement(course, max_tier=None if days else 99, grace_days=days)
    Posting.objects.update(tier=5)

    assert status(amina, course).late_after == date(2026, 9, 30)


@pytest.mark.parametrize("launches", [(20, 30), (30, 20)])
def test_of_two_rules_alike_the_one_that_is_due_first_holds(amina, course, launches):
    for number, day in enumerate(launches):
        due_on = date(2026, 9, day)
        make_requirement(course, max_tier=99 if number else None, launch_due_on=due_on)
    Posting.objects.update(tier=5)

    assert status(amina, course).due_on == date(2026, 9, 20)
