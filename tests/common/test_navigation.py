"""The bar of sections shows what a person may open."""

from types import SimpleNamespace

import pytest
from django.utils import translation

from lms.common import navigation

AMINA = SimpleNamespace(is_authenticated=True, is_leader=False)
JOAN = SimpleNamespace(is_authenticated=True, is_leader=True)


@pytest.fixture(autouse=True)
def own_items():
    """Home from us, and a section for leaders; afterwards what the apps have added."""
    kept = navigation.items[:]
    navigation.items.clear()
    navigation.add("Adoption", "/leadership/", place=40, shown_to=lambda user: user.is_leader)
    navigation.add("Home", "/", place=10)
    yield
    navigation.items[:] = kept


def shown(rf, user, path="/"):
    request = rf.get(path)
    request.user = user
    return navigation.shown(request)


def test_items_stand_in_their_places(rf):
    assert [item["label"] for item in shown(rf, JOAN)] == ["Home", "Adoption"]


def test_a_section_for_others_is_not_shown(rf):
    assert [item["label"] for item in shown(rf, AMINA)] == ["Home"]


def test_without_signing_in_there_is_no_bar(rf):
    assert shown(rf, SimpleNamespace(is_authenticated=False)) == []


def test_a_request_without_a_session_has_no_bar(rf):
    assert navigation.shown(rf.get("/")) == []


def test_a_page_below_a_section_marks_the_section(rf):
    current = [item["is_current"] for item in shown(rf, JOAN, "/leadership/A1/")]

    assert current == [False, True]


def test_the_welsh_bar_leads_to_welsh_pages(rf):
    with translation.override("cy"):
        assert [item["url"] for item in shown(rf, JOAN)] == ["/cy/", "/cy/leadership/"]
