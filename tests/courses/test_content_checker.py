"""The content checker of the editor runs with our rules, and in the preview it checks."""

import json
import re

import pytest
from django.urls import reverse

from courses.content_checker import ContentChecker
from tests.factories.courses import make_module

pytestmark = pytest.mark.django_db


@pytest.fixture
def priya(client, django_user_model):
    person = django_user_model.objects.create(
        email="priya@example.com", is_superuser=True, is_active=True
    )
    client.force_login(person)
    return client


def test_the_editor_checks_by_our_rules(priya):
    html = priya.get(reverse("wagtailadmin_pages:edit", args=[make_module().pk])).content.decode()

    found = re.search(r'id="checker-axe-configuration"[^>]*>(.*?)</script>', html)[1]
    rules = {rule["id"] for rule in json.loads(found)["spec"]["rules"]}
    assert {"vague-link-text", "bare-address", "alt-text-quality"} <= rules
    assert "empty-meta-description" not in rules


def test_a_page_outside_the_editor_has_no_checker(priya):
    assert "wagtail-userbar" not in priya.get(make_module().url).content.decode()


SAYS_NOTHING = [
    ("Click here", True),
    ("more…", True),
    ("HERE", True),
    ("here is the form", False),
    ("Report a scam", False),
]


@pytest.mark.parametrize(("words", "is_vague"), SAYS_NOTHING)
def test_the_pattern_of_vague_links(words, is_vague):
    check = next(each for each in ContentChecker.axe_custom_checks if each["id"] == "says-nothing")
    pattern = check["options"]["matcher"]["accessibleName"].strip("/")

    assert bool(re.search(pattern, words)) == is_vague
