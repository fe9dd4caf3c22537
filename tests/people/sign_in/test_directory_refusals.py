"""What a directory, or somebody who plays one, may send; and that nobody comes in by it."""

import time

import pytest
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.models import Group
from django.urls import reverse

from lms.people.models import User
from lms.people.roles import AUTHORS
from tests.factories.people import make_person

from .running_provider import STAFF_NUMBER

CHECKS_FAILED = "It did not pass our checks"
MARKUP = "<script>alert(1)</script>"


def claims(**differs):
    return {"claims": {"staff_number": STAFF_NUMBER, **differs}}


NOT_GENUINE = {
    "for another site": claims(aud="another-site"),
    "for several sites, by another": claims(aud=["stepping-stones", "x"], azp="x"),
    "for several sites, by nobody": claims(aud=["stepping-stones", "x"]),
    "from another issuer": claims(iss="https://evil.example"),
    "with another nonce": claims(nonce="another"),
    "without a nonce": claims(nonce=None),
    "with a nonce that is no text": claims(nonce=["a"]),
    "that has expired": claims(exp=1_700_000_000),
    "that never expires": claims(exp=None),
    "from a time to come": claims(iat=int(time.time()) + 86400),
    "without a subject": claims(sub=None),
    "with an empty subject": claims(sub=""),
    "with a subject that is no text": claims(sub=7),
    "with an endless subject": claims(sub="s" * 192),
    "without a signature": {**claims(), "signed_with": "nothing"},
    "signed with the public key": {**claims(), "signed_with": "the public key"},
    "signed by a stranger": {**claims(), "signed_with": "a stranger's key"},
    "naming a key nobody has": {**claims(), "header": {"kid": "two"}},
    "of a directory with another name": {**claims(), "discovery": {"issuer": "https://e.example"}},
    "whose keys come in the clear": {**claims(), "discovery": {"jwks_uri": "http://e.example/k"}},
    "whose keys are none": {**claims(), "discovery": {"jwks_uri": None}},
    "with userinfo of somebody else": {"claims": {}, "userinfo": {"sub": "somebody-else"}},
}


@pytest.fixture
def refused(sign_in, client, signed_in_as):
    """The page somebody sees who is not signed in, linked or added."""

    def refused(status=403):
        before = User.objects.count()
        response = sign_in()
        assert response.status_code == status
        assert signed_in_as() is None
        assert User.objects.count() == before
        return response.text

    return refused


@pytest.mark.parametrize("behaviour", NOT_GENUINE.values(), ids=NOT_GENUINE)
def test_a_token_is_refused(amina, directory, start, come_back, signed_in_as, behaviour):
    back = directory.authorize(start())
    directory.behave(**behaviour)

    page = come_back(back)

    assert (page.status_code, CHECKS_FAILED in page.text) == (403, True)
    assert signed_in_as() is None
    assert not SocialAccount.objects.exists()


def test_a_clock_may_differ_by_half_a_minute(amina, directory, sign_in, signed_in_as):
    directory.say(exp=int(time.time()) - 30)

    sign_in()

    assert signed_in_as() == str(amina.pk)


def test_a_code_is_good_once(amina, client, directory, start, come_back, signed_in_as):
    used = directory.authorize(start())
    come_back(used)
    client.logout()
    other = directory.authorize(start())
    code = used.partition("code=")[2].partition("&")[0]

    assert CHECKS_FAILED in come_back(other, code=code).text
    assert signed_in_as() is None


def test_an_answer_is_taken_once(amina, client, directory, start, come_back, signed_in_as):
    back = directory.authorize(start())
    come_back(back)
    client.logout()

    assert come_back(back).status_code == 400
    assert signed_in_as() is None


@pytest.mark.parametrize("state", ["", "another", MARKUP])
def test_an_answer_to_another_question_is_refused(
    amina, directory, start, come_back, signed_in_as, state
):
    page = come_back(directory.authorize(start()), state=state)

    assert (page.status_code, "Please sign in once more" in page.text) == (400, True)
    assert signed_in_as() is None
    assert MARKUP not in page.text


def test_an_answer_in_another_browser_is_refused(amina, directory, start, come_back, client):
    back = directory.authorize(start())
    client.cookies.clear()

    assert come_back(back).status_code == 400


def test_a_secret_of_another_site_is_refused(amina, settings, directory, refused):
    settings.OIDC = settings.OIDC | {"OIDC_CLIENT_SECRET": "wrong"}

    assert CHECKS_FAILED in refused()


def test_an_email_that_nobody_confirmed_is_refused(amina, directory, refused):
    administrator = make_person("Ada", email="ada@thornvale.example", is_superuser=True)
    directory.say(email=administrator.email, email_verified=False)

    assert "Your e-mail address is not confirmed" in refused()


