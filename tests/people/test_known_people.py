"""What a later file says of people we know: what is new, in a word, and what stays as it was."""

from datetime import date

import pytest

from lms.people.actions import import_staff
from lms.people.models import Absence, User

from .files import crowd, hr_file, row, units_file

pytestmark = pytest.mark.usefixtures("december")
SEPTEMBER, OCTOBER, NOVEMBER = date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 30)
AWAY = {"ABSENCE_TYPE": "Maternity", "ABSENCE_FROM": "01/05/2026", "ABSENCE_TO": "31/01/2027"}
TIDY = {"WORK_EMAIL": "amina.begum@thornvale.example"}
LATER = {"LEAVING_DATE": "13/11/2026"}


@pytest.fixture
def later(db):
    def give(first, *rows):
        import_staff(staff=hr_file(first, *crowd()), units=units_file(), as_at=SEPTEMBER)
        return import_staff(staff=hr_file(*rows, *crowd()), as_at=OCTOBER)

    return give


def amina():
    return User.objects.get(staff_number="000101")


def posts():
    found = amina().postings.primary().order_by("starts_on")
    return [(post.tier, post.employment, post.starts_on, post.ends_on) for post in found]


NEWS = [
    (TIDY, TIDY, "NO_CHANGE"),
    (TIDY | {"EMPLOYMENT_TYPE": "Agency"}, TIDY | {"EMPLOYMENT_TYPE": "Agency"}, "NO_CHANGE"),
    ({}, {"SURNAME": "Begum-Lee", "WORK_EMAIL": "a.lee@thornvale.example"}, "NAME_CHANGE"),
    ({}, {"KNOWN_AS": "Mina"}, "NAME_CHANGE"),
    ({}, {"TEAM": "Trees"}, "TRANSFER"),
    ({}, {"GRADE": "HOS"}, "PROMOTED"),
    ({"EMPLOYMENT_TYPE": "Agency"}, {}, "PROMOTED"),
    ({}, {"JOB_TITLE": "Lead gardener"}, "CHANGED"),
    ({}, {"LEAVING_DATE": "09/10/2026"}, "LEFT"),
    (LATER, {}, "LEAVING_RETRACTED"),
    ({}, {"COUNCIL_START_DATE": "25/05/2020"}, "BACKDATED"),
    ({}, AWAY, "ABSENCE_STARTED"),
    (AWAY, AWAY | {"ABSENCE_TO": "18/10/2026"}, "RETURNED"),
    (AWAY, {}, "RETURNED"),
]


@pytest.mark.parametrize(("before", "after", "code"), NEWS)
def test_what_is_new_has_a_word(later, before, after, code):
    plan = later(row(**before), row(**after))

    assert plan.records[0].verdict.code == code


def test_somebody_who_was_not_in_the_file_before_is_new(later):
    plan = later(row(), row(), row("000700", EMPLOYMENT_TYPE="Agency"))

    assert plan.records[1].verdict.code == "CREATE"


def test_other_hours_are_nothing_new(later):
    plan = later(row() | {"FTE": "1.00"}, row())

    assert plan.changes == []


# Promotions --------------------------------------------------------------------------------------


def test_a_promotion_opens_a_posting_on_the_day_of_the_file(later):
    later(row(), row(GRADE="HOS", JOB_TITLE="Head of Parks"))

    first = date(2020, 6, 1)
    assert posts() == [(None, "permanent", first, OCTOBER), (4, "permanent", OCTOBER, None)]


def test_a_promotion_counts_from_its_own_day_when_that_is_news(later):
    later(row(), row(GRADE="HOS", POST_START_DATE="05/10/2026"))

    assert posts()[1] == (4, "permanent", date(2026, 10, 5), None)


def test_agency_to_permanent_opens_a_posting(later):
    later(row(EMPLOYMENT_TYPE="Agency"), row())

    assert [post[1] for post in posts()] == ["agency", "permanent"]
    assert not User.objects.headline(SEPTEMBER).filter(pk=amina().pk).exists()
    assert User.objects.headline(OCTOBER).filter(pk=amina().pk).exists()


