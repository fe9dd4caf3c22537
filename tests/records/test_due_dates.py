from datetime import date, timedelta

import pytest

from lms.records.due_dates import (
    Because,
    Kind,
    Presence,
    Rule,
    Waiver,
    is_valid,
    status,
    valid_until,
)

LAUNCH = date(2026, 9, 30)
YEARLY = Rule(days_to_finish=30, launch_due_on=LAUNCH, valid_days=365)
FOR_GOOD = Rule(days_to_finish=30, launch_due_on=LAUNCH)
LONG_HERE = Presence(joined_on=date(2019, 4, 1))
JOINER = Presence(joined_on=date(2026, 9, 14))
BACK = Presence(joined_on=date(2019, 4, 1), returned_on=date(2026, 10, 5))


def on(day, month=9, year=2026):
    return date(year, month, day)


@pytest.mark.parametrize(
    ("presence", "day", "kind", "due_on", "because"),
    [
        (LONG_HERE, on(30, 8), Kind.NOT_DUE, LAUNCH, Because.LAUNCH),
        (LONG_HERE, on(31, 8), Kind.DUE, LAUNCH, Because.LAUNCH),
        (LONG_HERE, LAUNCH, Kind.DUE, LAUNCH, Because.LAUNCH),
        (LONG_HERE, on(1, 10), Kind.OVERDUE, LAUNCH, Because.LAUNCH),
        (JOINER, on(14), Kind.DUE, on(14, 10), Because.JOINED),
        (JOINER, on(15, 10), Kind.OVERDUE, on(14, 10), Because.JOINED),
        (BACK, on(6, 10), Kind.DUE, on(4, 11), Because.RETURNED),
    ],
)
def test_due_before_completing(presence, day, kind, due_on, because):
    found = status([], FOR_GOOD, presence, day)

    assert (found.kind, found.due_on, found.because) == (kind, due_on, because)


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (on(12, 10, 2025), Kind.CURRENT),
        (on(11, 9), Kind.CURRENT),
        (on(12, 9), Kind.EXPIRING),
        (on(12, 10), Kind.EXPIRING),
        (on(13, 10), Kind.EXPIRED),
    ],
)
def test_a_yearly_completion_of_12_october_2025(day, kind):
    assert status([on(12, 10, 2025)], YEARLY, LONG_HERE, day).kind == kind


def test_nothing_is_asked_when_nothing_is_required():
    assert status([], None, LONG_HERE, on(1)).kind == Kind.NOT_REQUIRED


def test_a_waived_person_is_exempt():
    assert status([], FOR_GOOD, LONG_HERE, on(1, 12), waivers=[Waiver(on(1))]).kind == Kind.EXEMPT


def test_a_person_who_is_away_has_no_due_date():
    away = Presence(joined_on=on(1, 4, 2019), is_away=True)

    assert status([], FOR_GOOD, away, on(1, 12)).due_on is None


def test_a_completion_for_good_never_runs_out():
    assert status([on(1, 1, 1999)], FOR_GOOD, LONG_HERE, on(1)).valid_until is None


def test_tomorrows_completion_does_not_count_today():
    assert status([on(2)], FOR_GOOD, LONG_HERE, on(1)).completed_on is None


def test_who_comes_back_after_it_ran_out_has_time_to_renew():
    found = status([on(1, 9, 2025)], YEARLY, BACK, on(6, 10))

    assert (found.due_on, found.because) == (on(4, 11), Because.RETURNED)


def test_a_completion_on_29_february_counts_365_days():
    assert valid_until(date(2024, 2, 29), 365) == date(2025, 2, 28)


def test_a_year_that_holds_29_february_is_365_days_too():
    assert valid_until(date(2023, 3, 1), 365) == date(2024, 2, 29)


def test_clock_changes_do_not_move_a_date():
    assert valid_until(date(2026, 3, 28), 1) + timedelta(days=1) == date(2026, 3, 30)


def test_the_last_valid_day_is_inclusive():
    assert is_valid([on(1)], 10, on(11))


def test_the_day_after_is_not_valid():
    assert not is_valid([on(1)], 10, on(12))


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (on(30), Kind.DUE),
        (on(10, 10), Kind.DUE),
        (on(11, 10), Kind.OVERDUE),
    ],
)
def test_in_the_days_of_grace_nobody_is_overdue(day, kind):
    rule = Rule(days_to_finish=30, launch_due_on=LAUNCH, grace_days=10)

    assert status([], rule, LONG_HERE, day).kind == kind


def test_grace_makes_no_completion_count_longer():
    rule = Rule(days_to_finish=30, valid_days=365, grace_days=10)
    found = status([on(12, 10, 2025)], rule, LONG_HERE, on(13, 10))

    assert found.kind == Kind.EXPIRED
    assert not found.is_late_on(on(13, 10))
    assert found.is_late_on(on(23, 10))


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (on(14), Kind.DUE),
        (on(15), Kind.EXEMPT),
        (on(1, 11), Kind.EXEMPT),
        (on(2, 11), Kind.DUE),
        (on(3, 12), Kind.OVERDUE),
    ],
)
def test_an_exemption_holds_from_its_first_to_its_last_day(day, kind):
    waiver = Waiver(on(15), on(1, 11))

    assert status([], FOR_GOOD, LONG_HERE, day, waivers=[waiver]).kind == kind


def test_after_an_exemption_there_is_the_full_time():
    found = status([], FOR_GOOD, LONG_HERE, on(2, 11), waivers=[Waiver(on(15), on(1, 11))])

    assert (found.due_on, found.because) == (on(2, 12), Because.RESUMED)


def test_of_two_exemptions_the_longer_is_told():
    waivers = [Waiver(on(1), on(1, 11)), Waiver(on(1), on(1, 10))]

    assert status([], FOR_GOOD, LONG_HERE, on(15), waivers=waivers).exempt_until == on(1, 11)


@pytest.mark.parametrize(
    ("joined", "due_on"),
    [
        (on(31, 8), LAUNCH),
        (on(1), on(1, 10)),
        (on(1, 10), on(31, 10)),
        (on(31, 12), on(30, 1, 2027)),
        (on(30, 1, 2028), on(29, 2, 2028)),
    ],
)
def test_a_joiner_after_the_fixed_day_has_the_days_to_finish(joined, due_on):
    assert status([], FOR_GOOD, Presence(joined), joined).due_on == due_on
