import pytest

from home.crumbs import look_again
from tests.factories.home import make_sections
from tests.factories.people import make_person


@pytest.fixture(autouse=True)
def nothing_remembered():
    """Where the section is, from the test before."""
    look_again()


@pytest.fixture
def sections(db):
    return make_sections()


@pytest.fixture
def amina(db):
    return make_person("Amina")


@pytest.fixture
def signed_in(client, amina):
    client.force_login(amina)
    return client
