"""Guessing is stopped where it comes from, and nobody is locked out by somebody else."""

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from lms.people.models import SignInTries
from tests.factories.people import make_person

from .conftest import PASSWORD

NOON, LATER = "2026-11-23 12:00:00+00:00", "2026-11-23 12:15:01+00:00"
WRONG = "not the password"
AMINA, TOM = "amina@thornvale.example", "tom@thornvale.example"


@pytest.fixture(autouse=True)
def people(db):
    make_person("Amina", email=AMINA, password=PASSWORD)
    make_person("Tom", email=TOM, password=PASSWORD)


def attempt(client, password=WRONG, email=AMINA, address="192.0.2.1", **headers):
    given = {"username": email, "password": password}
    return client.post(reverse("sign_in"), given, REMOTE_ADDR=address, headers=headers)


def guess(client, times=5, **facts):
    return [attempt(client, **facts).status_code for _ in range(times)]


def test_five_wrong_passwords_are_taken_and_no_more(client):
    assert guess(client, times=7) == [200] * 5 + [429] * 2


def test_then_even_the_right_one_has_to_wait(client):
    guess(client)

    assert attempt(client, PASSWORD).status_code == 429


def test_the_page_says_when_to_try_again(client):
    with time_machine.travel(NOON, tick=False):
        guess(client)
        page = attempt(client)

    assert "You can try again at 12:15." in page.text
    assert page["Retry-After"] == "900"


def test_after_a_quarter_of_an_hour_it_works_again(client):
    with time_machine.travel(NOON):
        guess(client, times=9)
    with time_machine.travel(LATER):
        assert attempt(client, PASSWORD).status_code == 302


def test_guesses_from_elsewhere_lock_nobody_out(client):
    guess(client, times=50, address="192.0.2.66")

    assert attempt(client, PASSWORD, address="192.0.2.1").status_code == 302


def test_a_colleague_on_the_same_network_locks_nobody_out():
    """All of a town hall may have one address; the browser she always uses is known."""
    hers, theirs = Client(), Client()
    attempt(hers, PASSWORD)
    guess(theirs, times=20)

    assert attempt(hers, PASSWORD).status_code == 302


def test_a_browser_is_known_for_its_own_account_only():
    browser = Client()
    attempt(browser, PASSWORD, email=TOM)
    guess(Client(), times=20)

    assert attempt(browser, PASSWORD, email=AMINA).status_code == 429


def test_a_known_browser_may_not_guess_for_ever_either(client):
    attempt(client, PASSWORD)

    assert guess(client, times=6)[-1] == 429


def test_a_cookie_somebody_made_up_is_no_known_browser(client):
    guess(client)
    client.cookies["known_browser"] = "made-up:1tAAAA:signature"

    assert attempt(client).status_code == 429


def test_signing_in_starts_the_count_again(client):
    guess(client, times=4)
    attempt(client, PASSWORD)
    client.logout()

    assert guess(client, times=4) == [200] * 4


def test_one_account_does_not_use_up_the_tries_of_another(client):
    guess(client, email=TOM, times=9)

    assert attempt(client, PASSWORD).status_code == 302


def test_capital_letters_are_no_second_account(client):
    guess(client)

    assert attempt(client, email=f" {AMINA.upper()}").status_code == 429


def test_an_account_there_is_not_is_counted_alike(client):
    assert guess(client, times=6, email="nobody@thornvale.example")[-1] == 429


def test_behind_our_proxy_the_address_is_the_one_it_saw(client, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    proxy = {"address": "127.0.0.1"}
    for number in range(5):
        attempt(client, **proxy, x_forwarded_for=f"198.51.100.{number}, 192.0.2.66")

    assert attempt(client, **proxy, x_forwarded_for="192.0.2.66").status_code == 429
    assert attempt(client, **proxy, x_forwarded_for="192.0.2.1").status_code == 200


def test_without_a_proxy_nobody_says_what_their_address_is(client, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 0
    for number in range(5):
        attempt(client, x_forwarded_for=f"192.0.2.{number}")

    assert attempt(client, x_forwarded_for="192.0.2.99").status_code == 429


def test_a_home_has_many_addresses_of_the_new_kind_and_is_one_place(client):
    for number in range(5):
        attempt(client, address=f"2001:db8::{number}")

    assert attempt(client, address="2001:db8::ffff").status_code == 429
    assert attempt(client, address="2001:db8:1::1").status_code == 200


def test_codes_are_counted_like_passwords(client, ada):
    ada.enter_password(client)

    assert [ada.enter_code(client, "000000").status_code for _ in range(6)] == [200] * 5 + [429]


def test_what_is_kept_names_nobody(client):
    attempt(client)

    kept = str(list(SignInTries.objects.values()))
    assert "192.0.2.1" not in kept
    assert "amina" not in kept
