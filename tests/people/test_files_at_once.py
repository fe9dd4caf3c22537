"""Two people send an HR file at the same moment, as they do after a reminder."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection, connections

from lms.people.actions import receive_staff_file
from lms.people.models import Posting, StaffChange, StaffFile, User

from .files import crowd, hr_file, units_file

DAY = date(2026, 9, 30)
AT_ONCE = 6

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.skipif(
        connection.vendor == "sqlite",
        reason="SQLite takes one writer at a time, so nothing can happen at once.",
    ),
]


def send_at_once(files):
    all_ready = Barrier(len(files))

    def send(staff):
        try:
            all_ready.wait(60)
            return receive_staff_file(staff=staff, units=units_file(), as_at=DAY).is_held
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(files)) as pool:
        return list(pool.map(send, files))


def test_the_same_file_at_once_is_one_file():
    send_at_once([hr_file(*crowd())] * AT_ONCE)

    assert (User.objects.count(), Posting.objects.count()) == (20, 20)
    assert (StaffFile.objects.count(), StaffChange.objects.count()) == (1, 40)


def test_two_files_at_once_never_mix():
    """Whichever comes second would lose everybody of the first, and waits for a decision."""
    held = send_at_once([hr_file(*crowd(20)), hr_file(*crowd(40)[20:])])

    assert sorted(held) == [False, True]
    numbers = set(User.objects.values_list("staff_number", flat=True))
    either = [{one["EMPLOYEE_REF"] for one in rows} for rows in (crowd(20), crowd(40)[20:])]
    assert numbers in either
