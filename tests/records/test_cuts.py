"""A course changes on 3 October so that earlier completions count until 1 January."""

from datetime import date, timedelta

import pytest

from lms.records.due_dates import (
    Because,
    Cut,
    Kind,
    Presence,
    Rule,
    Waiver,
    ending,
    is_valid,
    status,
)

DAY = timedelta(days=1)
CHANGED, UNTIL = date(2026, 10, 3), date(2027, 1, 1)
CUT = Cut(CHANGED, UNTIL)
AT_ONCE = Cut(CHANGED, CHANGED - DAY)
FOR_GOOD, YEARLY = Rule(days_to_finish=30), Rule(days_to_finish=30, valid_days=365)
LONG_HERE = Presence(joined_on=date(2019, 4, 1))
DONE = date(2026, 7, 1)


def found(day, done=DONE, rule=FOR_GOOD, cuts=(CUT,), presence=LONG_HERE):
    return status([done], rule, presence, day, cuts=cuts)


@pytest.mark.parametrize(
    ("done", "valid_days", "cuts", "expected"),
    [
        (DONE, None, [], (None, None)),
        (DONE, None, [CUT], (UNTIL, CHANGED)),
        (CHANGED - DAY, None, [CUT], (UNTIL, CHANGED)),
        (CHANGED, None, [CUT], (None, None)),
        (CHANGED + DAY, None, [CUT], (None, None)),
        (DONE, 365, [CUT], (UNTIL, CHANGED)),
        (DONE, 100, [CUT], (DONE + 100 * DAY, None)),
        (DONE, None, [AT_ONCE], (CHANGED - DAY, CHANGED)),
        (DONE, None, [CUT, AT_ONCE], (CHANGED - DAY, CHANGED)),
        (CHANGED, None, [CUT, Cut(UNTIL, UNTIL + DAY)], (UNTIL + DAY, UNTIL)),
    ],
    ids=[
        "no change",
        "before",
        "the day before",
        "on the day",
        "after",
        "before it runs out",
        "it runs out first",
        "at once",
        "the earlier end holds",
        "a second change",
    ],
)
def test_until_when_a_completion_counts_and_why(done, valid_days, cuts, expected):
    assert ending(done, valid_days, cuts) == expected


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (CHANGED - DAY, Kind.CURRENT),
        (CHANGED, Kind.CURRENT),
        (UNTIL - 31 * DAY, Kind.CURRENT),
        (UNTIL - 30 * DAY, Kind.EXPIRING),
        (UNTIL, Kind.EXPIRING),
        (UNTIL + DAY, Kind.EXPIRED),
    ],
)
def test_it_runs_out_like_any_other(day, kind):
    assert found(day).kind == kind


@pytest.mark.parametrize(
    ("cuts", "due_on", "because"),
    [
        ([CUT], UNTIL, Because.RAN_OUT),
        ([AT_ONCE], CHANGED + 30 * DAY, Because.CHANGED),
        ([Cut(CHANGED, CHANGED + 29 * DAY)], CHANGED + 30 * DAY, Because.CHANGED),
    ],
    ids=["time enough", "at once", "a day too few"],
)
def test_nobody_is_late_with_a_change_they_could_not_know_of(cuts, due_on, because):
    after = found(UNTIL + DAY, cuts=cuts)

    assert (after.due_on, after.because) == (due_on, because)


def test_a_change_is_not_known_before_it_comes():
    assert found(CHANGED - DAY).valid_until is None


def test_what_was_done_again_counts_for_good():
    again = status([DONE, CHANGED + DAY], FOR_GOOD, LONG_HERE, UNTIL + DAY, cuts=[CUT])

    assert (again.kind, again.valid_until) == (Kind.CURRENT, None)


@pytest.mark.parametrize(
    ("day", "may_renew"),
    [(CHANGED, False), (UNTIL - 30 * DAY, True), (UNTIL + DAY, True)],
)
def test_who_does_not_have_to_may_do_it_again_too(day, may_renew):
    of_nobody = status([DONE], None, LONG_HERE, day, cuts=[CUT])

    assert (of_nobody.kind, of_nobody.may_renew) == (Kind.NOT_REQUIRED, may_renew)


def test_who_is_away_has_no_date():
    away = Presence(joined_on=date(2019, 4, 1), is_away=True)

    assert found(UNTIL + DAY, presence=away).due_on is None


def test_a_waived_person_stays_exempt():
    waived = status([DONE], FOR_GOOD, LONG_HERE, UNTIL + DAY, waivers=[Waiver(DONE)], cuts=[CUT])

    assert waived.kind == Kind.EXEMPT


def test_the_last_day_is_inclusive():
    assert is_valid([DONE], 365, UNTIL, [CUT])
    assert not is_valid([DONE], 365, UNTIL + DAY, [CUT])
