import pytest

from lms.people.models import LEARNING_ADMINISTRATORS
from lms.people.roles import ensure_roles
from tests.factories.people import make_person


@pytest.fixture
def susan(db):
    """A learning administrator without a post, so that no HR file misses her."""
    ensure_roles()
    return make_person("Susan", last_name="Reid", role=LEARNING_ADMINISTRATORS, technical=True)


@pytest.fixture
def admin(client, susan):
    """A browser that Susan is signed in with."""
    client.force_login(susan)
    return client
