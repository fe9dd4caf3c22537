"""Questions that an HR file leaves open, answered in the admin."""

from datetime import date

import pytest
from django.urls import reverse

from lms.people.actions import import_staff
from lms.people.models import StaffQuestion, User
from lms.people.roles import AUTHORS
from tests.factories.people import make_person
from tests.people.files import crowd, hr_file, row, units_file

SEPTEMBER, OCTOBER = date(2026, 9, 30), date(2026, 10, 31)
LIST = "/admin/staff-questions/"
RETURNED = row("000900", WORK_EMAIL="amina.begum@thornvale.example", JOB_TITLE="Head gardener")


@pytest.fixture
def register(susan):
    import_staff(staff=hr_file(row(), *crowd(60)), units=units_file(), as_at=SEPTEMBER)


@pytest.fixture
def missing(register):
    """Amina is not in the file of October."""
    import_staff(staff=hr_file(*crowd(60)), as_at=OCTOBER)
    return StaffQuestion.objects.get(kind="has_left")


@pytest.fixture
def doubled(register):
    """Amina's address comes back under another number."""
    import_staff(staff=hr_file(RETURNED, *crowd(60)), as_at=OCTOBER)
    return StaffQuestion.objects.get(kind="same_person")


def url_of(question):
    return reverse("staff_questions:inspect", args=[question.pk])


def answer(admin, question, given):
    return admin.post(url_of(question), {"answer": given})


def amina():
    return User.objects.get(first_name="Amina", email="amina.begum@thornvale.example")


def test_open_questions_are_listed(admin, missing):
    page = admin.get(LIST)

    assert [each.pk for each in page.context["object_list"]] == [missing.pk]
    assert "Has left?" in page.content.decode()


def test_they_can_be_searched(admin, missing):
    assert not admin.get(LIST, {"q": "nobody"}).context["object_list"]
    assert admin.get(LIST, {"q": "begum 000101"}).context["object_list"]


@pytest.mark.parametrize("words", ["Amina Begum", "000101", "Gardener", "Have they left?"])
def test_a_question_says_whom_it_is_about(admin, missing, words):
    assert words in admin.get(url_of(missing)).content.decode()


@pytest.mark.parametrize("words", ["In the file, under 000900", "Head gardener", "000101"])
def test_two_that_may_be_one_stand_side_by_side(admin, doubled, words):
    assert words in admin.get(url_of(doubled)).content.decode()


def test_who_has_left_has_a_last_day(admin, missing, susan):
    answer(admin, missing, "yes")

    missing.refresh_from_db()
    assert amina().postings.get().ends_on == OCTOBER
    assert (missing.answer, missing.answered_by) == ("yes", susan)


def test_who_has_not_left_stays(admin, missing):
    answer(admin, missing, "no")

    assert amina().postings.get().ends_on is None


def test_the_same_person_goes_on_under_the_new_number(admin, doubled):
    answer(admin, doubled, "yes")

    assert amina().staff_number == "000900"


def test_an_answer_is_kept(admin, missing):
    answer(admin, missing, "yes")
    answer(admin, missing, "no")

    missing.refresh_from_db()
    assert missing.answer == "yes"


def test_an_answered_question_offers_no_answer(admin, missing):
    answer(admin, missing, "yes")

    page = admin.get(url_of(missing)).content.decode()
    assert "The answer was: Yes." in page
    assert 'name="answer"' not in page


def test_an_answer_is_yes_or_no(admin, missing):
    assert answer(admin, missing, "perhaps").status_code == 404


def test_they_are_counted_with_the_quality_of_the_data(admin, missing):
    rows = {
        row["title"]: row["count"]
        for row in admin.get("/admin/data-quality/").context["table"].data
    }

    assert rows["Questions from HR files"] == 1


def test_more_questions_are_no_more_queries(admin, register, counted):
    import_staff(staff=hr_file(row(), *crowd(60)[:-1]), as_at=OCTOBER)
    admin.get(LIST)
    with counted() as few:
        admin.get(LIST)
    import_staff(staff=hr_file(row(), *crowd(60)[:-3]), as_at=OCTOBER)

    with counted() as many:
        admin.get(LIST)

    assert StaffQuestion.objects.open().count() == 3
    assert len(many) == len(few)


def test_an_author_finds_no_questions(client, missing):
    client.force_login(make_person("Priya", role=AUTHORS))

    assert client.get(LIST).status_code == 404
    assert client.get(url_of(missing)).status_code == 404
    assert answer(client, missing, "yes").status_code == 404