def test_an_account_for_emergencies_does_not_come_in_this_way(directory, refused, db):
    make_person("Ada", staff_number=STAFF_NUMBER, is_superuser=True)

    assert "This account is for emergencies" in refused()


def test_somebody_who_became_a_superuser_does_not_either(amina, sign_in, client, refused):
    sign_in()
    client.logout()
    User.objects.update(is_superuser=True)

    assert "This account is for emergencies" in refused()


def test_nobody_is_added_for_a_staff_number_we_do_not_know(directory, refused, db):
    assert "We do not know you yet" in refused()


@pytest.mark.parametrize("number", [None, "", " ", 42, ["000042"], {"is": "000042"}])
def test_a_staff_number_is_a_text(amina, directory, refused, number):
    directory.say(staff_number=number)

    assert "Your account has no staff number" in refused()


@pytest.mark.parametrize("facts", [{"left": True}, {"starts_on": "2199-01-01"}])
def test_who_has_no_post_today_is_refused(directory, refused, db, facts):
    make_person(staff_number=STAFF_NUMBER, **facts)

    assert "you do not have a post at the council today" in refused()
    assert not SocialAccount.objects.exists()


def test_who_never_had_a_post_is_refused(directory, refused, db):
    make_person(technical=True, staff_number=STAFF_NUMBER)

    assert "you do not have a post" in refused()


def test_who_left_after_being_linked_is_refused(amina, sign_in, client, refused):
    sign_in()
    client.logout()
    amina.postings.update(ends_on="2026-01-01")

    assert "you do not have a post" in refused()


def test_an_account_that_is_closed_is_refused(amina, refused):
    User.objects.update(is_active=False)

    assert "Your account is closed" in refused()


def test_a_record_that_is_linked_takes_no_second_account(
    amina, sign_in, client, directory, refused
):
    sign_in()
    client.logout()
    directory.say(sub="subject-2")

    assert "Your record belongs to another account" in refused()


def test_the_same_subject_of_another_directory_is_somebody_else(amina, refused, directory):
    SocialAccount.objects.create(provider="https://other.example", uid="subject-1", user=amina)
    directory.say(staff_number="000099")

    assert "We do not know you yet" in refused()


@pytest.mark.parametrize(
    ("error", "title"),
    [
        ("access_denied", "You have not signed in"),
        ("login_required", "did not let you through"),
        (MARKUP, "did not let you through"),
    ],
)
def test_a_directory_that_says_no_is_told_in_plain_words(amina, directory, refused, error, title):
    directory.behave(ends_with=error)

    page = refused()
    assert title in page
    assert MARKUP not in page


@pytest.mark.parametrize("when", ["on the way there", "on the way back"])
def test_a_directory_that_is_down_is_told(amina, client, directory, start, come_back, when):
    back = directory.authorize(start())
    directory.behave(is_down=True)

    page = client.get(reverse("directory_sign_in")) if "there" in when else come_back(back)

    assert (page.status_code, "We could not reach" in page.text) == (503, True)


def test_a_directory_that_is_not_there_at_all_is_told(client, settings, directory, db):
    settings.OIDC = settings.OIDC | {"OIDC_ISSUER": "http://127.0.0.1:9"}

    assert client.get(reverse("directory_sign_in")).status_code == 503


def test_markup_in_claims_is_nowhere(amina, directory, sign_in, client):
    names = ("name", "given_name", "family_name", "preferred_username", "picture", "locale")
    directory.say(**dict.fromkeys(names, MARKUP), email=f"{MARKUP}@e.example", roles=[MARKUP])
    sign_in()

    assert MARKUP not in client.get("/", follow=True).text
    amina.refresh_from_db()
    assert MARKUP not in str(vars(amina))


def test_a_staff_number_of_markup_is_not_repeated(amina, directory, refused):
    directory.say(staff_number=MARKUP)

    assert MARKUP not in refused()


def test_a_refusal_is_logged_without_what_was_sent(amina, directory, refused, caplog):
    directory.say(aud=MARKUP)
    refused()

    (line,) = [each.getMessage() for each in caplog.records if "sign_in" in each.name]
    assert line == "Sign-in refused: NotGenuine: InvalidAudienceError"


def test_an_unmapped_group_gives_nothing(amina, directory, sign_in):
    Group.objects.get_or_create(name=AUTHORS)
    directory.say(roles=["Course authors", "admins", "superuser"])

    sign_in()

    amina.refresh_from_db()
    assert not amina.groups.exists()
    assert not amina.is_superuser
