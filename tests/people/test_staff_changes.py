"""Who changed what about somebody, from which file and row."""

from datetime import date

import pytest

from lms.people.actions import import_staff
from lms.people.models import StaffChange, StaffFileLine
from tests.factories.people import make_person

from .files import crowd, hr_file, row, units_file

SEPTEMBER, OCTOBER = date(2026, 9, 30), date(2026, 10, 31)


def take(*rows, as_at=SEPTEMBER, by=None):
    return import_staff(staff=hr_file(*rows, *crowd()), units=units_file(), as_at=as_at, by=by)


def changes():
    found = StaffChange.objects.filter(person__staff_number="000101").order_by("pk")
    return [(one.thing, one.field, one.old, one.new) for one in found]


def test_what_is_new_is_one_line_each(db):
    take(row(ABSENCE_TYPE="Adoption", ABSENCE_FROM="01/09/2026"))

    assert changes() == [
        ("person", "", "", "000101"),
        ("posting", "", "", "PLC-PPS-parks, 2020-06-01 – "),
        ("absence", "", "", "2026-09-01 – "),
    ]


def test_each_field_that_changes_is_told_with_file_row_and_person(db):
    priya = make_person("Priya", technical=True)
    take(row())
    StaffChange.objects.all().delete()

    take(row(SURNAME="Begum-Lee", JOB_TITLE="Lead gardener"), as_at=OCTOBER, by=priya)

    assert changes() == [
        ("person", "last_name", "Begum", "Begum-Lee"),
        ("posting", "job_title", "Gardener", "Lead gardener"),
    ]
    change = StaffChange.objects.first()
    assert (change.staff_file.as_at, change.row, change.changed_by) == (OCTOBER, 2, priya)


def test_the_same_file_again_adds_no_line(db):
    take(row())
    before = StaffChange.objects.count()

    take(row())

    assert StaffChange.objects.count() == before


def test_a_move_tells_the_end_and_the_beginning(db):
    take(row())
    StaffChange.objects.all().delete()

    take(row(TEAM="Trees"), as_at=OCTOBER)

    assert changes() == [
        ("posting", "ends_on", "", "2026-10-31"),
        ("posting", "", "", "PLC-PPS-trees, 2026-10-31 – "),
    ]


@pytest.mark.parametrize("word", ["QQ123456C", "01/01/1970", "Maternity", "31415"])
def test_what_must_not_be_kept_is_in_no_line(db, word):
    secret = {"NI_NO": "QQ123456C", "DATE_OF_BIRTH": "01/01/1970", "BASIC_PAY": "31415"}
    away = {"ABSENCE_TYPE": "Maternity", "ABSENCE_FROM": "01/05/2026"}

    import_staff(staff=hr_file(row(**away) | secret), units=units_file(), as_at=SEPTEMBER)

    written = [repr(list(model.objects.values())) for model in (StaffChange, StaffFileLine)]
    assert not any(word in text for text in written)


def test_an_absence_that_will_not_happen_is_told(db):
    take(row(ABSENCE_TYPE="Adoption", ABSENCE_FROM="01/12/2026"))
    StaffChange.objects.all().delete()

    take(row(), as_at=OCTOBER)

    assert changes() == [("absence", "", "2026-12-01 – ", "")]


def test_records_that_hr_should_look_at_are_kept_with_their_file(db):
    plan = take(row(WORK_EMAIL="amina at home"))

    line = StaffFileLine.objects.get()
    assert (line.record, line.row, line.outcome, line.code) == (
        1,
        2,
        "IMPORT_WARN",
        "EMAIL_INVALID",
    )
    assert line.message == plan.records[0].message


def test_the_lines_of_the_file_before_have_had_their_time(db):
    take(row(WORK_EMAIL="amina at home"))

    take(row(), as_at=OCTOBER)

    assert not StaffFileLine.objects.exists()
