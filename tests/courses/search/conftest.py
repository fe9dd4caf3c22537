import re
from functools import partial

import pytest

from tests.factories.courses import lesson, make_course, make_module, publish
from tests.factories.people import make_person


@pytest.fixture
def course(db):
    """Live and found: two lessons in one module."""
    course = publish(make_course())
    make_module(course, "Why us", [lesson("What happened"), lesson("Spotting a phishing e-mail")])
    return course


@pytest.fixture
def module(course):
    return course.modules()[0]


@pytest.fixture
def amina(db):
    return make_person("Amina")


@pytest.fixture
def read(client, amina):
    """The search page with these words, as Amina sees it."""
    client.force_login(amina)

    def get(words, language=""):
        response = client.get(f"{language}/search/", {"q": words})
        assert response.status_code == 200
        return " ".join(response.content.decode().split())

    return get


@pytest.fixture
def find(read):
    """The addresses of what is found, in order."""

    def get(words, language=""):
        page = read(words, language)
        found = page.partition("<h2> Nothing found")[0]
        return re.findall(r'ds-found__title"><a href="([^"]+)"', found)

    return get


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """wagtail-localize publishes when the transaction has ended."""
    return partial(django_capture_on_commit_callbacks, execute=True)
