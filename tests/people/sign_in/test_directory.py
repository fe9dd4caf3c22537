"""Signing in with the council's directory, against a provider that runs as its own process."""

from datetime import time
from io import StringIO
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from lms.people.actions import set_preferences
from lms.people.models import Session, User
from lms.people.sign_in.admission import unlink
from tests.factories.people import make_person

from .running_provider import STAFF_NUMBER

HOME = "/"


def asked_for(address):
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def test_amina_signs_in_with_her_council_account(amina, sign_in, signed_in_as):
    response = sign_in()

    assert (response.status_code, response["Location"]) == (302, HOME)
    assert signed_in_as() == str(amina.pk)


def test_the_first_time_links_her_to_issuer_and_subject(amina, sign_in, directory):
    sign_in()

    account = SocialAccount.objects.get(user=amina)
    assert (account.provider, account.uid) == (directory.url, "subject-1")


def test_of_what_the_directory_says_nothing_is_kept(amina, directory, sign_in):
    directory.say(name="Amina Begum", email="amina@thornvale.example")

    sign_in()

    assert SocialAccount.objects.get(user=amina).extra_data == {}
    assert not SocialToken.objects.exists()


def test_the_second_time_nobody_is_added(amina, sign_in, signed_in_as):
    sign_in()
    before = User.objects.count(), SocialAccount.objects.count()

    sign_in()

    assert (User.objects.count(), SocialAccount.objects.count()) == before
    assert signed_in_as() == str(amina.pk)


def test_once_linked_the_subject_decides(amina, sign_in, directory, signed_in_as):
    make_person("Sam", staff_number="000043")
    sign_in()
    directory.say(staff_number="000043")

    sign_in()

    assert signed_in_as() == str(amina.pk)


def test_an_email_address_never_decides(amina, sign_in, directory, signed_in_as):
    tom = make_person("Tom", email="tom@thornvale.example")
    directory.say(email=tom.email, email_verified=True)

    sign_in()

    assert signed_in_as() == str(amina.pk)


def test_somebody_without_an_email_address_signs_in_too(db, sign_in, signed_in_as):
    person = make_person(no_login=True, staff_number=STAFF_NUMBER)

    sign_in()

    assert signed_in_as() == str(person.pk)


def test_what_the_token_leaves_out_is_asked_at_userinfo(amina, directory, sign_in, signed_in_as):
    directory.behave(userinfo={"staff_number": STAFF_NUMBER})

    sign_in()

    assert signed_in_as() == str(amina.pk)


def test_what_the_token_says_stands_over_userinfo(amina, directory, sign_in, signed_in_as):
    make_person("Sam", staff_number="000043")
    directory.behave(
        claims={"staff_number": STAFF_NUMBER}, userinfo={"staff_number": "000043", "roles": []}
    )

    sign_in()

    assert signed_in_as() == str(amina.pk)


def test_she_goes_on_to_where_she_was_going(amina, sign_in):
    assert sign_in(next="/learn/dc02/")["Location"] == "/learn/dc02/"


def test_who_set_out_in_welsh_comes_back_in_welsh(amina, start, come_back, directory):
    with override("cy"):
        address = start(reverse("directory_sign_in"))

    assert come_back(directory.authorize(address))["Location"] == "/cy/"


def test_who_chose_a_language_comes_back_in_it(amina, sign_in):
    set_preferences(person=amina, language="cy")

    assert sign_in(next="/learn/dc02/")["Location"] == "/cy/learn/dc02/"


def test_the_directory_is_asked_with_pkce_state_and_nonce(start):
    asked = asked_for(start())

    assert asked["code_challenge_method"] == "S256"
    assert all(len(asked[name]) >= 16 for name in ("code_challenge", "state", "nonce"))


def test_no_two_questions_are_the_same(start):
    first, second = asked_for(start()), asked_for(start())

    assert all(first[name] != second[name] for name in ("code_challenge", "state", "nonce"))


@pytest.mark.parametrize("name", ["auth_params", "scope", "process", "action"])
def test_the_address_cannot_change_what_is_asked(start, name):
    asked = asked_for(start(**{name: "redirect_uri=https://evil.example/"}))

    assert asked["redirect_uri"] == "http://testserver/accounts/directory/back/"
    assert set(asked["scope"].split()) == {"openid", "profile", "email"}


def test_the_session_is_a_new_one(amina, client, start, come_back, directory):
    address = directory.authorize(start())
    before = client.session.session_key

    come_back(address)

    assert client.session.session_key != before
    assert not Session.objects.filter(pk=before).exists()


def test_who_was_signed_in_before_is_signed_out(amina, client, sign_in, signed_in_as):
    client.force_login(make_person("Sam"))

    sign_in()

    assert signed_in_as() == str(amina.pk)


def test_an_account_that_was_unlinked_links_anew(amina, directory, sign_in, signed_in_as):
    sign_in()
    unlink(person=amina)
    directory.say(sub="subject-2")

    sign_in()

    assert SocialAccount.objects.get(user=amina).uid == "subject-2"


def test_the_command_unlinks_by_staff_number(amina, sign_in):
    sign_in()
    out = StringIO()

    call_command("unlink_directory_account", STAFF_NUMBER, stdout=out)

    assert out.getvalue() == f"1 linked accounts of {STAFF_NUMBER} are forgotten.\n"
    assert not SocialAccount.objects.exists()


def test_the_command_wants_somebody_there_is(db):
    with pytest.raises(CommandError, match="nobody with the staff number"):
        call_command("unlink_directory_account", "000000")


def test_of_the_last_sign_in_only_the_day_is_kept(amina, sign_in):
    sign_in()
    sign_in()

    kept = SocialAccount.objects.get(user=amina).last_login
    assert timezone.localtime(kept).time() == time.min


def test_the_page_leads_to_the_directory_and_asks_for_no_password(client, directory, db):
    page = client.get(reverse("sign_in"), {"next": "/learn/"}).text

    assert "Sign in with Thornvale account" in page
    assert f'href="{reverse("directory_sign_in")}?next=%2Flearn%2F"' in page
    assert 'type="password"' not in page


def test_without_a_directory_there_is_no_way_there(client, db):
    assert client.get(reverse("directory_sign_in")).status_code == 404
    assert client.get(reverse("directory_callback")).status_code == 404
