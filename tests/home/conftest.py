import pytest

from home.crumbs import look_again
from tests.factories.home import make_sections
from tests.factories.people import make_person


@pytest.fixture(autouse=True)
def nothing_remembered():
    """Where the section is, from the test before."""
    look_again()


@pytest.fixture(scope="module")
def opened(kept):
    look_again()
    return {model: page.pk for model, page in make_sections().items()}


@pytest.fixture
def sections(db, opened):
    return {model: model.objects.get(pk=pk) for model, pk in opened.items()}


@pytest.fixture
def amina(db):
    return make_person("Amina")


@pytest.fixture
def signed_in(client, amina):
    client.force_login(amina)
    return client
