"""Two people send an HR file at the same moment, as they do after a reminder."""

from datetime import date

from lms.people.actions import receive_staff_file
from lms.people.models import Posting, StaffChange, StaffFile, User
from tests.at_once import AT_ONCE, at_once

from .files import crowd, hr_file, units_file

DAY = date(2026, 9, 30)
FILES = 6

pytestmark = AT_ONCE


def send_at_once(files):
    def send(staff):
        return receive_staff_file(staff=staff, units=units_file(), as_at=DAY).is_held

    return at_once(send, files)


def test_the_same_file_at_once_is_one_file():
    send_at_once([hr_file(*crowd())] * FILES)

    assert (User.objects.count(), Posting.objects.count()) == (20, 20)
    assert (StaffFile.objects.count(), StaffChange.objects.count()) == (1, 40)


def test_two_files_at_once_never_mix():
    """Whichever comes second would lose everybody of the first, and waits for a decision."""
    held = send_at_once([hr_file(*crowd(20)), hr_file(*crowd(40)[20:])])

    assert sorted(held) == [False, True]
    numbers = set(User.objects.values_list("staff_number", flat=True))
    either = [{one["EMPLOYEE_REF"] for one in rows} for rows in (crowd(20), crowd(40)[20:])]
    assert numbers in either
