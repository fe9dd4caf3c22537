"""One good file into an empty register."""

from datetime import date

import pytest
from wagtail.models import Site

from lms.common.models import Brand
from lms.people.actions import import_staff, plan_staff
from lms.people.models import Absence, Posting, StaffFile, Unit, User
from lms.people.signals import people_changed

from .files import crowd, hr_file, row, units_file

DAY = date(2026, 9, 30)


def take(*rows, units=True):
    return import_staff(staff=hr_file(*rows), units=units_file() if units else None, as_at=DAY)


def test_a_row_becomes_a_person_in_a_post(db):
    take(row(KNOWN_AS="Mina", GRADE="HOS"))

    posting = Posting.objects.get()
    assert str(posting.person) == "Mina Begum"
    assert posting.person.email == "amina.begum@thornvale.example"
    assert (posting.starts_on, posting.ends_on, posting.tier) == (date(2020, 6, 1), None, 4)
    assert posting.unit.code == "PLC-PPS-parks"


def test_nobody_gets_a_password(db):
    take(row())

    assert not User.objects.get().has_usable_password()


def test_a_grade_outside_the_leadership_has_no_tier(db):
    take(row(GRADE="G6"))

    assert Posting.objects.get().tier is None


def test_without_it_access_there_is_no_login(db):
    take(row(IT_ACCESS="N"))

    assert User.objects.get().email is None


def test_one_name_is_enough(db):
    take(row(SURNAME=""))

    assert str(User.objects.get()) == "Amina"


def test_the_last_day_in_post_still_counts(db):
    take(row(LEAVING_DATE="30/09/2026"))

    assert User.objects.in_post(date(2026, 9, 30)).exists()
    assert not User.objects.in_post(date(2026, 10, 1)).exists()


def test_a_long_absence_is_kept_without_its_kind(db):
    take(row(ABSENCE_TYPE="Maternity", ABSENCE_FROM="01/05/2026", ABSENCE_TO="31/01/2027"))

    absence = Absence.objects.get()
    assert (absence.starts_on, absence.ends_on) == (date(2026, 5, 1), date(2027, 2, 1))


def test_a_short_absence_is_not_kept(db):
    take(row(ABSENCE_TYPE="Annual leave", ABSENCE_FROM="01/09/2026"))

    assert not Absence.objects.exists()


def test_a_manager_may_stand_further_down(db):
    take(row(MANAGER_REF="000102"), row("000102", FORENAME="Tom"))

    amina = Posting.objects.get(person__staff_number="000101")
    assert amina.manager.staff_number == "000102"


def test_a_second_post_is_kept_beside_the_main_one(db):
    second = row(ASSIGNMENT_NO="000101-2", PRIMARY_POST="N", TEAM="Trees")

    take(row(), second)

    assert User.objects.count() == 1
    assert list(Posting.objects.order_by("pk").values_list("is_primary", flat=True)) == [
        True,
        False,
    ]


def test_a_row_without_a_team_belongs_to_its_division(db):
    take(row(TEAM=""))

    assert Posting.objects.get().unit.code == "PLC-PPS"


def test_names_of_units_may_be_in_any_case(db):
    take(row(DIRECTORATE="PLACE", DIVISION="public realm"))

    assert Posting.objects.get().unit.parent.code == "PLC-PPS"


def test_a_team_lasts_as_long_as_its_division(db):
    take(row(DIVISION="Libraries", TEAM="Archives"))

    team = Unit.objects.get(kind=Unit.Kind.TEAM)
    assert (team.starts_on, team.ends_on) == (date(2019, 4, 1), date(2027, 1, 1))


def test_the_council_stands_above_the_directorates(db):
    take(row())

    council = Unit.objects.get(kind=Unit.Kind.COUNCIL)
    assert (council.code, council.name) == ("TBC", "TBC")
    assert list(council.children.values_list("code", flat=True)) == ["PLC"]


def test_the_council_bears_its_own_name(db, default_site):
    Brand.objects.create(site=default_site, council_name="Thornvale Borough Council")

    take(row())

    assert Unit.objects.get(code="TBC").name == "Thornvale Borough Council"


def test_the_same_file_twice_changes_nothing(db):
    away = row(MANAGER_REF="000102", ABSENCE_TYPE="Adoption", ABSENCE_FROM="01/09/2026")
    take(away, row("000102"))

    again = take(away, row("000102"))

    assert again.changes == []
    assert StaffFile.objects.count() == 1


def test_a_preview_counts_and_writes_nothing(db):
    plan = plan_staff(staff=hr_file(row()), units=units_file(), as_at=DAY)

    assert plan.counts() == {"units added": 5, "people added": 1, "posts added": 1}
    assert not User.objects.exists()
    assert not Unit.objects.exists()


def test_the_file_is_remembered_by_its_fingerprint(db):
    take(row())

    remembered = StaffFile.objects.get()
    assert (len(remembered.sha256), remembered.rows) == (64, None)
    assert remembered.outcomes["people added"] == 1


def test_listeners_hear_once_of_everybody(heard):
    take(row(), row("000102"))

    assert heard == [set(User.objects.values_list("pk", flat=True))]


def test_listeners_hear_nothing_of_a_file_without_news(heard):
    take(row())

    take(row())

    assert len(heard) == 1


def test_people_who_are_not_in_the_file_are_counted_and_left_alone(db):
    take(row(), *crowd())

    plan = take(*crowd())

    assert plan.missing == 1
    assert User.objects.in_post(DAY).count() == 21


@pytest.fixture
def default_site(db):
    return Site.objects.get(is_default_site=True)


@pytest.fixture
def heard(db):
    """The sets of people that listeners were told of."""
    told = []

    def listen(person_ids, **kwargs):
        told.append(person_ids)

    people_changed.connect(listen)
    yield told
    people_changed.disconnect(listen)
