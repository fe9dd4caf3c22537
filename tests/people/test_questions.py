"""What a file leaves open is asked, kept until somebody answers, and done then."""

from datetime import date

import pytest

from lms.people.actions import answer_question, import_staff
from lms.people.models import Posting, StaffChange, StaffQuestion, User
from lms.people.signals import people_changed
from tests.factories.people import make_person

from .files import crowd, hr_file, row, units_file

pytestmark = pytest.mark.usefixtures("december")
SEPTEMBER, OCTOBER, NOVEMBER = date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 30)
AGENCY = row("A00101", EMPLOYMENT_TYPE="Agency", WORK_EMAIL="amina@thornvale.example")
PERMANENT = row(
    "000700",
    WORK_EMAIL="amina@thornvale.example",
    COUNCIL_START_DATE="05/10/2026",
    POST_START_DATE="05/10/2026",
)


@pytest.fixture
def priya(db):
    return make_person("Priya", technical=True)


@pytest.fixture
def gone(db):
    """The question about somebody whom the October file does not name."""
    import_staff(staff=hr_file(row(), *crowd()), units=units_file(), as_at=SEPTEMBER)
    import_staff(staff=hr_file(*crowd()), as_at=OCTOBER)
    return StaffQuestion.objects.get()


@pytest.fixture
def newcomer(db):
    """The question about a new reference with the address of somebody we know."""
    import_staff(staff=hr_file(AGENCY, *crowd()), units=units_file(), as_at=SEPTEMBER)
    import_staff(staff=hr_file(PERMANENT, *crowd()), as_at=OCTOBER)
    return StaffQuestion.objects.get()


# Has left? ---------------------------------------------------------------------------------------


def test_whoever_is_missing_is_asked_about_and_stays_till_then(gone):
    assert (gone.kind, gone.person.staff_number, gone.answer) == ("has_left", "000101", "")
    assert User.objects.in_post(OCTOBER).count() == 21


def test_yes_closes_the_post_on_the_day_before_the_file(gone, priya):
    answer_question(question=gone, answer="yes", by=priya)

    assert gone.person.postings.get().ends_on == OCTOBER
    change = StaffChange.objects.get(person=gone.person, field="ends_on")
    assert (change.old, change.new, change.changed_by) == ("", "2026-10-31", priya)


def test_yes_closes_every_post(db, priya):
    second = row(ASSIGNMENT_NO="2", PRIMARY_POST="N", TEAM="Trees")
    import_staff(staff=hr_file(row(), second, *crowd()), units=units_file(), as_at=SEPTEMBER)
    import_staff(staff=hr_file(*crowd()), as_at=OCTOBER)

    answer_question(question=StaffQuestion.objects.get(), answer="yes", by=priya)

    assert not Posting.objects.on(OCTOBER).filter(person__staff_number="000101").exists()


def test_listeners_hear_of_whoever_has_left(gone, priya):
    told = []
    people_changed.connect(
        lambda person_ids, **kwargs: told.append(person_ids), weak=False, dispatch_uid="listening"
    )

    answer_question(question=gone, answer="yes", by=priya)

    people_changed.disconnect(dispatch_uid="listening")
    assert told == [{gone.person_id}]


def test_no_changes_nothing(gone, priya):
    answer_question(question=gone, answer="no", by=priya)

    assert gone.person.postings.get().ends_on is None


def test_an_answer_is_given_once(gone, priya):
    answer_question(question=gone, answer="no", by=priya)

    assert answer_question(question=gone, answer="yes", by=priya).answer == "no"
    assert gone.person.postings.get().ends_on is None


def test_a_question_that_nobody_answers_is_asked_once(gone):
    import_staff(staff=hr_file(*crowd()), as_at=NOVEMBER)

    gone.refresh_from_db()
    assert StaffQuestion.objects.count() == 1
    assert gone.staff_file.as_at == NOVEMBER


def test_a_question_settles_itself_when_they_are_back(gone):
    import_staff(staff=hr_file(row(), *crowd()), as_at=NOVEMBER)

    gone.refresh_from_db()
    assert (gone.answer, gone.answered_by) == ("no", None)


def test_nobody_asks_about_a_leaver(db):
    leaver = row(LEAVING_DATE="12/10/2026")
    import_staff(staff=hr_file(leaver, *crowd()), units=units_file(), as_at=SEPTEMBER)

    import_staff(staff=hr_file(*crowd()), as_at=OCTOBER)

    assert not StaffQuestion.objects.exists()


def test_nobody_asks_about_somebody_whose_row_is_held(db):
    import_staff(staff=hr_file(row(), *crowd()), units=units_file(), as_at=SEPTEMBER)

    import_staff(staff=hr_file(row(COUNCIL_START_DATE="soon"), *crowd()), as_at=OCTOBER)

    assert not StaffQuestion.objects.exists()


# Same person? ------------------------------------------------------------------------------------


def test_a_new_reference_with_a_known_address_is_asked_about(newcomer):
    assert (newcomer.kind, newcomer.person.staff_number, newcomer.staff_number) == (
        "same_person",
        "A00101",
        "000700",
    )


def test_until_the_answer_nothing_is_written_of_them(newcomer):
    assert not User.objects.filter(staff_number="000700").exists()
    assert newcomer.rows["staff"][0]["cells"]["EMPLOYEE_REF"] == "000700"


def test_yes_goes_on_with_the_record_there_is(newcomer, priya):
    answer_question(question=newcomer, answer="yes", by=priya)

    person = User.objects.get(pk=newcomer.person_id)
    posts = [(post.employment, post.starts_on, post.ends_on) for post in person.postings.all()]
    began = date(2026, 10, 5)
    assert person.staff_number == "000700"
    assert posts == [("agency", date(2020, 6, 1), began), ("permanent", began, None)]
    assert person in User.objects.new(OCTOBER)


def test_no_begins_a_record_without_the_address(newcomer, priya):
    answer_question(question=newcomer, answer="no", by=priya)

    assert User.objects.get(staff_number="000700").email is None
    assert User.objects.get(staff_number="A00101").email == "amina@thornvale.example"


def test_after_the_answer_the_rows_are_gone(newcomer, priya):
    answer_question(question=newcomer, answer="yes", by=priya)

    newcomer.refresh_from_db()
    assert newcomer.rows is None


def test_the_next_file_asks_no_more(newcomer, priya):
    answer_question(question=newcomer, answer="yes", by=priya)

    import_staff(staff=hr_file(PERMANENT, *crowd()), as_at=NOVEMBER)

    assert not StaffQuestion.objects.open().exists()


def test_a_known_person_with_an_address_of_somebody_else_goes_without(db):
    import_staff(staff=hr_file(AGENCY, row(), *crowd()), units=units_file(), as_at=SEPTEMBER)

    plan = import_staff(
        staff=hr_file(row(WORK_EMAIL="amina@thornvale.example"), *crowd()), as_at=OCTOBER
    )

    assert plan.records[0].verdict.code == "EMAIL_TAKEN"
    assert User.objects.get(staff_number="000101").email == "amina.begum@thornvale.example"


def test_an_address_may_pass_to_somebody_new_in_one_file(db):
    one = {"WORK_EMAIL": "one@thornvale.example"}
    import_staff(staff=hr_file(row(**one), *crowd()), units=units_file(), as_at=SEPTEMBER)

    import_staff(staff=hr_file(row(), row("000700", **one), *crowd()), as_at=OCTOBER)

    assert User.objects.get(email="one@thornvale.example").staff_number == "000700"
