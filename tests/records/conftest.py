import pytest

from tests.factories.records import finish, make_amina, make_checked_course, make_short_course


@pytest.fixture
def amina(db):
    return make_amina()


@pytest.fixture
def reading(amina):
    """A course of two reading lessons and its module."""
    return make_short_course()


@pytest.fixture
def checked(amina):
    """A course of a reading lesson and a final check, and its module."""
    return make_checked_course()


@pytest.fixture
def signed_in(client, amina):
    """A browser that Amina is signed in with."""
    client.force_login(amina)
    return client


@pytest.fixture
def certificate(amina, reading):
    """Amina’s, of the course of two reading lessons."""
    finish(amina, *reading, 1)
    return finish(amina, *reading, 2).certificate


@pytest.fixture
def hers(signed_in, certificate):
    """The browser of Amina, who has the certificate."""
    return signed_in
