import subprocess
import sys
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from django.urls import reverse

from lms.people.sign_in.configuration import OIDC_DEFAULTS
from tests.factories.people import make_person

from .provider import CLIENT_ID, CLIENT_SECRET

STAFF_NUMBER = "000042"


class RunningProvider:
    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.people.sign_in.provider"],
            stdout=subprocess.PIPE,
            text=True,
        )
        self.url = self.process.stdout.readline().strip()

    def behave(self, **behaviour):
        """In this way until told otherwise."""
        requests.post(f"{self.url}/behave", json=behaviour, timeout=10).raise_for_status()

    def say(self, **claims):
        """With these claims about the person, and otherwise as it should."""
        self.behave(claims={"staff_number": STAFF_NUMBER, **claims})

    def authorize(self, address):
        """The address the browser is led back to."""
        return requests.get(address, allow_redirects=False, timeout=10).headers["Location"]

    def stop(self):
        self.process.terminate()
        self.process.communicate(timeout=10)


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
