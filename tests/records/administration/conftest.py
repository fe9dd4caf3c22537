import pytest

from lms.people.actions.opening import open_record
from lms.people.models import LEARNING_ADMINISTRATORS
from lms.people.roles import ensure_roles
from tests.factories.people import make_person

REASON = "She asked why her course is not shown as done."


@pytest.fixture
def susan(db):
    """A learning administrator."""
    ensure_roles()
    return make_person("Susan", last_name="Reid", role=LEARNING_ADMINISTRATORS)


@pytest.fixture
def admin(client, susan):
    """A browser that Susan is signed in with."""
    client.force_login(susan)
    return client


@pytest.fixture
def opened(susan, amina):
    """Susan has opened Amina's record."""
    return open_record(viewer=susan, person=amina, reason=REASON)
