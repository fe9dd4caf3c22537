"""The content checker of the editor runs with our rules, and in the preview it checks."""

import json
import re

import pytest
from django.http import HttpResponse
from django.urls import reverse

from courses.content_checker import mark_links
from tests.courses.form_data import module_form
from tests.factories.courses import lesson, make_module

pytestmark = pytest.mark.django_db


def test_the_editor_checks_by_our_rules(priya):
    html = priya.get(reverse("wagtailadmin_pages:edit", args=[make_module().pk])).content.decode()

    found = re.search(r'id="checker-axe-configuration"[^>]*>(.*?)</script>', html)[1]
    rules = {rule["id"] for rule in json.loads(found)["spec"]["rules"]}
    assert {"vague_link", "bare_address", "alt-text-quality"} <= rules
    assert "empty-meta-description" not in rules


def test_a_page_outside_the_editor_has_no_checker(priya):
    assert "wagtail-userbar" not in priya.get(make_module().url).content.decode()


LINKS = [
    ("Click here", "vague_link"),
    ("<b>more</b>…", "vague_link"),
    ("www.a.uk", "bare_address"),
    ("Report a scam", None),
]


@pytest.mark.parametrize(("words", "fault"), LINKS)
def test_the_preview_marks_a_link_by_its_fault(words, fault):
    response = HttpResponse(f'<a class="b" href="/x">{words}</a>')

    mark_links("en", response)

    mark = f' data-link-text="{fault}"' if fault else ""
    assert response.content.decode() == f'<a class="b" href="/x"{mark}>{words}</a>'


def test_the_checked_preview_has_the_checker(priya):
    module = make_module(summary="In short.")
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[module.pk])
    priya.post(url, module_form([lesson()]))

    html = priya.get(f"{url}?in_preview_panel=true").content.decode()

    assert "wagtail-userbar" in html
