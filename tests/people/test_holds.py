"""A file that looks wrong as a whole waits for a person, and nothing of it is used till then."""

import json
from datetime import UTC, date, datetime, time, timedelta

import pytest

from lms.common.dates import today
from lms.people.actions import (
    Held,
    decide_hold,
    import_staff,
    receive_staff_file,
    withdraw_overdue_files,
    withdraw_staff_file,
)
from lms.people.models import Absence, Posting, StaffFile, StaffQuestion, Unit, User
from lms.people.staff_files.problems import Refused
from tests.factories.people import make_person
from tests.fingerprints import whole_database

from .files import crowd, hr_file, row, sent, units_file

pytestmark = pytest.mark.usefixtures("december")
SEPTEMBER, OCTOBER, NOVEMBER = date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 30)
REGISTER = (User, Unit, Posting, Absence, StaffQuestion)


def register():
    return [list(model.objects.order_by("pk").values()) for model in REGISTER]


@pytest.fixture
def council(db):
    import_staff(staff=hr_file(row(), *crowd()), units=units_file(), as_at=SEPTEMBER)


@pytest.fixture
def priya(db):
    return make_person("Priya", technical=True)


@pytest.fixture
def held(council):
    """Amina alone, where twenty others should be."""
    return receive_staff_file(staff=hr_file(row(TEAM="Trees")), as_at=OCTOBER).staff_file


def test_a_file_that_loses_many_is_held_with_its_reasons(held):
    assert held.status == StaffFile.Status.HELD
    assert held.reasons == [{"cause": "missing", "count": 20, "total": 21}]


def test_nothing_of_a_held_file_is_written(council):
    before = register()

    receive_staff_file(staff=hr_file(row(TEAM="Trees")), as_at=OCTOBER)

    assert register() == before


def test_whoever_expects_it_to_be_used_is_told(council):
    with pytest.raises(Held, match=r"20 of 21 people in post \(95\.2%\) would be missing"):
        import_staff(staff=hr_file(row()), as_at=OCTOBER)

    assert StaffFile.objects.held().count() == 1


def test_the_messy_file_over_the_clean_one_is_held(thornvale, messy):
    before = register()

    receipt = receive_staff_file(**messy)

    assert [str(reason) for reason in receipt.plan.reasons] == [
        "58 of 494 people in post (11.7%) would be missing. More than 5% is unusual."
    ]
    assert register() == before


def test_one_in_twenty_may_be_missing(council):
    import_staff(staff=hr_file(*crowd()), as_at=OCTOBER)

    assert not StaffFile.objects.held().exists()


def test_more_than_one_in_twenty_may_not(council):
    with pytest.raises(Held):
        import_staff(staff=hr_file(*crowd(19)), as_at=OCTOBER)


def test_more_than_one_in_ten_may_not_move(council):
    rows = [*crowd(3, TEAM="Trees"), *crowd()[3:], row()]

    with pytest.raises(Held, match=r"3 of 21 people in post \(14\.3%\) would move"):
        import_staff(staff=hr_file(*rows), as_at=OCTOBER)


def test_a_file_that_was_cut_off_is_held_whoever_is_missing(council):
    text = hr_file(row(), *crowd(), row("000900")).content.decode().strip()

    with pytest.raises(Held, match="The file ends in the middle of a row"):
        import_staff(staff=sent(text[:-40]), as_at=OCTOBER)


# While it is held --------------------------------------------------------------------------------


def test_only_columns_that_are_used_are_kept(council):
    extra = {"DATE_OF_BIRTH": "01/01/1970", "NI_NO": "QQ100000A", "SALARY": "31415"}
    away = {"ABSENCE_TYPE": "Maternity", "ABSENCE_FROM": "01/05/2026"}

    receive_staff_file(staff=hr_file(row(**away) | extra), as_at=OCTOBER)

    kept = json.dumps(StaffFile.objects.held().get().rows)
    assert not [word for word in [*extra.values(), *extra, "aternity"] if word in kept]


def test_the_rows_are_kept_for_thirty_days(held):
    assert held.keep_until == today() + timedelta(days=30)


