"""HR files name leavers for years. Whoever was forgotten is not brought back by one."""

from datetime import UTC, date, datetime

import pytest

from lms.people.actions import import_staff
from lms.people.forgetting.actions import forget
from lms.people.models import StaffFileLine, User
from tests.people.files import crowd, hr_file, row, units_file

SEPTEMBER, LATER = date(2026, 9, 30), date(2027, 10, 31)
GONE = {"LEAVING_DATE": "01/09/2026"}


@pytest.fixture
def forgotten(db, time_machine):
    import_staff(staff=hr_file(row(**GONE), *crowd()), units=units_file(), as_at=SEPTEMBER)
    time_machine.move_to(datetime(2027, 10, 31, 12, tzinfo=UTC))
    person = User.objects.get(staff_number="000101")
    forget(people=[person])
    return person


def test_a_file_does_not_bring_her_back(forgotten):
    before = User.objects.count()
    import_staff(staff=hr_file(row(**GONE), *crowd()), as_at=LATER)

    assert User.objects.count() == before
    assert not StaffFileLine.objects.filter(staff_number="000101").exists()


def test_who_works_here_again_is_somebody_new(forgotten):
    again = row(COUNCIL_START_DATE="01/10/2027", POST_START_DATE="01/10/2027")
    import_staff(staff=hr_file(again, *crowd()), as_at=LATER)

    assert User.objects.get(staff_number="000101") != forgotten
