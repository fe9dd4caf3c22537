"""Whoever writes courses finds the admin in the menu of every page."""

import pytest

from lms.people.roles import AUTHORS
from tests.factories.people import make_person

LINK = '<a class="ds-service-navigation__link" href="/admin/">'


@pytest.fixture
def menu_of(client, db):
    def read(person, path="/certificates/"):
        client.force_login(person)
        page = client.get(path).text
        return page[page.index("ds-service-navigation__list") : page.index("<main")]

    return read


def test_an_author_is_led_to_the_editor(menu_of):
    assert f"{LINK}Write courses</a>" in menu_of(make_person(role=AUTHORS))


def test_on_a_welsh_page_too(menu_of):
    assert LINK in menu_of(make_person(role=AUTHORS), "/cy/certificates/")


def test_a_learner_is_not(menu_of):
    assert "/admin/" not in menu_of(make_person())
