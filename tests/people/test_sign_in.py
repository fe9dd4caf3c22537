from datetime import UTC, datetime

import pytest
from django.contrib.auth import get_user
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from lms.people.personas import PERSONAS
from lms.people.views import SignIn
from tests.factories.people import make_person

PASSWORD = "three random words"


@pytest.fixture
def amina(db):
    return make_person("Amina", email="amina@thornvale.example", password=PASSWORD)


def sign_in(client, email="amina@thornvale.example", **fields):
    given = {"username": email, "password": PASSWORD, **fields}
    return client.post(reverse("sign_in"), given)


def is_signed_in(client):
    return "_auth_user_id" in client.session


def test_amina_signs_in_with_her_work_email(client, amina):
    response = sign_in(client)

    assert (response.status_code, response["Location"]) == (302, "/")
    assert is_signed_in(client)


def test_only_the_day_of_signing_in_is_kept(client, amina, time_machine):
    time_machine.move_to(datetime(2026, 7, 3, 22, 41, tzinfo=UTC))
    sign_in(client)
    amina.refresh_from_db()

    assert timezone.localtime(amina.last_login).isoformat() == "2026-07-03T00:00:00+01:00"


def test_signing_in_at_a_welsh_address_stays_in_welsh(client, amina):
    with override("cy"):
        response = sign_in(client)

    assert response["Location"] == "/cy/"


def test_capital_letters_in_the_address_do_not_matter(client, amina):
    sign_in(client, email="AMINA@Thornvale.example")

    assert is_signed_in(client)


def test_she_goes_on_to_where_she_was_going(client, amina):
    assert sign_in(client, next="/learn/dc02/")["Location"] == "/learn/dc02/"


def test_a_wrong_password_is_told_in_plain_words(amina, refused_form):
    form = refused_form(password="not it at all")

    assert form.non_field_errors() == [
        "The e-mail address and the password do not match. Check both and try again."
    ]


def test_a_leaver_cannot_sign_in(refused_form):
    make_person(email="amina@thornvale.example", password=PASSWORD, left=True)

    assert refused_form().non_field_errors()


def test_an_account_that_is_closed_cannot_sign_in(amina, refused_form):
    amina.is_active = False
    amina.save()

    assert refused_form().non_field_errors()


def test_somebody_who_has_not_started_cannot_sign_in(refused_form):
    make_person(email="amina@thornvale.example", password=PASSWORD, starts_on="2199-01-01")

    assert refused_form().non_field_errors()


def test_a_session_ends_with_the_job(client, amina):
    client.force_login(amina)

    amina.postings.update(ends_on="2026-01-01")

    assert not whoever_is_at(client).is_authenticated


def test_reading_who_is_signed_in_takes_one_query(client, amina, django_assert_num_queries):
    client.force_login(amina)

    with django_assert_num_queries(2):  # the session and the person
        assert whoever_is_at(client).is_authenticated


def test_signing_out_is_a_post(client, amina):
    client.force_login(amina)

    assert client.get(reverse("sign_out")).status_code == 405
    assert is_signed_in(client)


def test_signing_out_leads_back_to_signing_in(client, amina):
    client.force_login(amina)

    assert client.post(reverse("sign_out"))["Location"] == reverse("sign_in")
    assert not is_signed_in(client)


def test_wagtails_own_login_leads_to_ours(client, db):
    response = client.get("/admin/login/?next=/admin/pages/")

    assert response["Location"] == "/accounts/login/?next=/admin/pages/"


def test_the_admin_asks_to_sign_in_with_ours(client, db):
    assert client.get("/admin/")["Location"] == "/accounts/login/?next=/admin/"


def test_nobody_resets_a_password_in_the_admin(client, db):
    assert client.get("/admin/password_reset/").status_code == 404


@pytest.fixture
def staff_persona(db):
    return make_person("Sunita", staff_number=PERSONAS["staff"].staff_number, job_title="Carer")


def demo(client, key="staff", **fields):
    return client.post(reverse("demo_sign_in", args=[key]), fields)


def test_the_demo_signs_in_with_one_click(client, settings, staff_persona):
    settings.DEMO = True

    response = demo(client, next="/learn/")

    assert response["Location"] == "/learn/"
    assert is_signed_in(client)


@pytest.mark.parametrize("method", ["get", "post"])
def test_outside_the_demo_there_is_no_one_click(client, settings, staff_persona, method):
    settings.DEMO = False

    response = getattr(client, method)(reverse("demo_sign_in", args=["staff"]))

    assert response.status_code == 404
    assert not is_signed_in(client)


def test_one_click_needs_a_post(client, settings, staff_persona):
    settings.DEMO = True

    assert client.get(reverse("demo_sign_in", args=["staff"])).status_code == 405


@pytest.mark.parametrize("key", ["nobody", "leader"])
def test_one_click_is_for_the_people_on_the_list_who_exist(client, settings, staff_persona, key):
    settings.DEMO = True

    assert demo(client, key).status_code == 404


def test_the_sign_in_page_of_the_demo_lists_its_people(settings, staff_persona, sign_in_page):
    settings.DEMO = True

    (listed,) = sign_in_page().context_data["personas"]
    assert (listed["key"], listed["job_title"]) == ("staff", "Carer")
    assert listed["name"] == str(staff_persona)


def test_the_sign_in_page_of_a_council_lists_nobody(settings, staff_persona, sign_in_page):
    settings.DEMO = False

    assert sign_in_page().context_data["personas"] == []


def test_the_people_of_the_demo_are_in_the_sample_file(thornvale, settings, sign_in_page):
    settings.DEMO = True

    listed = sign_in_page().context_data["personas"]
    assert [persona["key"] for persona in listed] == list(PERSONAS)


@pytest.fixture
def sign_in_page(rf):
    return lambda: SignIn.as_view()(rf.get(reverse("sign_in")))


@pytest.fixture
def refused_form(db, rf):
    """The form that comes back when signing in did not work."""

    def post(password=PASSWORD):
        given = {"username": "amina@thornvale.example", "password": password}
        request = rf.post(reverse("sign_in"), given)
        request._dont_enforce_csrf_checks = True
        return SignIn.as_view()(request).context_data["form"]

    return post


def whoever_is_at(client):
    """The person a request with this client's cookies belongs to."""
    request = HttpRequest()
    request.session = client.session
    return get_user(request)


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"email": ""}, "Enter your work e-mail address"),
        ({"email": "amina"}, "Enter an e-mail address like name@council.gov.uk"),
        ({"password": ""}, "Enter your password"),
    ],
)
def test_a_form_says_which_field_is_to_be_mended(client, amina, fields, problem):
    assert problem in sign_in(client, **fields).text