def test_a_promotion_told_twice_happens_once(later):
    later(row(), row(GRADE="HOS"))

    again = import_staff(staff=hr_file(row(GRADE="HOS"), *crowd()), as_at=NOVEMBER)

    assert (len(posts()), again.changes) == (2, [])


# What the file leaves open -----------------------------------------------------------------------


OPEN = [
    ({"FORENAME": "Am?na"}, "first_name", "Amina"),
    ({"WORK_EMAIL": "amina at home"}, "email", "amina.begum@thornvale.example"),
    ({"WORK_EMAIL": ""}, "email", "amina.begum@thornvale.example"),
    ({"IT_ACCESS": "?"}, "email", "amina.begum@thornvale.example"),
    ({"IT_ACCESS": "N"}, "email", None),
]


@pytest.mark.parametrize(("cells", "fact", "stays"), OPEN)
def test_a_cell_that_cannot_be_read_takes_nothing_away(later, cells, fact, stays):
    later(row(), row(**cells))

    assert getattr(amina(), fact) == stays


def test_a_grade_that_is_not_known_takes_no_tier_away(later):
    later(row(GRADE="HOS"), row(GRADE="ZX9"))

    assert posts() == [(4, "permanent", date(2020, 6, 1), None)]


def test_an_absence_that_cannot_be_read_ends_none(later):
    later(row(**AWAY), row(ABSENCE_TYPE="Sabbatical", ABSENCE_FROM="01/05/2026"))

    assert Absence.objects.get().ends_on == date(2027, 2, 1)


def test_a_further_post_that_is_gone_from_the_file_ends(later):
    second = row(ASSIGNMENT_NO="2", PRIMARY_POST="N", TEAM="Trees")
    import_staff(staff=hr_file(row(), second, *crowd()), units=units_file(), as_at=SEPTEMBER)

    import_staff(staff=hr_file(row(), *crowd()), as_at=OCTOBER)

    assert amina().postings.get(is_primary=False).ends_on == OCTOBER
    assert amina().postings.get(is_primary=True).ends_on is None


# What contradicts what we know -------------------------------------------------------------------


CONTRADICTIONS = [
    ({"COUNCIL_START_DATE": "05/11/2026"}, "START_AGAINST_HISTORY"),
    ({"LEAVING_DATE": "12/10/2026"}, "LEAVING_AGAINST_HISTORY"),
]


@pytest.mark.parametrize(("cells", "code"), CONTRADICTIONS)
def test_dates_that_contradict_a_known_move_are_held(later, cells, code):
    later(row(TEAM="Trees"), row(TEAM="Parks"))
    before = posts()

    plan = import_staff(staff=hr_file(row(**cells, SURNAME="X"), *crowd()), as_at=NOVEMBER)

    assert plan.records[0].verdict.code == code
    assert (posts(), amina().last_name) == (before, "Begum")


def test_a_new_start_before_the_end_of_an_earlier_time_is_held(later):
    later(row(LEAVING_DATE="01/08/2026"), row(COUNCIL_START_DATE="05/10/2026"))

    plan = import_staff(
        staff=hr_file(row(COUNCIL_START_DATE="01/07/2026"), *crowd()), as_at=NOVEMBER
    )

    assert plan.records[0].verdict.code == "START_AGAINST_HISTORY"
    assert "an earlier post of theirs ran until 02/08/2026" in plan.records[0].message


def test_an_earlier_time_that_we_had_not_heard_of_is_added(later):
    before = row(ASSIGNMENT_NO="0", COUNCIL_START_DATE="01/01/2010", LEAVING_DATE="31/12/2012")

    later(row(), row(), before)

    assert [post[2:] for post in posts()] == [
        (date(2010, 1, 1), date(2013, 1, 1)),
        (date(2020, 6, 1), None),
    ]
