"""Emergency accounts: a password and a code, or nothing is opened."""

from io import StringIO

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.urls import reverse

from lms.people.sign_in.second_factor import enrol
from tests.factories.people import make_person

from .conftest import PASSWORD

NOON, HALF_A_MINUTE_LATER = "2026-11-23 12:00:00+00:00", "2026-11-23 12:00:30+00:00"


def test_the_password_alone_opens_nothing(client, ada, signed_in_as):
    response = ada.enter_password(client)

    assert response["Location"] == reverse("second_step")
    assert signed_in_as() is None
    assert client.get("/admin/").status_code == 302


def test_password_and_code_sign_her_in(client, ada, signed_in_as):
    ada.enter_password(client, next="/admin/")

    assert ada.enter_code(client)["Location"] == "/admin/"
    assert signed_in_as() == str(ada.person.pk)


def test_an_account_without_a_post_needs_a_code_too(client, db):
    make_person("Robin", technical=True, email="robin@thornvale.example", password=PASSWORD)

    response = client.post(
        reverse("sign_in"), {"username": "robin@thornvale.example", "password": PASSWORD}
    )

    assert (response.status_code, "enrol_second_factor" in response.text) == (403, True)


@pytest.mark.parametrize("code", ["", "000000", "abc", "1" * 40, "' OR 1=1"])
def test_a_wrong_code_signs_nobody_in(client, ada, signed_in_as, code):
    ada.enter_password(client)

    response = ada.enter_code(client, code)

    assert (response.status_code, "There is a problem" in response.text) == (200, True)
    assert signed_in_as() is None


def test_the_page_of_codes_is_for_who_gave_a_password(client, db):
    response = client.post(reverse("second_step"), {"code": "123456"})

    assert response["Location"] == reverse("sign_in")


def test_who_waits_too_long_starts_again(client, ada):
    with time_machine.travel(NOON):
        ada.enter_password(client)
    with time_machine.travel("2026-11-23 12:06:00+00:00"):
        assert client.get(reverse("second_step"))["Location"] == reverse("sign_in")


def test_a_code_works_once(client, ada, signed_in_as):
    with time_machine.travel(NOON, tick=False):
        code = ada.code()
        ada.enter_password(client)
        ada.enter_code(client, code)
        client.logout()
        ada.enter_password(client)
        ada.enter_code(client, code)
        signed_in = signed_in_as()

    assert signed_in is None


def test_a_code_works_once_in_all_processes(client, ada, signed_in_as, settings):
    """allauth remembers used codes in the cache, and each process may have one of its own."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    with time_machine.travel(NOON, tick=False):
        code = ada.code()
        for _ in range(2):
            client.logout()
            ada.enter_password(client)
            ada.enter_code(client, code)
        signed_in = signed_in_as()

    assert signed_in is None


def test_a_code_of_half_a_minute_ago_is_taken(client, ada, signed_in_as):
    with time_machine.travel(NOON, tick=False):
        code = ada.code()
        ada.enter_password(client)
    with time_machine.travel(HALF_A_MINUTE_LATER, tick=False):
        ada.enter_code(client, code)
        signed_in = signed_in_as()

    assert signed_in == str(ada.person.pk)


def test_a_recovery_code_works_once(client, ada, signed_in_as):
    code = ada.enrolment.recovery_codes[3]
    ada.enter_password(client)
    ada.enter_code(client, f"{code[:4]} {code[4:]}")
    assert signed_in_as()
    client.logout()
    ada.enter_password(client)

    ada.enter_code(client, code)

    assert signed_in_as() is None


def test_the_secret_is_sealed_in_the_database(ada):
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))

    assert ada.enrolment.secret not in kept


def test_a_secret_sealed_with_another_key_opens_nothing(client, ada, settings, signed_in_as):
    ada.enter_password(client)
    code = ada.code()
    Authenticator.objects.filter(type="recovery_codes").delete()
    Authenticator.objects.update(data={"secret": "gAAAAA-of-another-key"})

    assert ada.enter_code(client, code).status_code == 200
    assert signed_in_as() is None


def test_enrolling_again_ends_what_was_there(client, ada, signed_in_as):
    code = ada.code()
    enrol(person=ada.person)
    ada.enter_password(client)

    ada.enter_code(client, code)

    assert signed_in_as() is None


def test_the_session_after_the_code_is_a_new_one(client, ada):
    ada.enter_password(client)
    before = client.session.session_key

    ada.enter_code(client)

    assert client.session.session_key != before


def told(*arguments):
    out = StringIO()
    call_command("enrol_second_factor", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def robin(db):
    return make_person("Robin", technical=True, email="robin@thornvale.example")


def test_the_command_prints_a_key_and_ten_codes(robin):
    said = told("Robin@thornvale.example")

    assert "type this key into it" in said
    assert len(said.partition("Each works once:\n")[2].split()) == 10


def test_the_command_never_replaces_by_mistake(robin):
    told(robin.email)

    with pytest.raises(CommandError, match="add --again"):
        told(robin.email)


def test_the_command_replaces_when_asked(robin):
    told(robin.email)

    told(robin.email, "--again")

    assert Authenticator.objects.filter(user=robin).count() == 2


def test_the_command_wants_an_account_there_is(db):
    with pytest.raises(CommandError, match="There is no account"):
        told("nobody@thornvale.example")


def test_the_command_is_not_for_staff(db):
    make_person(email="amina@thornvale.example")

    with pytest.raises(CommandError, match="Only emergency accounts"):
        told("amina@thornvale.example")