def test_a_held_file_that_comes_again_is_still_one(council):
    for _ in range(2):
        receive_staff_file(staff=hr_file(row()), as_at=OCTOBER)

    assert StaffFile.objects.held().count() == 1


# The decision ------------------------------------------------------------------------------------


def test_a_file_that_somebody_decides_for_is_used(held, priya):
    decide_hold(staff_file=held, by=priya, reason="We have sold the parks.")

    held.refresh_from_db()
    assert (held.status, held.decided_by, held.decision) == (
        "applied",
        priya,
        "We have sold the parks.",
    )
    assert User.objects.get(staff_number="000101").postings.count() == 2


def test_after_the_decision_the_rows_are_gone(held, priya):
    decide_hold(staff_file=held, by=priya, reason="")

    held.refresh_from_db()
    assert (held.rows, held.keep_until, len(held.sha256)) == (None, None, 64)


def test_a_decision_made_twice_is_made_once(held, priya):
    decide_hold(staff_file=held, by=priya, reason="First")
    before = register()

    decide_hold(staff_file=held, by=priya, reason="Second")

    held.refresh_from_db()
    assert held.decision == "First"
    assert register() == before


def test_a_file_that_was_decided_for_may_come_again_and_changes_nothing(held, priya):
    decide_hold(staff_file=held, by=priya, reason="")
    before = whole_database()

    assert not receive_staff_file(staff=hr_file(row(TEAM="Trees")), as_at=OCTOBER).is_held

    assert whole_database() == before


def test_a_file_that_comes_again_is_kept_no_longer(held, time_machine):
    time_machine.move_to(datetime.combine(held.keep_until, time(12), UTC))

    again = receive_staff_file(staff=hr_file(row(TEAM="Trees")), as_at=OCTOBER).staff_file

    assert (again.pk, again.keep_until) == (held.pk, held.keep_until)


def test_lines_of_the_file_in_use_stay_while_another_is_held(council):
    rows = [row(WORK_EMAIL="amina at home"), *crowd()]
    in_use = receive_staff_file(staff=hr_file(*rows), as_at=OCTOBER).staff_file

    receive_staff_file(staff=hr_file(row()), as_at=NOVEMBER)

    assert in_use.lines.count() == 1


def test_units_that_came_with_a_held_file_are_used_with_it(council, priya):
    units = units_file(
        "unit_code,unit_name,unit_type,parent_code,valid_from,valid_to\n"
        "RES,Resources,directorate,TBC,2019-04-01,\n"
    )
    held = receive_staff_file(staff=hr_file(row()), units=units, as_at=OCTOBER).staff_file
    assert not Unit.objects.filter(code="RES").exists()

    decide_hold(staff_file=held, by=priya, reason="")

    assert Unit.objects.filter(code="RES").exists()


def test_a_file_that_is_older_by_now_can_only_be_withdrawn(held, priya):
    import_staff(staff=hr_file(row(), *crowd()), as_at=NOVEMBER)

    with pytest.raises(Refused, match="a file as at 30/11/2026 has been used"):
        decide_hold(staff_file=held, by=priya, reason="")


def test_a_withdrawn_file_changes_nothing_and_is_forgotten(held, priya):
    before = register()

    withdraw_staff_file(staff_file=held, by=priya, reason="The wrong report.")

    held.refresh_from_db()
    assert (held.status, held.rows, held.lines.count()) == ("withdrawn", None, 0)
    assert register() == before


def test_a_file_that_was_withdrawn_may_come_again(held, priya):
    withdraw_staff_file(staff_file=held, by=priya, reason="")

    again = receive_staff_file(staff=hr_file(row(TEAM="Trees")), as_at=OCTOBER).staff_file

    assert again.pk != held.pk


def test_a_file_that_is_used_cannot_be_withdrawn(held, priya):
    decide_hold(staff_file=held, by=priya, reason="")

    assert withdraw_staff_file(staff_file=held, by=priya, reason="").status == "applied"


def test_nobody_decides_and_the_rows_go_all_the_same(held):
    assert withdraw_overdue_files(day=held.keep_until) == 0

    assert withdraw_overdue_files(day=held.keep_until + timedelta(days=1)) == 1
    held.refresh_from_db()
    assert (held.status, held.rows) == ("withdrawn", None)
