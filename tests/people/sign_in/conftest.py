import time
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.urls import reverse

from lms.people.sign_in.configuration import OIDC_DEFAULTS
from lms.people.sign_in.second_factor import enrol
from tests.factories.people import make_person

from .provider import CLIENT_ID, CLIENT_SECRET
from .running_provider import STAFF_NUMBER, RunningProvider

PASSWORD = "three random words"


@pytest.fixture(scope="session")
def running_provider():
    provider = RunningProvider()
    yield provider
    provider.stop()


@pytest.fixture
def provider(running_provider):
    running_provider.say()
    return running_provider


@pytest.fixture
def directory(provider, settings):
    """The council's directory is this provider."""
    settings.OIDC = OIDC_DEFAULTS | {
        "OIDC_ISSUER": provider.url,
        "OIDC_CLIENT_ID": CLIENT_ID,
        "OIDC_CLIENT_SECRET": CLIENT_SECRET,
        "OIDC_NAME": "Thornvale account",
        "OIDC_STAFF_NUMBER_CLAIM": "staff_number",
        "OIDC_ROLE_MAP": '{"lms-authors": "Course authors"}',
    }
    return provider


@pytest.fixture
def amina(db):
    return make_person("Amina", staff_number=STAFF_NUMBER)


@pytest.fixture
def start(client, directory, db):
    """Sets out for the directory; returns the address there."""

    def start(path=None, **query):
        return client.get(path or reverse("directory_sign_in"), query)["Location"]

    return start


@pytest.fixture
def come_back(client):
    """Follows the address that the directory leads back to; `changed` overwrites its query."""

    def come_back(address, **changed):
        parts = urlsplit(address)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        return client.get(parts.path, {**query, **changed})

    return come_back


@pytest.fixture
def sign_in(start, come_back, directory):
    """All the way there and back; returns the last answer."""
    return lambda **query: come_back(directory.authorize(start(**query)))


@pytest.fixture
def signed_in_as(client):
    """The primary key of who is signed in, as the session has it, or None."""
    return lambda: client.session.get("_auth_user_id")


class EmergencyAccount:
    """Ada looks after the site: a superuser who belongs to no post, with a second step."""

    email = "ada@thornvale.example"

    def __init__(self):
        self.person = make_person(
            "Ada", technical=True, is_superuser=True, email=self.email, password=PASSWORD
        )
        self.enrolment = enrol(person=self.person)

    def code(self):
        """What her authenticator app shows now."""
        counter = int(time.time()) // 30
        return format_hotp_value(hotp_value(self.enrolment.secret, counter))

    def enter_password(self, client, door="sign_in", **fields):
        given = {"username": self.email, "password": PASSWORD, **fields}
        return client.post(reverse(door), given)

    def enter_code(self, client, code=None):
        given = {"code": self.code() if code is None else code}
        return client.post(reverse("second_step"), given)


@pytest.fixture
def ada(db):
    return EmergencyAccount()
