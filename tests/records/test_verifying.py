"""Who has the number of a certificate learns what its holder agreed to, and nothing else."""

import pytest
from django.test import Client

from lms.people.models import User
from lms.records.actions import show_name, void_event
from lms.records.models import Certificate
from lms.records.verifying import MOST, as_written

UNKNOWN = "2222-3333-4444"


def check(number, **headers):
    return Client().get(f"/verify/{number}/", **headers)


def test_without_consent_it_says_course_and_month_and_no_name(certificate):
    page = check(certificate.number)

    assert "This certificate is valid" in page.text
    assert "Course DC02" in page.text
    assert f"{certificate.completed_on:%B %Y}" in page.text
    assert "Amina" not in page.text


def test_with_consent_it_says_name_and_day(certificate):
    show_name(certificate=certificate, shows_name=True)
    page = check(certificate.number).text

    assert "Amina Khan" in page
    assert f"{certificate.completed_on.day} {certificate.completed_on:%B %Y}" in page


def test_nothing_else_of_the_holder_is_told(certificate, amina):
    show_name(certificate=certificate, shows_name=True)
    page = check(certificate.number).text

    assert all(word not in page for word in (amina.staff_number, amina.email, "Street Team"))


def test_the_holder_allows_it_on_the_page_of_the_certificate(hers, certificate):
    hers.post(f"/certificates/{certificate.number}/name/", {"shows_name": "yes"})

    assert "Amina Khan" in check(certificate.number).text


def test_the_holder_takes_it_back(hers, certificate):
    show_name(certificate=certificate, shows_name=True)
    hers.post(f"/certificates/{certificate.number}/name/", {"shows_name": "no"})

    assert "Amina" not in check(certificate.number).text


@pytest.mark.parametrize("given", [{}, {"shows_name": "maybe"}])
def test_an_answer_that_is_none_changes_nothing(given, hers, certificate):
    hers.post(f"/certificates/{certificate.number}/name/", given)

    assert not Certificate.objects.get().shows_name


def test_a_link_shows_no_name(hers, certificate):
    assert hers.get(f"/certificates/{certificate.number}/name/").status_code == 405


def test_nobody_else_decides_that(client, certificate):
    client.force_login(User.objects.create_user("sam@thornvale.example", first_name="Sam"))
    answer = client.post(f"/certificates/{certificate.number}/name/", {"shows_name": "yes"})

    assert (answer.status_code, Certificate.objects.get().shows_name) == (404, False)


@pytest.fixture
def put_right(certificate, amina):
    show_name(certificate=certificate, shows_name=True)
    void_event(event=certificate.event, reason="It was somebody else.", actor=amina)
    return certificate


def test_one_that_was_put_right_says_so(put_right):
    assert "is not valid any more" in check(put_right.number).text


@pytest.mark.parametrize("word", ["Amina", "Course DC02", "somebody else"])
def test_of_one_that_was_put_right_nothing_is_told(word, put_right):
    assert word not in check(put_right.number).text


def test_one_whose_holder_was_forgotten_is_still_valid(certificate):
    show_name(certificate=certificate, shows_name=True)
    Certificate.objects.update(holder_name="")

    assert "has not chosen to show their name" in check(certificate.number).text


def test_an_unknown_number_is_not_found(db):
    page = check(UNKNOWN)

    assert (page.status_code, "We do not know this number" in page.text) == (404, True)


def test_an_unknown_number_is_as_much_work_as_a_known_one(certificate, counted):
    check(UNKNOWN)
    with counted() as unknown:
        check(UNKNOWN)

    with counted() as known:
        check(certificate.number)

    assert [words(sql) for sql in unknown] == [words(sql) for sql in known]


def words(sql):
    return sql.split(" WHERE ")[0].split(" SET ")[0]


def test_whoever_asks_too_often_has_to_wait(certificate):
    statuses = [check(UNKNOWN).status_code for _ in range(MOST)]
    last = check(certificate.number)

    assert (set(statuses), last.status_code) == ({404}, 429)
    assert 0 < int(last["Retry-After"]) <= 900


def test_another_place_is_not_stopped_by_that(certificate):
    for _ in range(MOST + 1):
        check(UNKNOWN, REMOTE_ADDR="192.0.2.1")

    assert check(certificate.number, REMOTE_ADDR="192.0.2.2").status_code == 200


@pytest.mark.parametrize("typed", ["{0}", " {0} ", "{1}", "{2}"])
def test_however_the_number_is_typed_the_form_finds_it(typed, certificate):
    number = certificate.number
    given = typed.format(number, number.lower(), number.replace("-", " "))

    answer = Client().get("/verify/", {"number": given})

    assert answer.url == f"/verify/{number}/"


@pytest.mark.parametrize(("typed", "said"), [("", "Write the number"), ("AB12", "12 letters")])
def test_what_is_no_number_is_asked_for_again(typed, said, db):
    assert said in Client().get("/verify/", {"number": typed}).text


def test_what_was_typed_is_not_markup(db):
    assert "<b>" not in Client().get("/verify/", {"number": "<b>"}).text


@pytest.mark.parametrize("path", ["/verify/", f"/verify/{UNKNOWN}/", "/cy/verify/"])
def test_it_sets_no_cookie_and_is_not_for_search_engines(path, db):
    answer = Client().get(path)

    assert (len(answer.cookies), answer["X-Robots-Tag"]) == (0, "noindex, nofollow")


def test_a_page_of_a_certificate_sets_no_cookie_either(certificate):
    assert len(check(certificate.number).cookies) == 0


def test_the_certificate_says_where_it_is_checked(hers, certificate):
    page = hers.get(certificate.get_absolute_url()).text

    assert "localhost:8000/verify/" in page
    assert certificate.number in page


@pytest.mark.parametrize("typed", ["", "O0O0-1111-LLLL", "7F3K-92QD", "7F3K-92QD-X4MB-2222"])
def test_only_what_can_be_a_number_is_looked_up(typed):
    assert as_written(typed) == ""
