"""What a later file changes, and what stays."""

from datetime import UTC, date, datetime

import pytest

from lms.people.actions import import_staff
from lms.people.models import Absence, User
from lms.people.staff_files.problems import Refused

from .files import crowd, hr_file, row, units_file

SEPTEMBER, OCTOBER = date(2026, 9, 30), date(2026, 10, 31)


@pytest.fixture
def later(db):
    """Import one row among others in September, and return what imports it in October."""

    def give(first, *rows):
        import_staff(staff=hr_file(first, *crowd()), units=units_file(), as_at=SEPTEMBER)
        return import_staff(staff=hr_file(*rows, *crowd()), as_at=OCTOBER)

    return give


def amina():
    return User.objects.get(staff_number="000101")


def history():
    found = amina().postings.order_by("starts_on")
    return [(post.unit.name, post.starts_on, post.ends_on) for post in found]


def test_a_move_ends_one_posting_and_starts_the_next(later):
    plan = later(row(TEAM="Parks"), row(TEAM="Trees"))

    start = date(2020, 6, 1)
    assert history() == [("Parks", start, OCTOBER), ("Trees", OCTOBER, None)]
    assert plan.counts() == {"units added": 1, "people moved to another unit": 1}


def test_a_move_between_two_files_counts_from_its_own_day(later):
    later(row(TEAM="Parks"), row(TEAM="Trees", POST_START_DATE="12/10/2026"))

    moved_on = date(2026, 10, 12)
    assert history() == [("Parks", date(2020, 6, 1), moved_on), ("Trees", moved_on, None)]


def test_a_post_begun_before_the_last_file_is_no_day_of_a_move(later):
    later(row(TEAM="Parks"), row(TEAM="Trees", POST_START_DATE="01/03/2024"))

    assert history()[1][1] == OCTOBER


def test_a_mover_is_not_new(later):
    later(row(TEAM="Parks"), row(TEAM="Trees"))

    assert amina() not in User.objects.new(OCTOBER)


def test_somebody_who_has_left_does_not_move_any_more(later):
    later(row(TEAM="Parks"), row(TEAM="Trees", LEAVING_DATE="12/10/2026"))

    assert history() == [("Parks", date(2020, 6, 1), date(2026, 10, 13))]


def test_another_title_puts_the_post_right(later):
    plan = later(row(), row(JOB_TITLE="Lead gardener", GRADE="G7"))

    posting = amina().postings.get()
    assert (posting.job_title, posting.grade) == ("Lead gardener", "G7")
    assert plan.counts() == {"posts changed": 1}


def test_a_new_name_and_address_stay_the_same_person(later):
    plan = later(row(), row(SURNAME="Begum-Lee", WORK_EMAIL="a.lee@thornvale.example"))

    assert amina().email == "a.lee@thornvale.example"
    assert plan.counts() == {"names or e-mail addresses changed": 1}


def test_two_people_may_swap_addresses(db):
    one, two = "one@thornvale.example", "two@thornvale.example"
    before = [row(WORK_EMAIL=one), row("000102", WORK_EMAIL=two)]
    after = [row(WORK_EMAIL=two), row("000102", WORK_EMAIL=one)]
    import_staff(staff=hr_file(*before), units=units_file(), as_at=SEPTEMBER)

    import_staff(staff=hr_file(*after), as_at=OCTOBER)

    assert User.objects.get(staff_number="000101").email == two


def test_a_leaving_date_ends_the_post(later):
    later(row(), row(LEAVING_DATE="31/12/2026"))

    assert amina().postings.get().ends_on == date(2027, 1, 1)


def test_a_leaving_date_can_be_taken_back(later):
    later(row(LEAVING_DATE="31/12/2026"), row())

    assert amina().postings.get().ends_on is None


def test_an_earlier_first_day_corrects_the_history(later):
    later(row(), row(COUNCIL_START_DATE="25/05/2020"))

    assert amina().postings.get().starts_on == date(2020, 5, 25)


def test_somebody_who_comes_back_gets_a_second_spell(later):
    later(row(LEAVING_DATE="01/08/2026"), row(COUNCIL_START_DATE="05/10/2026"))

    assert history() == [
        ("Parks", date(2020, 6, 1), date(2026, 8, 2)),
        ("Parks", date(2026, 10, 5), None),
    ]
    assert amina() in User.objects.new(OCTOBER)


def test_a_shorter_absence_is_the_same_absence(later):
    away = {"ABSENCE_TYPE": "Maternity", "ABSENCE_FROM": "01/05/2026"}

    later(row(**away, ABSENCE_TO="31/01/2027"), row(**away, ABSENCE_TO="18/10/2026"))

    assert Absence.objects.get().ends_on == date(2026, 10, 19)


def test_somebody_whose_absence_is_gone_is_back(later):
    later(row(ABSENCE_TYPE="Long-term sick", ABSENCE_FROM="01/05/2026"), row())

    assert Absence.objects.get().ends_on == OCTOBER


def test_a_planned_absence_that_is_withdrawn_leaves_no_trace(later):
    later(row(ABSENCE_TYPE="Adoption", ABSENCE_FROM="01/12/2026"), row())

    assert not Absence.objects.exists()


def test_an_absence_of_the_past_stays(later):
    past = {"ABSENCE_FROM": "01/05/2026", "ABSENCE_TO": "31/05/2026"}

    later(row(ABSENCE_TYPE="Adoption", **past), row())

    assert Absence.objects.get().ends_on == date(2026, 6, 1)


def test_an_older_file_is_refused(later):
    later(row(), row())

    with pytest.raises(Refused, match="The whole file: a file as at 31/10/2026 has been used"):
        import_staff(staff=hr_file(row()), as_at=SEPTEMBER)


def test_a_post_stays_open_when_its_unit_has_ended(db, time_machine):
    """Until the next file says where people are, they are where they were."""
    import_staff(staff=hr_file(row(DIVISION="Libraries")), units=units_file(), as_at=SEPTEMBER)

    time_machine.move_to(datetime(2027, 3, 1, 12, tzinfo=UTC))

    assert User.objects.get().posting.unit.parent.name == "Libraries"
